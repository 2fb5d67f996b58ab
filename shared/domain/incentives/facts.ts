import type { RuleBook } from "#shared/domain/common/rules.ts";
import { addMonths, type IsoTime, type LocalDate, localDate } from "#shared/lib/time.ts";
import type { Sale } from "./rules/parts-sales.ts";

/** What incentives ask of a service order. */
export interface ServiceFacts {
  id: string;
  /** The customer's number, or the name of one who is not on file. */
  customer: string;
  /** Installation and commissioning are answered for afterwards; nothing else is. */
  kind: "installation" | "commissioning" | "other";
  kindWords: string;
  /** The day on which the trip began: by its month the points count. */
  tripOn: LocalDate;
  finishedAt?: IsoTime | undefined;
  receivedAt: IsoTime;
  /** When the equipment was powered on; without an entry the day on which the work was finished. */
  poweredOn?: LocalDate | undefined;
  serial?: string | undefined;
  model?: string | undefined;
  terminals: readonly string[];
  coefficient: number;
  engineers: readonly { id: string; name: string; share: number }[];
  parts: Sale["parts"];
  /** Present once everything is paid. */
  paid?: { on: LocalDate; cents: number } | undefined;
}

/** A service that may have been necessary only because an earlier one was done badly. */
export interface SecondService {
  first: ServiceFacts;
  second: ServiceFacts;
  /** What the two have in common: "序列号 SN-1", for the person who judges. */
  common: string;
}

const sameOf = (label: string, a: string | undefined, b: string | undefined) =>
  a !== undefined && a === b ? `${label} ${a}` : undefined;

/** The equipment that two services have in common; the model alone counts only where the serial numbers do not tell them apart. */
function commonOf(first: ServiceFacts, second: ServiceFacts): string | undefined {
  const terminal = first.terminals.find((each) => second.terminals.includes(each));
  const areOthers = first.serial !== undefined && second.serial !== undefined;
  return (
    sameOf("序列号", first.serial, second.serial) ??
    (terminal === undefined ? undefined : `终端 ${terminal}`) ??
    (areOthers ? undefined : sameOf("型号", first.model, second.model))
  );
}

/**
 * The second services among orders of any customers: each order that was received within so many months after an installation or a commissioning for
 * the same customer and the same equipment had been finished, the last day included, with the newest of these (R01 9.4). A person judges each.
 */
export function secondServices(orders: readonly ServiceFacts[], months: number): SecondService[] {
  const firsts = new Map<string, ServiceFacts[]>();
  for (const each of orders)
    if (each.kind !== "other" && each.finishedAt !== undefined)
      firsts.set(each.customer, [...(firsts.get(each.customer) ?? []), each]);
  return orders.flatMap((second) => {
    const before = (firsts.get(second.customer) ?? []).flatMap((first) => {
      const isBefore = first.id !== second.id && isAfter(first, second, months);
      const common = isBefore ? commonOf(first, second) : undefined;
      return common === undefined ? [] : [{ first, second, common }];
    });
    return before.toSorted((a, b) => byFinish(a.first, b.first)).slice(-1);
  });
}

/** True for a service that was asked for after the first one was finished, and within the months. */
const isAfter = ({ finishedAt }: ServiceFacts, { receivedAt }: ServiceFacts, months: number) =>
  finishedAt !== undefined &&
  finishedAt <= receivedAt &&
  localDate(receivedAt) <= addMonths(localDate(finishedAt), months);

const byFinish = (a: ServiceFacts, b: ServiceFacts) =>
  (a.finishedAt ?? "") < (b.finishedAt ?? "") ? -1 : 1;

/** For how many months after it an installation or a commissioning is watched: whichever of the two rules reaches further. */
export const watchedMonths = (rules: RuleBook): number =>
  Math.max(
    rules.number("equipmentService.secondService", "months"),
    rules.number("equipmentService.soundCommissioning", "months"),
  );
