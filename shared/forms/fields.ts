import { z } from "zod";
import {
  blankable,
  dateField,
  optionalText,
  requiredText,
  timeField,
} from "#shared/domain/common/fields.ts";

/** Fields that several forms share. What may be absent prints as a blank to be filled in by pen. */
export const optionalTime = (label: string) => blankable(timeField(label));
export const optionalDate = (label: string) => blankable(dateField(label));

/** Names of people, places and the like, printed one behind the other. */
export const nameList = (label: string) => z.array(requiredText(label, 60)).max(30);

/** What every paper of a service names: for whom, where, of which thing, when and by whom. */
export const serviceFields = {
  kind: requiredText("服务类型", 12),
  customer: requiredText("客户"),
  contact: optionalText("联系人", 60),
  phone: optionalText("联系电话", 40),
  address: optionalText("服务地址", 200),
  model: optionalText("产品型号"),
  bookedAt: optionalTime("预约时间"),
  arrivedAt: optionalTime("到达时间"),
  finishedAt: optionalTime("完工时间"),
  engineers: nameList("服务工程师"),
};

/** Boxes of which one may be ticked. */
export const tickList = (label: string) =>
  z
    .strictObject({
      options: z.array(requiredText(label, 30)).min(1).max(12),
      chosen: optionalText(label, 30),
    })
    .refine((list) => list.chosen === undefined || list.options.includes(list.chosen), {
      error: `${label}不在可选项之中`,
      path: ["chosen"],
    });
export type TickList = z.infer<ReturnType<typeof tickList>>;

/** One box of a list in which each is ticked by itself. */
export const checkItem = z.strictObject({
  label: requiredText("核对项", 30),
  done: z.boolean(),
  /** Printed small behind the label, e.g. why the item does not apply. */
  remark: optionalText("核对说明", 30),
});
export type CheckItem = z.infer<typeof checkItem>;

const stroke = z
  .array(z.number().min(0).max(1000))
  .min(2)
  .max(20_000)
  .refine((flat) => flat.length % 2 === 0, "笔画坐标应成对");

/** A signature: on the screen with its strokes (flat x, y, x, y … in a box of 1000 by 400), or given on paper. */
export const signature = z
  .strictObject({
    name: requiredText("签字人", 60),
    at: timeField("签字时间"),
    how: z.enum(["screen", "paper"]),
    strokes: z.array(stroke).max(400).optional(),
    /** Who recorded a signature that was given on paper. */
    enteredBy: optionalText("登记人", 60),
  })
  .refine((signed) => signed.how === "paper" || (signed.strokes?.length ?? 0) > 0, {
    error: "屏幕签字缺少笔迹",
    path: ["strokes"],
  });
export type Signature = z.infer<typeof signature>;

/** One step of an approval as it prints: who answered what and when, for whom, and whether on paper. */
export const approvalStep = z.strictObject({
  role: requiredText("审批人职务", 30),
  decision: z.enum(["同意", "退回", "不同意"]).optional(),
  person: optionalText("审批人", 60),
  at: optionalTime("审批时间"),
  deputy: z.boolean().optional(),
  onPaper: z.boolean().optional(),
});
export type ApprovalStep = z.infer<typeof approvalStep>;

/** Named person and time, e.g. who checked and when. */
export const doneBy = z.strictObject({ person: requiredText("经办人", 60), at: timeField("时间") });
