import {
  type CallerValues,
  callerOf,
  foundByName,
  typedPhones,
} from "#renderer/record/caller/caller.ts";
import type { KeptFile } from "#shared/domain/common/attachments/attachment.ts";
import { formatPhone } from "#shared/domain/common/phone.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import { isBackdated } from "#shared/domain/complaints/intake.ts";
import type { Channel, Severity } from "#shared/domain/complaints/labels.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import type { Inquiry } from "#shared/domain/inquiries/inquiry.ts";
import type { InquiryChannel } from "#shared/domain/inquiries/labels.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import type { CategoryChoice } from "../categories.ts";

/** What is typed into the intake form, as the draft keeps it. */
export interface IntakeValues extends CallerValues {
  complainant: string;
  anonymous: boolean;
  sameAs?: string | undefined;
  unitNumber: string;
  phones: string;
  channel: Channel;
  receivedAt?: IsoTime | undefined;
  happenedAt?: IsoTime | undefined;
  backdatedReason: string;
  about: string;
  facts: string;
  category?: string | undefined;
  wish: string;
  department?: string | undefined;
  owner?: StaffSnapshot | undefined;
  severity: Severity;
  print: boolean;
  attachments: KeptFile[];
}

/** An empty form; the complaint comes in at this moment. */
export const emptyIntake = (now: IsoTime, phone: string, caller = ""): IntakeValues => ({
  complainant: caller,
  anonymous: false,
  unitNumber: "",
  phones: phone,
  channel: "phone",
  receivedAt: now,
  backdatedReason: "",
  about: "",
  facts: "",
  wish: "",
  severity: "general",
  print: false,
  attachments: [],
});

const channelOf: Record<InquiryChannel, Channel> = {
  phone: "phone",
  visit: "inPerson",
  letter: "letter",
  chat: "chat",
};

/** The form of a call that turned out to be a complaint: nothing is typed twice, and its time stays that of the call. */
export function intakeFrom(inquiry: Inquiry, now: IsoTime, rules: RuleBook): IntakeValues {
  const { id, caller = "", customer, phone, channel, receivedAt, about } = inquiry;
  const late = isBackdated(receivedAt, now, rules);
  return {
    ...emptyIntake(now, phone === undefined ? "" : formatPhone(phone)),
    complainant: caller,
    customer,
    channel: channelOf[channel],
    receivedAt,
    backdatedReason: late ? `来电时已登记为 ${id}` : "",
    facts: about,
  };
}

/** The fields that a customer's file fills in; what somebody has typed stays. */
export function filledFrom(customer: Customer, values: IntakeValues): Partial<IntakeValues> {
  const { name, phone } = callerOf(customer, values.phones);
  return {
    ...foundByName(customer),
    complainant: values.complainant.trim() || name,
    phones: phone,
  };
}

/** What the action takes, which leaves aside what only the form knows; the category goes with the words it has now. */
export function intakeInput(
  values: IntakeValues,
  category: CategoryChoice | undefined,
  accept: boolean,
  similar: string[],
) {
  return {
    ...values,
    phones: typedPhones(values.phones),
    category: category && { id: category.id, label: category.label },
    accept,
    similar,
  };
}

/** The labels of what is still missing before the complaint can be accepted. */
export function missingFields(values: IntakeValues, now: IsoTime, rules: RuleBook): string[] {
  const { receivedAt, owner } = values;
  const late = receivedAt !== undefined && isBackdated(receivedAt, now, rules);
  const needed: [label: string, filled: unknown][] = [
    ["投诉人", values.complainant.trim()],
    ["联系电话", values.channel !== "phone" || values.anonymous || values.phones.trim()],
    ["受理时间", receivedAt],
    ["补登原因", !late || values.backdatedReason.trim()],
    ["投诉类别", values.category],
    ["投诉内容", values.facts.trim()],
    ["责任部门", values.department],
    ["责任人", owner],
  ];
  return needed.filter(([, filled]) => !filled).map(([label]) => label);
}

/** Who complains, as far as the form knows it, for the count of households. */
export const typedHousehold = ({ complainant, unitNumber, customer, phones }: IntakeValues) => ({
  complainant,
  phones: typedPhones(phones),
  ...(unitNumber.trim() === "" ? {} : { unitNumber }),
  ...(customer ? { customer } : {}),
});
