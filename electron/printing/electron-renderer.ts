import type { FormWindow } from "./form-window.ts";
import type { PageRenderer } from "./ports.ts";
import { checkIn, renderIn } from "./print-page.ts";

/** Renders in Electron's hidden form window. */
export const electronRenderer = (forms: FormWindow): PageRenderer => ({
  render: (document, watch) => forms.use((page) => renderIn(page, document, watch)),
  check: (document) => forms.use((page) => checkIn(page, document)),
});
