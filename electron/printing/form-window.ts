import type { BrowserWindow, WebContents } from "electron";
import type { FormDocument } from "./ports.ts";
import { type ShownForm, showExpression, shownSchema } from "./shown.ts";
import { Turns } from "./turns.ts";

/** The warm hidden window in which Electron shows forms, one at a time, for PDF and for paper. */
export interface FormWindow {
  use: <T>(
    document: FormDocument,
    task: (contents: WebContents, shown: ShownForm) => Promise<T>,
  ) => Promise<T>;
}

/** `open` makes the window and loads the print page; a window that is gone or failed is made anew for the next form. */
export function createFormWindow(open: () => Promise<BrowserWindow>): FormWindow {
  const turns = new Turns();
  let warm: BrowserWindow | undefined;
  return {
    use: (document, task) =>
      turns.take("window", async () => {
        if (!warm || warm.isDestroyed() || warm.webContents.isCrashed()) warm = await open();
        const window = warm;
        try {
          const answer: unknown = await window.webContents.executeJavaScript(
            showExpression(document),
          );
          return await task(window.webContents, shownSchema.parse(answer));
        } catch (error) {
          warm = undefined;
          window.destroy();
          throw error;
        }
      }),
  };
}
