import { z } from "zod";
import {
  blankable,
  choice,
  emailField,
  optionalCreditCode,
  optionalPhone,
  optionalText,
  phoneField,
  postcodeField,
  requiredText,
} from "#shared/domain/common/fields.ts";
import { checkIdentityNumber, normalizeIdentity } from "#shared/domain/common/identity.ts";
import { staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { parseWan } from "./capital.ts";
import { categories, customerKinds, grades, secrecyLevels, specialKinds } from "./customer.ts";
import { fieldLabels } from "./labels.ts";

/** Why only the lowest level can be chosen: hiding plain text behind a role is no lock. */
export const secrecyReason = "机密、绝密的客户资料要加密保存，加密功能启用前只能选「秘密」";

const label = fieldLabels;

/** Phones in one field are separated by 、 or a comma. */
const splitPhones = (value: unknown) =>
  typeof value === "string"
    ? value.split(/[、,，;；\n]/).filter((part) => part.trim() !== "")
    : value;

const contactInput = z.object({
  name: requiredText("联系人姓名", 30),
  post: optionalText("职务", 30),
  phones: z.preprocess(splitPhones, z.array(phoneField).max(5, "一位联系人最多记 5 个电话")),
  email: blankable(emailField),
  main: z.boolean().default(false),
});

const capital = blankable(
  requiredText("注册资本", 30).transform((text, context) => {
    const cents = parseWan(text);
    if (cents.ok) return cents.value;
    for (const { message } of cents.problems)
      context.issues.push({ code: "custom", message, input: text });
    return z.NEVER;
  }),
);

/** The fields of the form, as they are typed. */
export const customerFields = z.object({
  name: requiredText(label.name, 80),
  kind: choice(label.kind, customerKinds),
  category: choice(label.category, categories),
  specialKind: blankable(choice(label.specialKind, specialKinds)),
  creditCode: optionalCreditCode,
  identityNumber: blankable(requiredText(label.identityNumber, 30).transform(normalizeIdentity)),
  identityUnverified: optionalText("证件无法核验的原因", 100),
  legalRepresentative: optionalText(label.legalRepresentative, 30),
  address: optionalText(label.address, 120),
  postcode: blankable(postcodeField),
  phone: optionalPhone,
  fax: optionalPhone,
  webSite: optionalText(label.webSite, 120),
  businessScope: optionalText(label.businessScope, 500),
  registeredCapital: capital,
  contacts: z.array(contactInput).max(30, "联系人最多 30 位").default([]),
  owner: staffSnapshot(label.owner),
  secondOwner: blankable(staffSnapshot(label.secondOwner)),
  isKey: z.boolean().default(false),
  region: optionalText(label.region, 40),
  source: optionalText(label.source, 60),
  paperPlace: blankable(
    z.object({
      cabinet: optionalText("柜号", 20),
      shelf: optionalText("层号", 20),
      slot: optionalText("格号", 20),
    }),
  ),
  secrecyLevel: choice(label.secrecyLevel, secrecyLevels)
    .default("secret")
    .refine((level) => level === "secret", secrecyReason),
  grade: blankable(choice(label.grade, grades)),
  gradeProvisional: z.boolean().default(true),
});
export type CustomerFields = z.output<typeof customerFields>;

/** What one field alone cannot tell (R12 八: a key customer has two owners). Used with `superRefine`. */
export function checkTogether(input: CustomerFields, context: z.RefinementCtx): void {
  const problem = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (input.category === "special" && input.specialKind === undefined)
    problem("specialKind", "特殊客户请选择类型");
  if (input.isKey && input.secondOwner === undefined)
    problem("secondOwner", "重要新客户要有两位负责人，请选择第二负责人");
  if (input.secondOwner !== undefined && input.secondOwner.id === input.owner.id)
    problem("secondOwner", "第二负责人不能与负责人是同一人");
  if (input.identityNumber === undefined || input.identityUnverified !== undefined) return;
  const facts = checkIdentityNumber(input.identityNumber);
  if (facts.ok) return;
  for (const { message } of facts.problems) problem("identityNumber", message);
}
