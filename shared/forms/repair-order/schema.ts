import { z } from "zod";
import { blankable, centsField, optionalText, requiredText } from "#shared/domain/common/fields.ts";
import {
  approvalStep,
  checkItem,
  optionalDate,
  optionalTime,
  serviceFields,
  signature,
  tickList,
} from "../fields.ts";
import { type FormSpec, singleCopy } from "../form.ts";
import { a4Page } from "../page-setup.ts";

const exchange = z.strictObject({
  plate: optionalText("车牌号", 12),
  oldTerminal: optionalText("原终端号", 24),
  newTerminal: optionalText("新终端号", 24),
  oldSim: optionalText("原 SIM 卡号", 24),
  newSim: optionalText("新 SIM 卡号", 24),
});

const part = z.strictObject({
  name: requiredText("更换配件"),
  model: optionalText("型号", 60),
  quantity: z.number().positive("数量应大于 0").max(99_999),
  unit: optionalText("单位", 6),
  price: centsField,
  amount: centsField,
});

/** 《维修服务单》 (R10 四): goes out with the engineer; what is not known yet is filled in by pen at the customer's. */
const repairOrderData = z.strictObject({
  ...serviceFields,
  receivedAt: optionalTime("受理时间"),
  channel: tickList("受理渠道"),
  takenBy: optionalText("受理人", 30),
  serial: optionalText("序列号", 60),
  boughtOn: optionalDate("购买日期"),
  fault: optionalText("故障现象", 1000),
  outsideHelp: optionalText("外协", 60),
  approvals: z.array(approvalStep).max(6),
  departureChecks: z.array(checkItem).max(8),
  departedAt: optionalTime("出发时间"),
  exchanges: z.array(exchange).max(500),
  outcome: tickList("服务结论"),
  result: optionalText("处理结果", 2000),
  parts: z.array(part).max(500),
  warrantyUntil: optionalDate("保修到期"),
  feeBasis: optionalText("计费依据", 200),
  total: blankable(centsField),
  method: tickList("收款方式"),
  paidAt: optionalTime("收款时间"),
  collectedBy: optionalText("收款人", 30),
  invoiceNo: optionalText("发票号码", 40),
  handedAt: optionalTime("交款时间"),
  finance: optionalText("财务签收", 30),
  signatures: z.strictObject({ customer: signature.optional(), engineer: signature.optional() }),
});
export type RepairOrderData = z.infer<typeof repairOrderData>;

export const repairOrderSpec: FormSpec<RepairOrderData> = {
  name: "repairOrder",
  title: "维修服务单",
  fileMark: "维修服务单",
  page: a4Page,
  data: repairOrderData,
  copies: [singleCopy],
};
