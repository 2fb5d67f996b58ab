import { z } from "zod";
import { blankable, countField, optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { approvalStep, checkItem, optionalTime, serviceFields, signature } from "../fields.ts";
import { type FormSpec, singleCopy } from "../form.ts";
import { a4Page } from "../page-setup.ts";

const vehicle = z.strictObject({
  plate: requiredText("车牌号", 12),
  kind: optionalText("车型", 12),
  driver: optionalText("司机", 20),
  driverPhone: optionalText("司机电话", 20),
  terminal: optionalText("终端号", 24),
  sim: optionalText("SIM 卡号", 24),
});

/** 《安装任务派工单》 (R10 四.1, 3, 4): carried to the customer and filled in there. */
const installationDispatchData = z.strictObject({
  ...serviceFields,
  quantity: blankable(countField("安装数量", 1)),
  /** The papers that must be in before dispatch, and when the last one came. */
  sources: z.array(checkItem).max(6),
  sourcesAt: optionalTime("收齐时间"),
  plannedDays: blankable(z.number().positive().max(999)),
  outsideHelp: optionalText("外协", 60),
  approvals: z.array(approvalStep).max(6),
  instructions: optionalText("安装要求", 500),
  vehicles: z.array(vehicle).max(500),
  departureChecks: z.array(checkItem).max(8),
  departedAt: optionalTime("出发时间"),
  installed: blankable(countField("已装台数")),
  notInstalled: blankable(countField("未装台数")),
  remark: optionalText("情况说明", 500),
  dispatcher: requiredText("派工人", 40),
  signatures: z.strictObject({
    dispatcher: signature.optional(),
    engineer: signature.optional(),
    customer: signature.optional(),
  }),
  basis: optionalText("表式依据", 80),
});
export type InstallationDispatchData = z.infer<typeof installationDispatchData>;

export const installationDispatchSpec: FormSpec<InstallationDispatchData> = {
  name: "installationDispatch",
  title: "安装任务派工单",
  fileMark: "派工单",
  page: a4Page,
  data: installationDispatchData,
  copies: [singleCopy],
};
