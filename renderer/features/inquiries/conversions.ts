import { mayDo } from "#shared/domain/common/permissions.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { inquiryToComplaint, inquiryToOrder } from "#shared/domain/conversions.ts";
import type { InquiryKind } from "#shared/domain/inquiries/labels.ts";
import { capabilitiesOf } from "#shared/rule-packs/index.ts";

/** What an inquiry can become, by the key that begins such a record anywhere. */
export interface Conversion {
  key: string;
  label: string;
  /** The form in which it goes on. */
  path: string;
  /** What a call is called that turns out to be one. */
  kind: InquiryKind;
}

const all = [
  {
    key: "F3",
    label: inquiryToComplaint.label,
    path: "/complaints/new",
    kind: "grumble",
    capability: "complaints",
    action: inquiryToComplaint.name,
  },
  {
    key: "F4",
    label: inquiryToOrder.label,
    path: "/services/new",
    kind: "repair",
    capability: "services",
    action: inquiryToOrder.name,
  },
] as const;

/** What this desk's packs and this person's roles let an inquiry become. */
export function conversionsAt({ desk, actor }: Pick<Surroundings, "desk" | "actor">): Conversion[] {
  const on = capabilitiesOf(desk.packs);
  return all.filter(({ capability, action }) => on.includes(capability) && mayDo(actor, action));
}

interface Known {
  inquiry?: string;
  customer?: { id?: string | undefined } | undefined;
  phone?: string | undefined;
  caller?: string | undefined;
}

/** Where a conversion goes on, with all that is known: the inquiry itself, or who calls while there is none yet. */
export function pathFor({ path }: Conversion, known: Known): string {
  const { inquiry, customer, phone, caller } = known;
  const asked = new URLSearchParams();
  const add = (name: string, value: string | undefined) => value && asked.set(name, value);
  add("inquiry", inquiry);
  add("customer", customer?.id);
  if (inquiry === undefined) {
    add("phone", phone);
    add("caller", caller);
  }
  return `${path}?${asked}`;
}
