import type { ReactNode } from "react";
import { z } from "zod";
import { countField, optionalText, requiredText, timeField } from "#shared/domain/common/fields.ts";
import type { FormName, SheetName } from "./names.ts";

/** The papers that forms print on: sheets, a slip of 80 mm as long as its content, a plastic card of the size of a bank card. */
export const paperSizes = ["A4", "A5", "slip80", "cr80", "label60"] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Sizes of a sheet's margins in millimetres and of its two smaller type sizes in points. */
export interface SheetSizes {
  body: number;
  small: number;
  /** The top margin from the second page on, with the running head in it. */
  top: number;
  firstTop: number;
  bottom: number;
  footGap: number;
  /** The side of the code in the running head. */
  code: number;
}

/** The paper of a form. A height of "measured" is that of the content; only sheets have margins with a running head and page numbers. */
export interface PageSetup {
  paper: PaperSize;
  widthMicrons: number;
  heightMicrons: number | "measured";
  sheet?: SheetSizes;
  /** The form has a front and a back, which belong on one piece. */
  twoSided?: true;
}

/** What stands on every copy besides the data: whose paper, its number, when and by whom printed, which printing it is. */
export const printLineSchema = z.strictObject({
  organisation: requiredText("单位名称"),
  deskCode: requiredText("前台代码", 4),
  number: requiredText("编号", 60),
  printedAt: timeField("打印时间"),
  printedBy: requiredText("打印人", 60),
  nth: countField("打印次数", 1),
  reason: optionalText("补打原因", 200),
});
export type PrintLine = z.infer<typeof printLineSchema>;

/** The copy of a form that has only one; it is not printed. */
export const singleCopy = "单联";

/** A form without its looks: enough to check data and to choose paper and copies. */
export interface FormSpec<D = unknown, N extends SheetName = FormName> {
  name: N;
  title: string;
  page: PageSetup;
  data: z.ZodType<D>;
  copies: readonly string[];
  /** What its files carry behind the number, where another form prints under the same number. */
  fileMark?: string;
  /** Which regulation gives the form its shape, ready to print; absent when the company does not want it named. */
  basis?(data: D): string | undefined;
}

export interface FormProps<D> {
  data: D;
  print: PrintLine;
  copy: string;
}

/**
 * A printed form. `Body` is declared as a method so that forms of different data fit one registry: whoever renders one parses the
 * data with the same form's schema first.
 */
export interface Form<D = unknown, N extends SheetName = FormName> extends FormSpec<D, N> {
  Body(props: FormProps<D>): ReactNode;
}

/** A form that can be shown and printed, whoever may ask for it. */
export type PrintedForm = Form<unknown, SheetName>;

/** Such a form without its looks. */
export type PrintedSpec<D = unknown> = FormSpec<D, SheetName>;
