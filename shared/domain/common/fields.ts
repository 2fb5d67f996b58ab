import { z } from "zod";
import { keysOf } from "#shared/lib/keys-of.ts";
import type { Result } from "#shared/lib/result.ts";
import { isRealDate } from "#shared/lib/time.ts";
import { checkCreditCode, checkIdentityNumber, normalizeIdentity } from "./identity.ts";
import { maxCents, parseYuan } from "./money.ts";
import { checkPhone } from "./phone.ts";

/** A schema that hands a text to a check of this folder and takes the check's value or message. */
const checked = <T>(schema: z.ZodType<string>, check: (text: string) => Result<T>) =>
  schema.transform((text, context): T => {
    const result = check(text);
    if (result.ok) return result.value;
    for (const { message } of result.problems)
      context.issues.push({ code: "custom", message, input: text });
    return z.NEVER;
  });

const blankToAbsent = (value: unknown) =>
  value === null || (typeof value === "string" && value.trim() === "") ? undefined : value;

/** Makes a field one that may be left out: blank, null and absent all become absent. */
export const blankable = <S extends z.ZodType>(schema: S) =>
  z.preprocess(blankToAbsent, schema.optional()).optional();

/** Text that must be there, trimmed; `label` is the field's name in messages, `max` its most characters. */
export const requiredText = (label: string, max = 100) =>
  z
    .string({ error: `请填写${label}` })
    .trim()
    .min(1, `请填写${label}`)
    .max(max, {
      error: (issue) => `${label}最多 ${max} 字，现在 ${String(issue.input).length} 字`,
    });

/** Text that may be left blank. */
export const optionalText = (label: string, max = 100) => blankable(requiredText(label, max));

/** One of the values given; `label` is the field's name in messages. */
export const choice = <const V extends readonly [string, ...string[]]>(label: string, values: V) =>
  z.enum(values, { error: `请选择${label}` });

/** A phone of any kind, stored as digits ("13800000416", "057188886666-801"). */
export const phoneField = checked(requiredText("电话", 40), checkPhone);
export const optionalPhone = blankable(phoneField);

/** A unified social credit code, stored in upper case. */
export const creditCodeField = checked(requiredText("统一社会信用代码", 40), checkCreditCode);
export const optionalCreditCode = blankable(creditCodeField);

/** An amount typed in yuan, taken as whole cents. */
export const yuanField = checked(z.string({ error: "请填写金额" }), parseYuan);

/** An amount that is already whole cents, not negative. */
export const centsField = z
  .number({ error: "请填写金额" })
  .int("金额应为整数分")
  .min(0, "金额不能为负数")
  .max(maxCents, "金额过大，最多 9,999,999,999.99 元");

/** A day "2026-11-23" that exists. */
export const dateField = (label: string) =>
  z
    .string({ error: `请选择${label}` })
    .refine(isRealDate, `${label}不是有效日期，应形如 2026-11-23`);

/** A time with its offset "2026-11-23T09:10:00+08:00", or in UTC as the journal writes it, on a day that exists. */
export const timeField = (label: string) =>
  z
    .string({ error: `请选择${label}` })
    .refine(
      (text) =>
        isRealDate(text.slice(0, 10)) &&
        /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/.test(text),
      `${label}不是有效时间，应形如 2026-11-23 09:10`,
    );

/** A whole number within bounds, both included. */
export const countField = (label: string, min = 0, max = 99_999) =>
  z
    .number({ error: `请填写${label}` })
    .int(`${label}应为整数`)
    .min(min, `${label}不能小于 ${min}`)
    .max(max, `${label}不能大于 ${max}`);

/** An e-mail address. */
export const emailField = requiredText("电子邮箱", 100).refine(
  (text) => z.email().safeParse(text).success,
  "电子邮箱应形如 name@example.com",
);

/** A postcode of six digits. */
export const postcodeField = requiredText("邮政编码", 20).regex(/^\d{6}$/, "邮政编码应为 6 位数字");

/** What a visitor or a carrier shows to say who they are. */
export const documentKinds = {
  identityCard: "居民身份证",
  passport: "护照",
  travelPermit: "港澳台通行证",
  drivingLicence: "驾驶证",
  workPass: "工作证",
} as const;
export type DocumentKind = keyof typeof documentKinds;

/** A person's document as records keep it. */
export const documentSchema = z.object({
  kind: z.string(),
  number: z.string(),
  /** Why a number that does not check was taken all the same (证件无法核验). */
  unverified: z.string().optional(),
});

/**
 * A person's document. An identity card's number is checked; with `unverified` (why the document cannot be verified, 证件无法核验) it
 * is taken as it is typed.
 */
export const documentField = z
  .object({
    kind: choice("证件类型", keysOf(documentKinds)),
    number: requiredText("证件号码", 30).transform(normalizeIdentity),
    unverified: optionalText("证件无法核验的原因", 100),
  })
  .superRefine((document, context) => {
    if (document.kind !== "identityCard" || document.unverified !== undefined) return;
    const facts = checkIdentityNumber(document.number);
    if (facts.ok) return;
    for (const { message } of facts.problems)
      context.addIssue({ code: "custom", path: ["number"], message });
  });
