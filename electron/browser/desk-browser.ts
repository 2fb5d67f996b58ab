import { type BrowserContext, type BrowserType, chromium, type Page } from "playwright";
import { readAsset } from "#electron/platform/assets.ts";
import { type Answerer, bridgePage } from "./page-bridge.ts";

/** An origin that no name server knows: its files come from this process, over the pipe. */
export const deskOrigin = "https://desk.qiantai.invalid";

/** The browser keeps to itself: no name is looked up, nothing leaves the machine. */
const silent = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=http://127.0.0.1:9",
  "--no-first-run",
  "--disable-sync",
  "--disable-component-update",
  "--disable-domain-reliability",
];

const sandbox = process.getuid?.() !== 0;
type LaunchOptions = NonNullable<Parameters<BrowserType["launchPersistentContext"]>[1]>;

/** Answers requests for the desk's origin from the built files and refuses every other one. */
async function serve(context: BrowserContext, folder: string): Promise<void> {
  await context.route("**/*", async (route) => {
    const request = route.request();
    if (new URL(request.url()).origin !== deskOrigin) return route.abort("blockedbyclient");
    const { status, headers, body } = await readAsset(folder, request.method(), request.url());
    return route.fulfill({ status, headers, body });
  });
}

export interface DeskBrowserOptions {
  executable: string;
  profile: string;
  /** The built files of the page. */
  assets: string;
  headless: boolean;
  switches: string[];
  answer: Answerer;
}

/** Opens the desk's window on its own profile, with `window.desk` as its only way out. */
export async function openDeskBrowser(
  options: DeskBrowserOptions,
): Promise<{ context: BrowserContext; page: Page }> {
  const { executable, profile, assets, headless, switches, answer } = options;
  const look: LaunchOptions = headless
    ? { headless: true, viewport: { width: 1366, height: 768 } }
    : {
        headless: false,
        viewport: null,
        ignoreDefaultArgs: ["--enable-automation", "about:blank"],
      };
  const window = headless
    ? []
    : [
        `--app=${deskOrigin}/`,
        "--test-type",
        "--window-size=1366,768",
        "--window-position=0,0",
        "--start-maximized",
      ];
  const context = await chromium.launchPersistentContext(profile, {
    ...look,
    executablePath: executable,
    chromiumSandbox: sandbox,
    locale: "zh-CN",
    args: [...silent, ...window, ...switches],
  });
  await serve(context, assets);
  const page = context.pages()[0] ?? (await context.newPage());
  await bridgePage(page, answer);
  return { context, page };
}

/** Opens the print page in a browser of its own that nobody sees; a window for it would take the focus at every print. */
export function printPageOpener(executable: string, assets: string) {
  let context: BrowserContext | undefined;
  return {
    open: async (): Promise<Page> => {
      if (!context?.browser()?.isConnected()) {
        const args = { executablePath: executable, chromiumSandbox: sandbox, args: silent };
        context = await (await chromium.launch(args)).newContext({ locale: "zh-CN" });
        await serve(context, assets);
      }
      const page = await context.newPage();
      await page.goto(`${deskOrigin}/print.html`);
      return page;
    },
    close: async () => context?.browser()?.close(),
  };
}
