import { z } from "zod";
import {
  blankable,
  countField,
  dateField,
  optionalText,
  requiredText,
  timeField,
} from "#shared/domain/common/fields.ts";
import { approvalStep, doneBy, optionalDate, signature, tickList } from "../fields.ts";
import type { FormSpec } from "../form.ts";
import { a5Page } from "../page-setup.ts";

/** The copies of an exit pass in their order: for the file, for the customer, for the gate. */
export const exitPassCopies = ["留存联", "客户联", "门岗联"] as const;

const line = z.strictObject({
  name: requiredText("品名"),
  model: optionalText("型号", 60),
  serial: optionalText("序列号", 60),
  quantity: countField("数量", 1),
  /** Found on site by whoever checked. */
  checked: z.boolean(),
});

/** 《出门条》 (R17 二.3.④, ⑤): what may leave, with whom, until when, through which gate. */
const exitPassData = z
  .strictObject({
    kind: tickList("出门类型"),
    customer: requiredText("客户"),
    carrier: requiredText("携带人", 60),
    /** In full here; only 留存联 prints it so. */
    carrierId: requiredText("证件号码", 40),
    leavesOn: dateField("搬出日期"),
    validUntil: timeField("有效至"),
    returnable: z.boolean(),
    returnBy: optionalDate("归还日期"),
    /** The papers on which the pass rests, e.g. the sealed application. */
    grounds: optionalText("放行依据"),
    gate: requiredText("放行门岗", 20),
    lines: z.array(line).min(1, "物品清单至少一行").max(200),
    /** Who checked the goods line by line. */
    check: blankable(doneBy),
    /** The approval, for kinds that need one; else who issued the pass stands in its place. */
    approval: blankable(approvalStep),
    issued: blankable(doneBy),
    carrierSignature: signature.optional(),
    /** The signed token for the gate's code, capital letters and digits; without it the code is the number. */
    gateToken: z
      .string()
      .regex(/^[A-Z0-9]{1,400}$/, "二维码只能用大写字母和数字")
      .optional(),
    basis: optionalText("表式依据", 40),
  })
  .refine((pass) => !pass.returnable || pass.returnBy !== undefined, {
    error: "归还的物品须有归还日期",
    path: ["returnBy"],
  });
export type ExitPassData = z.infer<typeof exitPassData>;

export const exitPassSpec: FormSpec<ExitPassData> = {
  name: "exitPass",
  title: "出门条",
  page: a5Page,
  data: exitPassData,
  copies: exitPassCopies,
  basis: (data) => data.basis,
};
