import { z } from "zod";
import { centsField, optionalText, requiredText, timeField } from "#shared/domain/common/fields.ts";
import { type FormSpec, singleCopy } from "../form.ts";
import { a4Page } from "../page-setup.ts";

const line = z.strictObject({
  order: requiredText("工单编号", 60),
  customer: requiredText("客户", 200),
  method: requiredText("收款方式", 20),
  receivedAt: timeField("收款时间"),
  collectedBy: requiredText("收款人", 60),
  invoiceNo: optionalText("发票号码", 40),
  amountCents: centsField,
});

const cashListData = z.strictObject({
  handedAt: timeField("签收时间"),
  finance: requiredText("财务签收", 60),
  lines: z.array(line).min(1).max(100),
  totalCents: centsField,
});
export type CashListData = z.infer<typeof cashListData>;

/** 《缴款清单》 (R10 四.9): what finance took over at once; whoever collected and finance sign. */
export const cashListSpec: FormSpec<CashListData> = {
  name: "cashList",
  title: "缴款清单",
  page: a4Page,
  data: cashListData,
  copies: [singleCopy],
};
