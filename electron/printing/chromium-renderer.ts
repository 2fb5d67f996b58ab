import type { Page } from "playwright";
import type { PageRenderer } from "./ports.ts";
import { showExpression, shownSchema } from "./shown.ts";

/** Renders with a page of the browser host's Chromium. `openPage` loads the print page; one that failed is opened anew. */
export function chromiumRenderer(openPage: () => Promise<Page>): PageRenderer {
  let warm: Page | undefined;
  return {
    render: async (document) => {
      if (!warm || warm.isClosed()) warm = await openPage();
      const page = warm;
      try {
        const shown = shownSchema.parse(await page.evaluate(showExpression(document)));
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        return { pdf, ...shown };
      } catch (error) {
        warm = undefined;
        await page.close().catch(() => undefined);
        throw error;
      }
    },
  };
}
