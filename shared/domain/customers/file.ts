import { compact } from "#shared/lib/compact.ts";
import { type Contact, type Customer, phonesOf } from "./customer.ts";
import type { CustomerFields } from "./input.ts";
import { fieldLabels } from "./labels.ts";
import { likenesses } from "./likeness.ts";

/** The part of a file that the form fills in. */
export type FileFields = Omit<
  Customer,
  | "id"
  | "rev"
  | "yearlyResults"
  | "majorChanges"
  | "archived"
  | "imported"
  | "createdAt"
  | "attachments"
  | "steps"
>;

/** One contact is the main one: the first that is marked, else the first. */
function withMain(contacts: CustomerFields["contacts"]): Contact[] {
  const marked = contacts.findIndex(({ main }) => main);
  return contacts.map((contact, index) =>
    compact({ ...contact, main: index === Math.max(0, marked) }),
  );
}

/** The fields of a file (R12 四) from those of the form; a unit has no identity number and a person no credit code or representative. */
export function fileFields(input: CustomerFields): FileFields {
  const { creditCode, legalRepresentative, identityNumber, identityUnverified, ...rest } = input;
  const own =
    input.kind === "unit"
      ? { creditCode, legalRepresentative }
      : { identityNumber, identityUnverified: identityNumber && identityUnverified };
  const place = compact(input.paperPlace ?? {});
  return compact({
    ...rest,
    ...own,
    specialKind: input.category === "special" ? input.specialKind : undefined,
    contacts: withMain(input.contacts),
    paperPlace: Object.keys(place).length > 0 ? place : undefined,
    gradeProvisional: input.grade !== undefined && input.gradeProvisional,
  }) as FileFields;
}

/** What the procedure of correction is for: a change of these needs its reason (R12 例; the list is ours). */
const weighty = [
  "name",
  "creditCode",
  "identityNumber",
  "legalRepresentative",
  "grade",
  "secrecyLevel",
] as const;

/** The labels of the weighty fields that differ (R12 例); a provisional grade that becomes a settled one is a change of grade. */
export function weightyChanges(before: FileFields, after: FileFields): string[] {
  const changed = weighty.filter((field) => before[field] !== after[field]);
  const settled =
    before.grade === after.grade && before.gradeProvisional !== after.gradeProvisional;
  return [...changed, ...(settled ? (["grade"] as const) : [])].map((field) => fieldLabels[field]);
}

/** The files among `others` that carry the same credit code or identity number. */
export function sameCode(
  fields: FileFields,
  others: (Customer | undefined)[],
): Customer | undefined {
  const likely = { ...fields, phones: [] };
  return others.find(
    (other) => other && likenesses(likely, { ...other, phones: phonesOf(other) }).includes("code"),
  );
}
