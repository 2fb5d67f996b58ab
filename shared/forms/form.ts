import type { ReactNode } from "react";
import { z } from "zod";
import { countField, optionalText, requiredText, timeField } from "#shared/domain/common/fields.ts";
import type { FormName } from "./names.ts";

type PaperSize = "A4" | "A5" | "slip80";

/** The paper of a form. A height of "measured" is that of the content; `css` holds the @page rules. */
export interface PageSetup {
  paper: PaperSize;
  widthMicrons: number;
  heightMicrons: number | "measured";
  css: string;
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
export interface FormSpec<D = unknown> {
  name: FormName;
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
export interface Form<D = unknown> extends FormSpec<D> {
  Body(props: FormProps<D>): ReactNode;
}
