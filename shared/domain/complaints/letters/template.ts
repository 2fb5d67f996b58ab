import { z } from "zod";
import { requiredText } from "#shared/domain/common/fields.ts";
import { doneSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import type { Problem } from "#shared/lib/result.ts";

/** The letters that a customer gets about a complaint (R09 2.(7), R03 二.2). */
export const letterLabels = { reply: "答复函", acknowledge: "收悉函" } as const;
export type LetterKind = keyof typeof letterLabels;

/** What a template may name in braces, and what stands there in the letter. */
export const letterFields = {
  单位名称: "本单位的名称",
  客户: "投诉单位，个人投诉时是投诉人",
  投诉人: "投诉人",
  投诉编号: "投诉编号",
  受理日期: "受理时间的日期",
  受理渠道: "受理渠道",
  投诉类别: "投诉类别",
  被投诉对象: "被投诉对象",
  投诉内容: "投诉内容",
  是否有效: "有效、无效，或者还没有判定",
  投诉性质: "一般或重大",
  责任部门: "责任部门",
  责任人: "责任人",
  处理方案: "处理方案",
  处理结果: "答复客户时说明的情况",
  答复期限: "下次答复的期限",
  经办人: "写信的人",
  今天: "写信的日期",
} as const;
export type LetterField = keyof typeof letterFields;

export interface Template {
  title: string;
  text: string;
}

/** What letters say until the company writes its own. */
export const firstTemplates: Record<LetterKind, Template> = {
  reply: {
    title: "关于{投诉类别}投诉的答复函",
    text: [
      "{客户}：",
      "贵方 {受理日期} 提出的投诉（编号 {投诉编号}）我们已经收到。给您带来不便，我们深表歉意。现将核查和处理情况答复如下。",
      "一、投诉事项。{投诉内容}",
      "二、核查意见。经核查，本件为{投诉性质}投诉，判定为{是否有效}，由{责任部门}负责处理。",
      "三、处理方案。{处理方案}",
      "四、处理结果。{处理结果}",
      "对以上处理如有不同意见，请告知联系人{经办人}，我们会及时答复。",
      "特此函复。",
    ].join("\n"),
  },
  acknowledge: {
    title: "投诉收悉函",
    text: [
      "{客户}：",
      "贵方 {受理日期} 的投诉已经登记，编号 {投诉编号}，由{责任部门}{责任人}负责处理，请您核对下面的内容。",
      "投诉事项：{投诉内容}",
      "我们将在 {答复期限} 前答复处理情况。如内容有误或需要补充，请告知{经办人}。",
      "感谢您的来信。",
    ].join("\n"),
  },
};

const field = /\{([^{}]*)\}/g;

/** The fields that a text names and that there are none of. */
const unknownFields = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(field)]
      .map(([, name = ""]) => name)
      .filter((name) => !Object.hasOwn(letterFields, name)),
  ),
];

/** What is wrong with a template's text: fields that do not exist, braces without their partner. */
export function templateProblems(text: string, name: string): Problem[] {
  const unknown = unknownFields(text);
  if (unknown.length > 0)
    return [
      {
        field: name,
        message: `没有${unknown.map((each) => `「{${each}}」`).join("、")}这样的字段，请从可用字段里选`,
      },
    ];
  const rest = text.replace(field, "");
  return /[{}]/.test(rest)
    ? [{ field: name, message: "有一个大括号没有配对，字段要写成 {客户} 这样" }]
    : [];
}

/** A text with its fields filled in. A field of which nothing is known becomes a line to be filled in by hand. */
export const filled = (text: string, values: Partial<Record<LetterField, string>>): string =>
  text.replace(field, (_, name: string) => values[name as LetterField] || blankToFill);

/** What stands where nothing is known; a letter with it cannot be saved. */
export const blankToFill = "＿＿＿＿";

export const templateText = requiredText("正文", 3000);
export const letterTitle = requiredText("标题", 60);

const letterTemplateSchema = recordBase.extend({
  title: z.string(),
  text: z.string(),
  changed: doneSchema,
});
export type LetterTemplate = z.infer<typeof letterTemplateSchema>;

/** The company's own words for a kind of letter; the id is the kind. */
export const letterTemplateTable = defineTable<LetterTemplate>({
  name: "letterTemplate",
  schema: letterTemplateSchema,
});

const complaintLetterSchema = recordBase.extend({
  complaint: z.string(),
  kind: z.enum(keysOf(letterLabels)),
  title: z.string(),
  text: z.string(),
  version: z.number().int().min(1),
  written: doneSchema,
});
export type ComplaintLetter = z.infer<typeof complaintLetterSchema>;

export const letterId = (complaint: string, kind: LetterKind): string => `${complaint} ${kind}`;

/** A letter as it was written for one complaint: what prints, and what prints again. */
export const complaintLetterTable = defineTable<ComplaintLetter>({
  name: "complaintLetter",
  schema: complaintLetterSchema,
  lists: ({ complaint, kind }) => [{ list: `letters:${complaint}`, key: kind }],
});
