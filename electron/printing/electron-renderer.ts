import type { FormWindow } from "./form-window.ts";
import type { PageRenderer } from "./ports.ts";

/** Renders in Electron's hidden form window. */
export const electronRenderer = (forms: FormWindow): PageRenderer => ({
  render: (document) =>
    forms.use(document, async (contents, shown) => {
      const pdf = await contents.printToPDF({ preferCSSPageSize: true, printBackground: true });
      return { pdf, ...shown };
    }),
});
