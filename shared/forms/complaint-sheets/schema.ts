import { z } from "zod";
import { optionalText, requiredText, timeField } from "#shared/domain/common/fields.ts";
import { optionalTime, signature } from "../fields.ts";
import { type FormSpec, singleCopy } from "../form.ts";
import type { FormName } from "../names.ts";
import { a4Page } from "../page-setup.ts";

/** What a customer may say of the result on these papers. */
export const satisfactions = ["满意", "基本满意", "不满意"] as const;

const limit = z.strictObject({
  label: requiredText("时限名称", 12),
  at: timeField("时限"),
  metAt: optionalTime("完成时间"),
  onTime: z.boolean().optional(),
});

const done = z.strictObject({
  at: timeField("时间"),
  person: requiredText("经办人", 60),
  what: requiredText("经过", 1200),
});

/** What the papers of one complaint say of it: the order to the department, the sheet that the customer signs, the feedback. */
const complaintSheetData = z.strictObject({
  complainant: requiredText("投诉人", 60),
  unit: optionalText("投诉单位", 160),
  phone: optionalText("联系电话", 40),
  receivedAt: timeField("受理时间"),
  channel: requiredText("受理渠道", 20),
  about: optionalText("被投诉对象", 100),
  happenedAt: optionalTime("发生时间"),
  category: requiredText("投诉类别", 60),
  facts: requiredText("投诉内容", 2000),
  wish: optionalText("客户诉求", 500),
  severity: requiredText("投诉性质", 12),
  validity: optionalText("是否有效", 60),
  takenBy: requiredText("受理人", 60),
  department: optionalText("责任部门", 40),
  owner: optionalText("责任人", 60),
  limits: z.array(limit).max(8),
  course: z.array(done).max(60),
  plan: optionalText("处理方案", 2000),
  result: optionalText("处理结果", 1200),
  settledAt: optionalTime("办结时间"),
  /** What the customer said of the result, and their signature, once they have given it. */
  satisfaction: z.enum(satisfactions).optional(),
  signed: signature.optional(),
  feedbackBy: optionalTime("反馈时限"),
  servicePhone: optionalText("咨询电话", 40),
  basis: optionalText("表式依据", 160),
});
export type ComplaintSheetData = z.infer<typeof complaintSheetData>;

/** These print under the complaint's own number, so that their files say which they are. */
const spec = (name: FormName, title: string, fileMark: string): FormSpec<ComplaintSheetData> => ({
  name,
  title,
  page: a4Page,
  data: complaintSheetData,
  copies: [singleCopy],
  fileMark,
  basis: (data) => data.basis,
});

/** 《客户投诉处理单》 (R03 六): hands the matter to the department, comes back with what was done. */
export const complaintHandlingSpec = spec("complaintHandling", "客户投诉处理单", "处理单");
/** 《客户意见处理表》 (R09 1.(5)): the customer confirms and signs. */
export const customerOpinionSpec = spec("customerOpinion", "客户意见处理表", "意见表");
/** 《客户处理反馈单》 (R03 四.1): tells the customer the result and asks what they think of it. */
export const customerFeedbackSpec = spec("customerFeedback", "客户处理反馈单", "反馈单");
