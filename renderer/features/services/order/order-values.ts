import { type CallerValues, callerOf, foundByName } from "#renderer/record/caller/caller.ts";
import { formatPhone } from "#shared/domain/common/phone.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import type { Inquiry } from "#shared/domain/inquiries/inquiry.ts";
import { isBackdated } from "#shared/domain/services/actions/register.ts";
import { dispatchRule } from "#shared/domain/services/actions/submission.ts";
import { kindNeeds } from "#shared/domain/services/kind-fields.ts";
import type { ServiceChannel, ServiceKind, SourcePaper } from "#shared/domain/services/labels.ts";
import { isDeskWork } from "#shared/domain/services/lifecycle.ts";
import type { Engineer, ServiceOrder } from "#shared/domain/services/order.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import { servicePacksOf } from "#shared/rule-packs/index.ts";

export interface VehicleValues {
  plate: string;
  kind?: string | undefined;
  driver?: string | undefined;
  phone?: string | undefined;
  terminal?: string | undefined;
  sim?: string | undefined;
}

/** What is typed into the order form, as the draft keeps it. */
export interface OrderValues extends CallerValues {
  kind: ServiceKind;
  pack: string;
  address: string;
  unitNumber: string;
  contact: string;
  phone: string;
  model: string;
  serial: string;
  boughtOn?: string | undefined;
  fault: string;
  channel: ServiceChannel;
  receivedAt?: IsoTime | undefined;
  backdatedReason: string;
  bookedAt?: IsoTime | undefined;
  instructions: string;
  engineers: Engineer[];
  coefficient?: number | undefined;
  projectType?: string | undefined;
  cardNumber: string;
  termMonths?: number | undefined;
  agreedLabourCents?: number | undefined;
  purpose: string;
  /** No engineer is free: somebody from outside helps. */
  needsHelp: boolean;
  helpWho: string;
  helpReason: string;
  sources: SourcePaper[];
  vehicles: VehicleValues[];
}

/** An empty order that comes in at this moment. */
export const emptyOrder = (
  now: IsoTime,
  { kind, pack }: Pick<OrderValues, "kind" | "pack">,
  phone = "",
  fault = "",
): OrderValues => ({
  kind,
  pack,
  address: "",
  unitNumber: "",
  contact: "",
  phone,
  model: "",
  serial: "",
  fault,
  channel: "phone",
  receivedAt: now,
  backdatedReason: "",
  instructions: "",
  cardNumber: "",
  purpose: "",
  engineers: [],
  needsHelp: false,
  helpWho: "",
  helpReason: "",
  sources: [],
  vehicles: [],
});

/** The form of a call that turned out to be a matter of service: nothing is typed twice, and its time stays that of the call. */
export function orderFrom(
  inquiry: Inquiry,
  { now, desk, rules }: Pick<Surroundings, "now" | "desk" | "rules">,
): OrderValues {
  const { id, caller = "", customer, phone, channel, receivedAt, about } = inquiry;
  const isLate = isBackdated(receivedAt, now, rules);
  return {
    ...emptyOrder(now, usualOrder(desk), phone === undefined ? "" : formatPhone(phone), about),
    contact: caller,
    customer,
    channel,
    receivedAt,
    backdatedReason: isLate ? `来电时已登记为 ${id}` : "",
  };
}

/** Which pack an order comes under when it is of this kind: the one chosen while it knows the kind, else the first that does. */
export function packFor(kind: ServiceKind, pack: string, packs: string[]): string {
  const knowing = servicePacksOf(packs).filter(({ serviceKinds }) => serviceKinds.includes(kind));
  return knowing.some(({ id }) => id === pack) ? pack : (knowing[0]?.id ?? pack);
}

/** What a desk with these packs is asked for most: the first kind of its main pack, else of the first that takes orders. */
export function usualOrder({ packs, mainPack }: { packs: string[]; mainPack: string }) {
  const taking = servicePacksOf(packs);
  const usual = taking.find(({ id }) => id === mainPack) ?? taking[0];
  const kind: ServiceKind = usual?.serviceKinds[0] ?? "repair";
  return { kind, pack: usual?.id ?? mainPack };
}

