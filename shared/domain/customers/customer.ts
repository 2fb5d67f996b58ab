import { z } from "zod";
import { attachmentsField } from "#shared/domain/common/attachments/attachment.ts";
import { formatPhone } from "#shared/domain/common/phone.ts";
import { pinyinKeys } from "#shared/domain/common/pinyin.ts";
import { staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { stepSchema } from "#shared/domain/common/steps.ts";
import { defineTable, type Listing, recordBase } from "#shared/domain/common/table.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { type categoryLabels, categoryText, kindLabels, specialKindLabels } from "./labels.ts";
import { likenessLists } from "./likeness.ts";

export const customerKinds = keysOf(kindLabels);
export const specialKinds = keysOf(specialKindLabels);
export const categories = [
  "dealer",
  "supplier",
  "general",
  "special",
] as const satisfies readonly (keyof typeof categoryLabels)[];
export const secrecyLevels = ["secret", "confidential", "topSecret"] as const;
export const grades = ["A", "B", "C"] as const;

export const contactSchema = z.object({
  name: z.string(),
  post: z.string().optional(),
  phones: z.array(z.string()),
  email: z.string().optional(),
  main: z.boolean(),
});
export type Contact = z.infer<typeof contactSchema>;

export const paperPlaceSchema = z.object({
  cabinet: z.string().optional(),
  shelf: z.string().optional(),
  slot: z.string().optional(),
});

/** The file of a customer (DOMAIN §2, R12 四). The id is its number, "KH-A-20261123-0001". */
export const customerSchema = recordBase.extend({
  name: z.string().min(1),
  kind: z.enum(customerKinds),
  category: z.enum(categories),
  specialKind: z.enum(specialKinds).optional(),
  creditCode: z.string().optional(),
  identityNumber: z.string().optional(),
  /** Why the number of a person's card could not be verified. */
  identityUnverified: z.string().optional(),
  legalRepresentative: z.string().optional(),
  address: z.string().optional(),
  postcode: z.string().optional(),
  phone: z.string().optional(),
  fax: z.string().optional(),
  webSite: z.string().optional(),
  businessScope: z.string().optional(),
  /** Whole cents; people type and read it in 万元. */
  registeredCapital: z.number().int().min(0).optional(),
  contacts: z.array(contactSchema),
  owner: staffSnapshot("负责人"),
  secondOwner: staffSnapshot("第二负责人").optional(),
  /** 重要新客户: needs two owners on our side (R12 八). */
  isKey: z.boolean(),
  region: z.string().optional(),
  source: z.string().optional(),
  paperPlace: paperPlaceSchema.optional(),
  secrecyLevel: z.enum(secrecyLevels),
  grade: z.enum(grades).optional(),
  /** A grade that no assessment has confirmed yet (R11). */
  gradeProvisional: z.boolean(),
  yearlyResults: z.array(
    z.object({ year: z.number().int(), sales: z.number().int(), standing: z.string().optional() }),
  ),
  majorChanges: z.array(z.object({ on: z.string(), what: z.string(), byName: z.string() })),
  archived: z.object({ at: z.string(), byName: z.string(), reason: z.string() }).optional(),
  /** The import that brought this file, and the row of its table. */
  imported: z.object({ id: z.string(), row: z.number().int() }).optional(),
  createdAt: z.string(),
  ...attachmentsField,
  steps: z.array(stepSchema),
});
export type Customer = z.infer<typeof customerSchema>;

/** The contact to call first. */
export const mainContact = (customer: Pick<Customer, "contacts">): Contact | undefined =>
  customer.contacts.find(({ main }) => main) ?? customer.contacts[0];

/** Every phone of a customer, its own first, each once. */
export const phonesOf = ({ phone, contacts }: Pick<Customer, "phone" | "contacts">): string[] => [
  ...new Set([
    ...(phone === undefined ? [] : [phone]),
    ...contacts.flatMap(({ phones }) => phones),
  ]),
];

/** One line about a customer: "经销商·苏映雪 138 0000 0416". */
export function customerLine(customer: Customer): string {
  const contact = mainContact(customer);
  const phone = contact?.phones[0] ?? customer.phone;
  const who = [contact?.name, phone && formatPhone(phone)].filter(Boolean).join(" ");
  return [categoryText(customer), who].filter((part) => part !== "").join("·");
}

/** The order of names: by pinyin, then by the name itself. */
const nameKey = (name: string): string => `${pinyinKeys(name)[0] ?? ""} ${name}`;

function listsOf(customer: Customer): Listing[] {
  const key = nameKey(customer.name);
  const alike = likenessLists({ ...customer, phones: phonesOf(customer) });
  const same = alike.map(({ list }) => ({ list, key: customer.id }));
  if (customer.archived) return [{ list: "customer.archived", key }, ...same];
  const owners = [customer.owner, ...(customer.secondOwner ? [customer.secondOwner] : [])];
  const owned = owners.map(({ id }) => ({ list: `customer.owner:${id}`, key }));
  return [{ list: "customer.all", key }, ...owned, ...same];
}

export const customerTable = defineTable<Customer>({
  name: "customer",
  schema: customerSchema,
  lists: listsOf,
  counters: ({ archived, category }) =>
    archived ? ["customer.archived"] : ["customer.all", `customer.category:${category}`],
  terms: (customer) => ({
    title: customer.name,
    detail: `${customerLine(customer)}${customer.archived ? "·已归档" : ""}`,
    names: [customer.name, ...customer.contacts.map(({ name }) => name)],
    codes: [
      customer.id,
      ...phonesOf(customer),
      ...(customer.creditCode === undefined ? [] : [customer.creditCode]),
    ],
  }),
});
