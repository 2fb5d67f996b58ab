import { z } from "zod";
import { dateField, optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { type FormSpec, singleCopy } from "../form.ts";
import { labelPage } from "../page-setup.ts";

const label = z.strictObject({
  plate: requiredText("车牌号", 12),
  /** What came back: 终端, or 终端和 SIM 卡. */
  what: requiredText("退回的是", 12),
  oldTerminal: optionalText("原终端号", 24),
  oldSim: optionalText("原 SIM 卡号", 24),
  newNumber: optionalText("更换为", 24),
  fault: optionalText("故障现象", 60),
  takenOn: dateField("拆下日期"),
});
export type ReturnLabel = z.infer<typeof label>;

/** 返修标签 (R10 四.5): one for each terminal or card that comes back, stuck on it. */
const returnLabelData = z.strictObject({
  customer: requiredText("客户", 100),
  engineers: optionalText("服务工程师", 60),
  labels: z.array(label).min(1, "没有拆回的终端或 SIM 卡").max(500),
});
export type ReturnLabelData = z.infer<typeof returnLabelData>;

export const returnLabelSpec: FormSpec<ReturnLabelData> = {
  name: "returnLabel",
  title: "返修标签",
  fileMark: "返修标签",
  page: labelPage,
  data: returnLabelData,
  copies: [singleCopy],
};
