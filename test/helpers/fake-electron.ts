import { EventEmitter } from "node:events";
import type * as Electron from "electron";

/** Everything that the built program uses of Electron, each part with the types of electron.d.ts. */
type ContentsPart = EventEmitter &
  Pick<
    Electron.WebContents,
    | "setWindowOpenHandler"
    | "executeJavaScript"
    | "printToPDF"
    | "reload"
    | "isCrashed"
    | "getPrintersAsync"
  > & {
    print: (
      options: Electron.WebContentsPrintOptions,
      done: (taken: boolean, reason: string) => void,
    ) => void;
  };

type SessionPart = EventEmitter &
  Pick<
    Electron.Session,
    "setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler"
  > & {
    protocol: Pick<Electron.Protocol, "handle">;
    webRequest: { onBeforeRequest: (listener: RequestListener) => void };
  };

type AppPart = EventEmitter &
  Pick<
    Electron.App,
    "getPath" | "getVersion" | "requestSingleInstanceLock" | "whenReady" | "quit" | "exit"
  > & { commandLine: Pick<Electron.CommandLine, "appendSwitch"> };

type RequestListener = (
  details: Pick<Electron.OnBeforeRequestListenerDetails, "url">,
  answer: (response: Electron.CallbackResponse) => void,
) => void;
type Invoke = (
  event: Pick<Electron.IpcMainInvokeEvent, "sender" | "senderFrame">,
  ...args: unknown[]
) => unknown;

/** A stand-in for Electron that remembers what was asked of it. Tests put it in the module's place and drive it from outside. */
export function fakeElectron(userData: string) {
  const windows: FakeWindow[] = [];
  const seen = {
    windows,
    privileges: [] as Electron.CustomScheme[],
    switches: [] as string[],
    errors: [] as string[],
    printed: [] as Electron.WebContentsPrintOptions[],
    exposed: new Map<string, unknown>(),
    invoked: [] as unknown[][],
    ended: [] as string[],
    handlers: new Map<string, Invoke>(),
    schemes: new Map<string, (request: Request) => Promise<Response>>(),
    onRequest: [] as RequestListener[],
    permissions: [] as boolean[],
  };

  class FakeContents extends EventEmitter implements ContentsPart {
    openHandler: Parameters<Electron.WebContents["setWindowOpenHandler"]>[0] | undefined;
    setWindowOpenHandler: Electron.WebContents["setWindowOpenHandler"] = (handler) => {
      this.openHandler = handler;
    };
    executeJavaScript = async () => ({ heightMicrons: 297_000, missingGlyphs: [] });
    printToPDF = async () => Buffer.from("%PDF-1.4 1 0 obj << /Type /Page >> endobj");
    getPrintersAsync = async () => [
      { name: "front", displayName: "前台打印机", description: "", options: {} },
    ];
    print: ContentsPart["print"] = (options, done) => {
      seen.printed.push(options);
      done(true, "");
    };
    reload = () => void seen.ended.push("reload");
    isCrashed = () => false;
  }

  class FakeWindow extends EventEmitter {
    readonly webContents = new FakeContents();
    url = "";
    readonly options: Electron.BrowserWindowConstructorOptions;
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      super();
      this.options = options;
      windows.push(this);
      app.emit("web-contents-created", {}, this.webContents);
    }
    loadURL = async (url: string) => {
      this.url = url;
    };
    isDestroyed = () => false;
    isMinimized = () => true;
    restore = () => void seen.ended.push("restore");
    focus = () => void seen.ended.push("focus");
    destroy = () => void seen.ended.push("destroy");
  }

  const session: SessionPart = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: ((handler) => {
      handler?.({} as never, "media", (granted) => seen.permissions.push(granted), {} as never);
    }) satisfies Electron.Session["setPermissionRequestHandler"],
    setPermissionCheckHandler: ((handler) => {
      seen.permissions.push(handler?.(null, "usb", "", {} as never) ?? true);
    }) satisfies Electron.Session["setPermissionCheckHandler"],
    setDevicePermissionHandler: ((handler) => {
      seen.permissions.push(handler?.({} as never) ?? true);
    }) satisfies Electron.Session["setDevicePermissionHandler"],
    protocol: {
      handle: ((scheme, handler) => {
        seen.schemes.set(scheme, async (request) => handler(request as never) as never);
      }) satisfies Electron.Protocol["handle"],
    },
    webRequest: {
      onBeforeRequest: (listener: RequestListener) => void seen.onRequest.push(listener),
    },
  });

  const app: AppPart = Object.assign(new EventEmitter(), {
    getPath: () => userData,
    getVersion: () => "0.1.0",
    requestSingleInstanceLock: () => true,
    whenReady: async () => undefined,
    quit: () => void seen.ended.push("quit"),
    exit: () => void seen.ended.push("exit"),
    commandLine: { appendSwitch: (name: string) => void seen.switches.push(name) },
  });

  const module = {
    app,
    BrowserWindow: FakeWindow,
    session: { defaultSession: session },
    protocol: {
      registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) =>
        void seen.privileges.push(...schemes),
    } satisfies Pick<Electron.Protocol, "registerSchemesAsPrivileged">,
    ipcMain: {
      handle: (channel: string, invoke: Invoke) => void seen.handlers.set(channel, invoke),
    },
    ipcRenderer: {
      invoke: async (...args: unknown[]) => {
        seen.invoked.push(args);
        return "answer";
      },
    } satisfies Pick<Electron.IpcRenderer, "invoke">,
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown) => void seen.exposed.set(key, api),
    } satisfies Pick<Electron.ContextBridge, "exposeInMainWorld">,
    dialog: {
      showErrorBox: (_title: string, content: string) => void seen.errors.push(content),
    } satisfies Pick<Electron.Dialog, "showErrorBox">,
    Menu: { setApplicationMenu: () => undefined } satisfies Pick<
      typeof Electron.Menu,
      "setApplicationMenu"
    >,
    shell: { showItemInFolder: () => undefined } satisfies Pick<Electron.Shell, "showItemInFolder">,
  };
  return { module, seen, app, session };
}
