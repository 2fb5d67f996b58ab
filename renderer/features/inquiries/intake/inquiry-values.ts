import { type CallerValues, callerOf, foundByName } from "#renderer/record/caller/caller.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import type { InquiryChannel, InquiryKind } from "#shared/domain/inquiries/labels.ts";
import type { IsoTime } from "#shared/lib/time.ts";

/** What is typed while somebody talks, as the draft keeps it. */
export interface InquiryValues extends CallerValues {
  caller: string;
  phone: string;
  channel: InquiryChannel;
  kind: InquiryKind;
  receivedAt?: IsoTime | undefined;
  backdatedReason: string;
  about: string;
  answer: string;
  owner?: StaffSnapshot | undefined;
  department?: string | undefined;
  to?: StaffSnapshot | undefined;
  praised?: StaffSnapshot | undefined;
  inWriting: boolean;
  amountCents?: number | undefined;
}

export interface FieldsProps {
  values: InquiryValues;
  set: (change: Partial<InquiryValues>) => void;
  around: Surroundings;
}

/** An empty form; the call comes in at this moment. */
export const emptyInquiry = (now: IsoTime, phone: string): InquiryValues => ({
  caller: "",
  phone,
  channel: "phone",
  kind: "question",
  receivedAt: now,
  backdatedReason: "",
  about: "",
  answer: "",
  inWriting: false,
});

/** The fields that a customer's file fills in; what somebody has typed stays. */
export function filledFrom(customer: Customer, values: InquiryValues): Partial<InquiryValues> {
  const { name, phone } = callerOf(customer, values.phone);
  return { ...foundByName(customer), caller: values.caller.trim() || name, phone };
}

/** The labels of what is still missing. */
export function missingFields(values: InquiryValues, isLate: boolean): string[] {
  const { kind, inWriting } = values;
  const needed: [label: string, filled: unknown][] = [
    ["时间", values.receivedAt],
    ["补登原因", !isLate || values.backdatedReason.trim()],
    ["内容", values.about.trim()],
    ["转告给", kind !== "message" || values.to],
    ["被表扬人", kind !== "praise" || !inWriting || values.praised],
  ];
  return needed.filter(([, filled]) => !filled).map(([label]) => label);
}
