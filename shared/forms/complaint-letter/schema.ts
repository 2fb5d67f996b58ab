import { z } from "zod";
import { dateField, requiredText } from "#shared/domain/common/fields.ts";
import { type FormSpec, singleCopy } from "../form.ts";
import type { FormName } from "../names.ts";
import { a4Page } from "../page-setup.ts";

/** A letter to a customer about their complaint (R09 2.(7)): the words as they were written and kept. */
const letterData = z.strictObject({
  title: requiredText("标题", 60),
  text: requiredText("正文", 3000),
  date: dateField("日期"),
});
export type LetterData = z.infer<typeof letterData>;

const spec = (name: FormName, title: string): FormSpec<LetterData> => ({
  name,
  title,
  page: a4Page,
  data: letterData,
  copies: [singleCopy],
  fileMark: title,
});

/** 答复函: what came of a written complaint. */
export const complaintLetterSpec = spec("complaintLetter", "答复函");
/** 收悉函: that a written complaint has come in, for the customer to confirm (R03 二.2). */
export const acknowledgeLetterSpec = spec("acknowledgeLetter", "收悉函");
