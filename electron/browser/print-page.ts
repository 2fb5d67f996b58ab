import { type BrowserContext, chromium, type Page } from "playwright";
import { readAsset } from "#electron/platform/assets.ts";
import { deskOrigin, sandbox, silent } from "./desk-origin.ts";

/** Answers requests for the desk's origin from the built files and refuses every other one. */
async function serve(context: BrowserContext, folder: string): Promise<void> {
  await context.route("**/*", async (route) => {
    const request = route.request();
    if (new URL(request.url()).origin !== deskOrigin) return route.abort("blockedbyclient");
    const { status, headers, body } = await readAsset(folder, request.method(), request.url());
    return route.fulfill({ status, headers, body });
  });
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
