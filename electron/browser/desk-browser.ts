import { deskOrigin, sandbox, silent } from "./desk-origin.ts";
import { type Answerer, bridgePage } from "./page-bridge.ts";
import { openPipe, type Pipe, type Session } from "./pipe.ts";
import { serveFiles } from "./serve-files.ts";

/** Nothing of the browser that is not the desk: no extensions, no bubbles, no reports, no rest for a window in the background. */
const plain = [
  "--disable-extensions",
  "--disable-default-apps",
  "--disable-component-extensions-with-background-pages",
  "--disable-background-networking",
  "--disable-breakpad",
  "--disable-back-forward-cache",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--disable-search-engine-choice-screen",
  "--disable-features=Translate,MediaRouter,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch,HttpsUpgrades,msForceBrowserSignIn",
  "--hide-crash-restore-bubble",
  "--metrics-recording-only",
  "--no-default-browser-check",
  "--no-service-autorun",
  "--password-store=basic",
  "--use-mock-keychain",
  "--lang=zh-CN",
  "--accept-lang=zh-CN",
];

export interface DeskBrowserOptions {
  executable: string;
  profile: string;
  /** The built files of the page. */
  assets: string;
  headless: boolean;
  switches: string[];
  answer: Answerer;
}

/** The desk's window, and how it came to its end. */
export interface DeskBrowser {
  ended: Promise<"closed" | "crashed">;
  close: () => Promise<void>;
}

function argumentsOf({ profile, headless, switches }: DeskBrowserOptions): string[] {
  const look = headless
    ? ["--headless", "--hide-scrollbars", "--mute-audio", "--window-size=1366,768", "about:blank"]
    : [
        `--app=${deskOrigin}/`,
        "--test-type",
        "--window-size=1366,768",
        "--window-position=0,0",
        "--start-maximized",
      ];
  const root = sandbox ? [] : ["--no-sandbox"];
  return [`--user-data-dir=${profile}`, ...root, ...silent, ...plain, ...switches, ...look];
}

interface Attached {
  sessionId: string;
  targetInfo: { targetId: string; type: string };
}

/** Every page and worker waits at its birth until its requests come to us; `found` is called with each. */
async function attachAll(
  pipe: Pipe,
  from: Session,
  assets: string,
  found: (session: Session, info: Attached) => Promise<void>,
): Promise<void> {
  from.on<Attached>("Target.attachedToTarget", async (info) => {
    const session = pipe.session(info.sessionId);
    // not every kind of target knows every command
    const quietly = (work: Promise<unknown>) => work.catch(() => undefined);
    await Promise.all([
      quietly(serveFiles(session, assets)),
      quietly(attachAll(pipe, session, assets, found)),
      quietly(found(session, info)),
    ]);
    await quietly(session.send("Runtime.runIfWaitingForDebugger"));
  });
  await from.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
}

/** How long a browser may take to end when it is asked to. */
const PATIENCE = 10_000;

/** Opens the desk's window on its own profile, with `window.desk` as its only way out. */
export async function openDeskBrowser(options: DeskBrowserOptions): Promise<DeskBrowser> {
  const pipe = openPipe(options.executable, argumentsOf(options));
  let crashed = false;
  const close = async () => {
    const late = setTimeout(pipe.kill, PATIENCE);
    pipe.browser.send("Browser.close").catch(() => undefined);
    await pipe.ended;
    clearTimeout(late);
  };
  const page = await firstPage(pipe, options);
  page.session.on("Inspector.targetCrashed", () => {
    crashed = true;
    void close();
  });
  pipe.browser.on<{ targetId: string }>("Target.detachedFromTarget", ({ targetId }) => {
    if (targetId === page.id) void close();
  });
  await show(page.session);
  return { ended: pipe.ended.then(() => (crashed ? "crashed" : "closed")), close };
}

interface Page {
  session: Session;
  id: string;
}

/** The page that the browser has opened by itself, bridged. */
async function firstPage(pipe: Pipe, { assets, answer }: DeskBrowserOptions): Promise<Page> {
  const first = new Promise<Page>((resolve, reject) => {
    let id: string | undefined;
    const found = async (session: Session, { targetInfo: { type, targetId } }: Attached) => {
      if (type !== "page" || id !== undefined) return;
      id = targetId;
      await session.send("Page.enable");
      await session.send("Inspector.enable");
      await bridgePage(session, targetId, answer);
      resolve({ session, id });
    };
    attachAll(pipe, pipe.browser, assets, found).catch(reject);
    pipe.ended.then(() => reject(new Error("the browser has ended")));
  });
  return first;
}

async function show(page: Session): Promise<void> {
  const loaded = new Promise<void>((resolve) => page.on("Page.loadEventFired", () => resolve()));
  await page.send("Page.navigate", { url: `${deskOrigin}/` });
  await loaded;
}
