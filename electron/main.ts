import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { app, type BrowserWindow, dialog, ipcMain, Menu, session as sessions } from "electron";
import { type Bridge, createBridge } from "./bridge/bridge.ts";
import { refusalOf } from "./bridge/refusal.ts";
import { writeSample } from "./journal/write-sample.ts";
import { type Log, openLog } from "./platform/log.ts";
import { machineFolder } from "./platform/machine-key.ts";
import { electronPrinter } from "./printing/electron-printer.ts";
import { electronRenderer } from "./printing/electron-renderer.ts";
import { createFormWindow } from "./printing/form-window.ts";
import { createServices, type Services } from "./services.ts";
import { guardContents, guardSession, reveal } from "./windows/guards.ts";
import { appOrigin, registerScheme, serveAssets } from "./windows/protocol.ts";
import { createWindow } from "./windows/window-factory.ts";

const bundle = join(import.meta.dirname, "..");
const preload = join(bundle, "preload", "preload.cjs");
/** QIANTAI_DATA names the folder in both hosts. */
const dataRoot = () => process.env.QIANTAI_DATA ?? join(app.getPath("userData"), "data");

/** The hidden window that shows forms for printing. It has no preload, and so no way to the bridge. */
async function openPrintPage(): Promise<BrowserWindow> {
  const window = createWindow({ session: sessions.defaultSession, show: false });
  await window.loadURL(`${appOrigin}/print.html`);
  return window;
}

/** The services with Electron's windows and printers behind them. */
function startServices(log: Log, main: () => BrowserWindow | undefined): Promise<Services> {
  const forms = createFormWindow(openPrintPage);
  const contents = () => {
    const window = main();
    if (!window) throw new Error("no window");
    return window.webContents;
  };
  return createServices({
    platform: { host: "electron", platform: process.platform, version: app.getVersion() },
    dataRoot: dataRoot(),
    machineFolder: machineFolder(),
    isTrusted: ({ origin, isMainFrame }) => isMainFrame && origin === appOrigin,
    pageRenderer: electronRenderer(forms),
    printer: electronPrinter(forms, contents),
    reveal,
    writeSample,
    now: Date.now,
    random: randomBytes,
    log,
  });
}

/** Only the desk's own window is heard; the window that prints has no preload, and would be refused as well. */
function listen(bridge: Bridge, main: () => BrowserWindow | undefined): void {
  ipcMain.handle("desk", (event, call: unknown, argument: unknown) => {
    const frame = event.senderFrame;
    const isMainFrame = event.sender === main()?.webContents && frame?.parent === null;
    return bridge(String(call), argument, { origin: frame?.origin ?? "", isMainFrame });
  });
}

/** Waits for running prints and closes the journal before the program ends. */
function closeAtQuit(services: Services): void {
  let closed = false;
  app.on("before-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    services.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

async function start(log: Log): Promise<void> {
  let window: BrowserWindow | undefined;
  guardSession(sessions.defaultSession);
  serveAssets(sessions.defaultSession, join(bundle, "renderer"));
  // macOS takes copy and paste from its menu; elsewhere a menu would only offer ways around the program.
  if (process.platform !== "darwin") Menu.setApplicationMenu(null);
  const services = await startServices(log, () => window);
  closeAtQuit(services);
  listen(createBridge(services), () => window);
  window = createWindow({ session: sessions.defaultSession, show: true, preload });
  window.webContents.on("render-process-gone", (_gone, { reason }) => {
    log.write({ event: "page.gone", code: reason });
    window?.webContents.reload();
  });
  app.on("second-instance", () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  window.on("closed", () => app.quit());
  await window.loadURL(`${appOrigin}/`);
}

function main(): void {
  registerScheme();
  // The program has no business with the network; what a page may ask for is blocked by guardSession besides.
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  guardContents(app);
  const log = openLog(join(dataRoot(), "logs"), Date.now);
  process.on("uncaughtException", (error) => log.error({ event: "main.uncaught" }, error));
  process.on("unhandledRejection", (error) => log.error({ event: "main.unhandled" }, error));
  app
    .whenReady()
    .then(() => start(log))
    .catch((error: unknown) => {
      log.error({ event: "main.start" }, error);
      dialog.showErrorBox("前台通不能启动", refusalOf(error).message);
      app.exit(1);
    });
}

main();
