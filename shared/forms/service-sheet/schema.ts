import { z } from "zod";
import {
  blankable,
  centsField,
  countField,
  dateField,
  optionalText,
  requiredText,
} from "#shared/domain/common/fields.ts";
import { timesCents } from "#shared/domain/common/money.ts";
import { optionalDate, optionalTime, serviceFields, signature, tickList } from "../fields.ts";
import { type FormSpec, singleCopy } from "../form.ts";
import { a4Page } from "../page-setup.ts";

/** A part as the customer sees it: its price, never what it cost us. */
const part = z
  .strictObject({
    name: requiredText("更换配件"),
    model: optionalText("型号", 60),
    quantity: z.number().positive("数量应大于 0").max(99_999),
    unit: optionalText("单位", 6),
    price: centsField,
    amount: centsField,
  })
  .refine((line) => line.amount === timesCents(line.price, line.quantity), {
    error: "金额应等于单价乘以数量",
    path: ["amount"],
  });
export type SheetPart = z.infer<typeof part>;

/** The fee with its parts in cents, and how each came about in words. */
const fee = z
  .strictObject({
    parts: centsField,
    partsNote: optionalText("配件费说明", 60),
    labour: centsField,
    labourNote: optionalText("服务费说明", 60),
    total: centsField,
    /** Why so much: the rule, its clause where the company wants it named, its parameters. */
    basis: optionalText("计费依据", 200),
  })
  .refine((sum) => sum.total === sum.parts + sum.labour, {
    error: "合计应等于配件费加服务费",
    path: ["total"],
  });
export type SheetFee = z.infer<typeof fee>;

/** A terminal or SIM card that was exchanged. */
const exchange = z.strictObject({
  plate: requiredText("车牌号", 12),
  oldTerminal: optionalText("原终端号", 24),
  newTerminal: optionalText("新终端号", 24),
  oldSim: optionalText("原 SIM 卡号", 24),
  newSim: optionalText("新 SIM 卡号", 24),
});

/** Why the customer's signature is missing: refused, or excused. */
const notSigned = z.strictObject({
  words: requiredText("没有签字", 20),
  reason: optionalText("没有签字的原因", 200),
  name: optionalText("拒签人", 60),
  at: optionalTime("拒签时间"),
});

/** 《服务记录单》 (R01 9.5; R10 四): signed by the customer. Neither 工作系数 nor the cost of parts exists here. */
const serviceSheetData = z.strictObject({
  ...serviceFields,
  serial: optionalText("序列号", 60),
  boughtOn: optionalDate("购买日期"),
  warranty: blankable(z.strictObject({ until: dateField("保修截止"), expired: z.boolean() })),
  workDays: blankable(z.number().positive().max(999)),
  fault: optionalText("故障现象", 1000),
  result: optionalText("处理结果", 2000),
  outcome: tickList("服务结论"),
  parts: z.array(part).max(500),
  exchanges: z.array(exchange).max(500).optional(),
  fee: blankable(fee),
  payment: blankable(
    z.strictObject({
      method: optionalText("收款方式", 30),
      receivedAt: optionalTime("收款时间"),
      invoiceNo: optionalText("发票号码", 40),
    }),
  ),
  satisfaction: z.strictObject({
    score: tickList("客户评价"),
    remark: optionalText("客户意见", 500),
  }),
  notSigned: blankable(notSigned),
  signatures: z.strictObject({ customer: signature.optional(), engineer: signature.optional() }),
  /** SHA-256 of what was signed, in hexadecimal; absent before signing. */
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "摘要应为 64 位十六进制")
    .optional(),
  version: countField("版次", 1),
  /** The clause that asks for the customer's signature, where the company wants it named. */
  signingBasis: optionalText("签收依据", 60),
});
export type ServiceSheetData = z.infer<typeof serviceSheetData>;

export const serviceSheetSpec: FormSpec<ServiceSheetData> = {
  name: "serviceSheet",
  title: "服务记录单",
  page: a4Page,
  data: serviceSheetData,
  copies: [singleCopy],
};
