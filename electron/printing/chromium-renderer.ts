import type { Page } from "playwright";
import type { PageRenderer } from "./ports.ts";
import { checkIn, type PrintPage, renderIn } from "./print-page.ts";
import { Turns } from "./turns.ts";

const printPage = (page: Page): PrintPage => ({
  evaluate: (expression) => page.evaluate(expression),
  pdf: () => page.pdf({ preferCSSPageSize: true, printBackground: true }),
});

/** Renders with a page of the browser host's Chromium. `openPage` loads the print page; one that failed is opened anew. */
export function chromiumRenderer(openPage: () => Promise<Page>): PageRenderer {
  const turns = new Turns();
  let warm: Page | undefined;
  const use = <T>(task: (page: PrintPage) => Promise<T>): Promise<T> =>
    turns.take("page", async () => {
      if (!warm || warm.isClosed()) warm = await openPage();
      const page = warm;
      try {
        return await task(printPage(page));
      } catch (error) {
        warm = undefined;
        // not waited for: a page that hangs does not close in time either
        page.close().catch(() => undefined);
        throw error;
      }
    });
  return {
    render: (document, watch) => use((page) => renderIn(page, document, watch)),
    check: (document) => use((page) => checkIn(page, document)),
  };
}
