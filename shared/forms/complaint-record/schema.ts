import { z } from "zod";
import { blankable, optionalText, requiredText, timeField } from "#shared/domain/common/fields.ts";
import { checkItem, optionalTime, tickList } from "../fields.ts";
import { type FormSpec, singleCopy } from "../form.ts";
import { a4Page } from "../page-setup.ts";

/** A time limit: when it ends, which clause gives it, and, once it is over, when and whether it was met. */
const deadline = z.strictObject({
  label: requiredText("时限名称", 8),
  at: timeField("时限"),
  basis: optionalText("时限依据", 80),
  met: z.boolean().optional(),
  metAt: optionalTime("完成时间"),
});
export type ComplaintDeadline = z.infer<typeof deadline>;

const step = z.strictObject({
  at: timeField("时间"),
  step: requiredText("环节", 12),
  person: requiredText("经办人", 40),
  note: z.string().max(1000),
});

/** 《客户投诉记录表》 (R09 1, 2.(4); R18 12): kept in the file, not handed out. */
const complaintRecordData = z.strictObject({
  state: requiredText("状态", 12),
  complainant: requiredText("投诉人", 60),
  phone: optionalText("联系电话", 40),
  unit: optionalText("投诉单位"),
  receivedAt: timeField("受理时间"),
  takenBy: requiredText("受理人", 40),
  channel: tickList("受理渠道"),
  grade: optionalText("客户等级", 10),
  about: optionalText("被投诉对象"),
  happenedAt: optionalTime("发生时间"),
  category: tickList("投诉类别"),
  facts: requiredText("投诉内容", 2000),
  wish: optionalText("客户诉求", 500),
  severity: tickList("投诉性质"),
  validity: tickList("是否有效"),
  /** On which ground a complaint was found invalid. */
  invalidGround: optionalText("无效情形"),
  /** How many others complained of the same matter. */
  similar: optionalText("同类投诉", 30),
  department: optionalText("责任部门", 40),
  owner: optionalText("责任人", 40),
  passedOnAt: optionalTime("转办时间"),
  deadlines: z.array(deadline).max(8),
  nextReply: blankable(
    z.strictObject({
      at: optionalTime("下次回复"),
      how: optionalText("告知方式", 20),
      by: optionalText("告知人", 40),
    }),
  ),
  steps: z.array(step).max(200),
  habits: z.array(checkItem).max(8),
  basis: optionalText("表式依据", 80),
});
export type ComplaintRecordData = z.infer<typeof complaintRecordData>;

export const complaintRecordSpec: FormSpec<ComplaintRecordData> = {
  name: "complaintRecord",
  title: "客户投诉记录表",
  page: a4Page,
  data: complaintRecordData,
  copies: [singleCopy],
};
