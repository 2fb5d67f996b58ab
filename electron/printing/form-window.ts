import type { BrowserWindow, WebContents } from "electron";
import type { PrintPage } from "./print-page.ts";
import { Turns } from "./turns.ts";

/** The warm hidden window in which Electron shows forms, one document at a time, for PDF and for paper. */
export interface FormWindow {
  use: <T>(task: (page: PrintPage, contents: WebContents) => Promise<T>) => Promise<T>;
}

const printPage = (contents: WebContents): PrintPage => ({
  evaluate: (expression) => contents.executeJavaScript(expression),
  pdf: () => contents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
});

/** `open` makes the window and loads the print page; a window that is gone or failed is made anew for the next form. */
export function createFormWindow(open: () => Promise<BrowserWindow>): FormWindow {
  const turns = new Turns();
  let warm: BrowserWindow | undefined;
  return {
    use: (task) =>
      turns.take("window", async () => {
        if (!warm || warm.isDestroyed() || warm.webContents.isCrashed()) warm = await open();
        const window = warm;
        try {
          return await task(printPage(window.webContents), window.webContents);
        } catch (error) {
          warm = undefined;
          window.destroy();
          throw error;
        }
      }),
  };
}
