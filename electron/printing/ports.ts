import type { PrintLine } from "#shared/forms/form.ts";
import type { FormName } from "#shared/forms/names.ts";

/** One copy of a form, as the print page shows it. */
export interface FormDocument {
  form: FormName;
  data: unknown;
  print: PrintLine;
  copy: string;
}

export interface RenderedForm {
  pdf: Uint8Array;
  /** The height of the paper: the form's own, or that of the content of a slip. */
  heightMicrons: number;
  /** Characters that no font on this machine can draw. */
  missingGlyphs: string[];
}

/** Turns one copy of a form into a PDF. Two adapters: a warm hidden window of Electron, a page of Chromium. */
export interface PageRenderer {
  render: (document: FormDocument) => Promise<RenderedForm>;
}

/** One copy on its way to a printer: adapters take the PDF or show the form once more, whichever they can print. */
export interface Handover {
  document: FormDocument;
  file: string;
  widthMicrons: number;
  heightMicrons: number;
  printer: string;
  title: string;
}

/** The printers of this machine. `print` ends when the copy is handed over, which does not mean that paper came out. */
export interface PrinterPort {
  possible: () => Promise<{ possible: boolean; reason?: string }>;
  list: () => Promise<{ name: string; isDefault: boolean }[]>;
  print: (copy: Handover) => Promise<void>;
}
