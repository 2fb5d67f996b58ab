import { z } from "zod";
import { optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { type FormSpec, type PageSetup, singleCopy } from "../form.ts";
import { a4Page, a5Page, cardPage, labelPage, slipPage } from "../page-setup.ts";

/** A page that shows whether a printer takes a paper at its true size. */
const testPageData = z.strictObject({
  /** The paper in words: "A5", "80 mm 小票". */
  paper: requiredText("纸张", 20),
  /** The printer's name; absent where the page becomes a PDF. */
  printer: optionalText("打印机", 120),
  settings: optionalText("纸张设置", 60),
});
export type TestPageData = z.infer<typeof testPageData>;

const testPage = <N extends FormSpec["name"]>(
  name: N,
  page: PageSetup,
): FormSpec<TestPageData> => ({
  name,
  title: "测试页",
  page,
  data: testPageData,
  copies: [singleCopy],
});

/** One for each paper. */
export const testPageSpecs = {
  testA4: testPage("testA4", a4Page),
  testA5: testPage("testA5", a5Page),
  testSlip80: testPage("testSlip80", slipPage),
  testCr80: testPage("testCr80", cardPage),
  testLabel60: testPage("testLabel60", labelPage),
};