/** What a customer's file fills in; what somebody has typed stays. */
export function filledFrom(customer: Customer, values: OrderValues): Partial<OrderValues> {
  const { name, phone } = callerOf(customer, values.phone);
  return {
    ...foundByName(customer),
    address: values.address.trim() || (customer.address ?? ""),
    contact: values.contact.trim() || name,
    phone,
  };
}

/** The form without a customer who turned out not to be the caller; an address that is not theirs stays. */
export const forgotten = (customer: Customer, values: OrderValues): Partial<OrderValues> => ({
  customer: undefined,
  contact: "",
  address: values.address === customer.address ? "" : values.address,
});

/** The form of an order that exists. */
export function valuesOf(order: ServiceOrder): OrderValues {
  const { kind, pack, customer, phone, boughtOn, channel, receivedAt, bookedAt } = order;
  const { engineers, coefficient, sources, vehicles, outsideHelp } = order;
  const { projectType, termMonths, agreedLabourCents } = order;
  return {
    kind,
    pack,
    customer,
    phone,
    boughtOn,
    channel,
    receivedAt,
    bookedAt,
    engineers,
    coefficient,
    projectType,
    termMonths,
    agreedLabourCents,
    cardNumber: order.cardNumber ?? "",
    purpose: order.purpose ?? "",
    sources,
    vehicles,
    address: order.address ?? "",
    unitNumber: order.unitNumber ?? "",
    contact: order.contact ?? "",
    model: order.model ?? "",
    serial: order.serial ?? "",
    fault: order.fault ?? "",
    instructions: order.instructions ?? "",
    backdatedReason: order.backdatedReason ?? "",
    needsHelp: outsideHelp !== undefined,
    helpWho: outsideHelp?.who ?? "",
    helpReason: outsideHelp?.reason ?? "",
  };
}

/** What was typed for another kind, before this one was chosen, is not of the order. */
function ofKind({
  kind,
  projectType,
  cardNumber,
  termMonths,
  purpose,
  agreedLabourCents,
}: OrderValues) {
  const isCard = kind === "cardTopUp";
  return {
    projectType: kind === "commissioning" ? projectType : undefined,
    cardNumber: isCard ? cardNumber : undefined,
    termMonths: isCard ? termMonths : undefined,
    purpose: kind === "collection" ? purpose : undefined,
    agreedLabourCents: isDeskWork(kind) ? agreedLabourCents : undefined,
  };
}

/** What the actions take. */
export function orderInput(values: OrderValues, next?: "submit" | "dispatch") {
  const { needsHelp, helpWho, helpReason, ...fields } = values;
  return {
    ...fields,
    ...ofKind(values),
    customer: values.customer ?? { name: "" },
    ...(needsHelp ? { outsideHelp: { who: helpWho, reason: helpReason } } : {}),
    ...(next ? { next } : {}),
  };
}

/** The labels of what is still missing before the order can go on. */
export function missingFields(values: OrderValues, enteredAt: IsoTime, rules: RuleBook): string[] {
  const { kind, receivedAt, engineers, needsHelp } = values;
  const isTenant = kind === "tenantRepair";
  const isFault = kind === "repair" || isTenant;
  const atUnit = isTenant && dispatchRule(values, rules) !== undefined;
  const hasPlace = values.address.trim() || (isTenant && values.unitNumber.trim());
  const isLate = receivedAt !== undefined && isBackdated(receivedAt, enteredAt, rules);
  const needed: [label: string, filled: unknown][] = [
    ["客户", values.customer],
    ["联系电话", values.phone.trim()],
    ["服务地址", isDeskWork(kind) || hasPlace],
    ["单元号码", !atUnit || values.unitNumber.trim()],
    ["预约时间", !atUnit || values.bookedAt],
    ["受理时间", receivedAt],
    ["补登原因", !isLate || values.backdatedReason.trim()],
    ["故障现象", !isFault || values.fault.trim()],
    ["服务工程师", engineers.length > 0 || needsHelp],
    ["外协单位或人员", !needsHelp || values.helpWho.trim()],
    ["外协原因", !needsHelp || values.helpReason.trim()],
    ["车辆", kind !== "installation" || values.pack !== "gps" || values.vehicles.length > 0],
  ];
  const common = needed.filter(([, filled]) => !filled).map(([label]) => label);
  return [...common, ...kindNeeds(values).map(({ label }) => label)];
}
