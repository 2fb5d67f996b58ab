import type { PaperSettings } from "#shared/bridge/contract.ts";
import type { PrintLine } from "#shared/forms/form.ts";
import type { SheetName } from "#shared/forms/names.ts";
import type { MissingGlyphs } from "#shared/forms/show-form.ts";

/** One copy of a form, as the print page shows it. */
export interface FormSheet {
  form: SheetName;
  data: unknown;
  print: PrintLine;
  copy: string;
}

/** What becomes one PDF and one hand-over: a copy of a form, or many of one form behind each other. */
export interface FormDocument {
  sheets: FormSheet[];
  /** Millimetres by which the print is moved on the paper. */
  shift?: { x: number; y: number };
  /** How many pages each sheet takes, once it is known; without it they are counted. */
  pages?: number[];
}

export interface RenderedForm {
  pdf: Uint8Array;
  /** The height of the paper: the form's own, or that of the content of a slip. */
  heightMicrons: number;
  /** Characters that no font on this machine can draw. */
  missingGlyphs: MissingGlyphs[];
  /** How many pages each sheet takes, where there are several. */
  pages?: number[];
}

/** Follows a long rendering. */
export interface Watch {
  /** So many sheets are laid out. */
  laidOut: (done: number) => void;
  /** True when nobody wants the document any more; the rendering then ends with an error. */
  isOver: () => boolean;
}

/** Turns a document into a PDF. Two adapters: a warm hidden window of Electron, a page of Chromium. */
export interface PageRenderer {
  render: (document: FormDocument, watch?: Watch) => Promise<RenderedForm>;
  /** Lays a document out without making a PDF: which characters could not be drawn. */
  check: (document: FormDocument) => Promise<MissingGlyphs[]>;
}

/** One document on its way to a printer: adapters take the PDF or show the form once more, whichever they can print. */
export interface Handover extends Pick<PaperSettings, "tray" | "turn"> {
  document: FormDocument;
  file: string;
  widthMicrons: number;
  heightMicrons: number;
  /** Front and back belong on one piece. */
  twoSided?: boolean;
  printer: string;
  title: string;
}

/** A printer of this machine; the trays as it names them, where the system knows them. */
export interface Printer {
  name: string;
  isDefault: boolean;
  trays?: string[];
}

/** The printers of this machine. `print` ends when the copy is handed over, which does not mean that paper came out. */
export interface PrinterPort {
  possible: () => Promise<{ possible: boolean; reason?: string }>;
  list: () => Promise<Printer[]>;
  print: (copy: Handover) => Promise<void>;
}
