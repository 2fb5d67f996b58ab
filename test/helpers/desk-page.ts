import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright";

/** The program opens no port. Tests ask its browser for one, which it chooses itself, to look at the window from outside. */
export const testSwitches = ["--remote-debugging-port=0"];

/** The desk's window on a data folder, as the test's driver sees it. */
export async function pageOf(dataRoot: string): Promise<Page> {
  const [port] = readFileSync(join(dataRoot, "browser", "DevToolsActivePort"), "utf8").split("\n");
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 120_000 });
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error("the desk has no window");
  await page.setViewportSize({ width: 1366, height: 768 });
  return page;
}
