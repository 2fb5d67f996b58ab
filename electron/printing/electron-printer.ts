import type { WebContents, WebContentsPrintOptions } from "electron";
import { Refusal } from "#electron/bridge/refusal.ts";
import { within } from "#shared/lib/within.ts";
import type { FormWindow } from "./form-window.ts";
import type { Handover, PrinterPort } from "./ports.ts";
import { renderLimit, showDocument } from "./print-page.ts";

/**
 * Prints from Electron's hidden form window, since a PDF loaded in a window comes out blank. `contents` is any page, to ask for the
 * system's printers.
 */
export const electronPrinter = (forms: FormWindow, contents: () => WebContents): PrinterPort => ({
  possible: async () => ({ possible: true }),
  list: async () => {
    const printers = await contents().getPrintersAsync();
    return printers.map(({ name }) => ({ name, isDefault: false }));
  },
  print: (copy) =>
    forms.use(async (page, form) => {
      const limit = renderLimit(copy.document.sheets.length);
      await within(limit, showDocument(page, copy.document));
      // A window whose printer never answers is given up, or every later form would wait for it.
      await within(limit, printForm(form, copy));
    }),
});

/** Silent prints need an explicit paper size, in microns, and a resolution. */
function printForm(form: WebContents, copy: Handover): Promise<void> {
  const options: WebContentsPrintOptions = {
    silent: true,
    deviceName: copy.printer,
    printBackground: true,
    margins: { marginType: "none" },
    pageSize: { width: copy.widthMicrons, height: copy.heightMicrons },
    dpi: { horizontal: 600, vertical: 600 },
    ...(copy.turn ? { landscape: copy.turn === "landscape" } : {}),
    ...(copy.twoSided ? { duplexMode: "longEdge" } : {}),
  };
  return new Promise((resolve, reject) => {
    form.print(options, (taken) => {
      if (taken) resolve();
      else reject(new Refusal("notFound", "打印机没有接收，请检查打印机是否开着、有没有停用"));
    });
  });
}
