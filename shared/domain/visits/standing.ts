import { approvalList } from "#shared/domain/common/approvals/request.ts";
import { lengthWords } from "#shared/domain/common/deadlines.ts";
import type { Listing, SearchTerms } from "#shared/domain/common/table.ts";
import { foldText } from "#shared/domain/common/text.ts";
import { epoch, type IsoTime } from "#shared/lib/time.ts";
import { openCostRequest } from "./costs.ts";
import { visitStateLabels } from "./labels.ts";
import type { Visit, Visitor } from "./visit.ts";

/** "顾南枝 等 6 人", or the name alone. */
export function partyName({ visitors, headCount }: Pick<Visit, "visitors" | "headCount">): string {
  const first = visitors[0]?.name ?? "";
  return headCount > 1 ? `${first} 等 ${headCount} 人` : first;
}

/** The unit of a party: that of its first visitor, else the customer on file. */
export const unitOf = ({ visitors, customer }: Pick<Visit, "visitors" | "customer">) =>
  visitors[0]?.unit ?? customer?.name;

/** What a visit is sorted by where it stands: expected arrival, arrival, or end. */
export const standsAt = (visit: Visit): string =>
  visit.endedAt ?? visit.checkedOutAt ?? visit.checkedInAt ?? visit.expectedAt ?? visit.createdAt;

/** How long until guests are expected or how late they are ("还有 29 分", "晚了 12 分"), else how long they are or were in the house. */
export function stayWords(visit: Visit, now: IsoTime): string {
  const { state, expectedAt, checkedInAt, checkedOutAt } = visit;
  const length = (from: IsoTime, to: IsoTime) => lengthWords(Math.abs(epoch(to) - epoch(from)));
  if (state === "expected" && expectedAt)
    return `${epoch(now) <= epoch(expectedAt) ? "还有" : "晚了"} ${length(expectedAt, now)}`;
  if (checkedInAt === undefined || state === "closedAtNight") return "";
  return length(checkedInAt, checkedOutAt ?? now);
}

const stateLists: Record<Visit["state"], string> = {
  expected: "visit.expected",
  inHouse: "visit.inHouse",
  left: "visit.left",
  cancelled: "visit.cancelled",
  closedAtNight: "visit.left",
};

/** The list of earlier visits by a visitor's name. */
export const byName = "visit.byName";
/** What the keys begin with under which a name or unit is found. */
export const nameKey = (name: string): string => foldText(name);

/** The list of visits by the unit that people came from. */
export const byUnit = "visit.byUnit";

/** The list by phone read backwards, so that the last digits find it. */
export const byPhoneEnd = "visit.byPhoneEnd";
/** What the keys begin with under which the last digits of a phone are found. */
export const phoneEndKey = (digits: string): string => [...digits].reverse().join("");

const knownBy = ({ name, phone }: Visitor, at: string): Listing[] => [
  { list: byName, key: `${nameKey(name)}#${at}` },
  ...(phone === undefined
    ? []
    : [
        { list: byPhoneEnd, key: `${phoneEndKey(phone)}#${at}` },
        { list: `phone:${phone}`, key: at },
      ]),
];

/** Open visits also stand in the lists of the host (`mine:`), all in those of the customer (`of:`) and of each visitor. */
export function visitLists(visit: Visit): Listing[] {
  const { state, createdAt, customer, host, visitors } = visit;
  const isOpen = state === "expected" || state === "inHouse";
  const unit = unitOf(visit);
  const request = openCostRequest(visit);
  return [
    { list: stateLists[state], key: standsAt(visit) },
    ...(isOpen ? [{ list: `mine:${host.id}`, key: standsAt(visit) }] : []),
    ...(request ? [{ list: approvalList, key: request.asked.at }] : []),
    ...(customer?.id === undefined ? [] : [{ list: `of:${customer.id}`, key: createdAt }]),
    ...visitors.flatMap((visitor) => knownBy(visitor, createdAt)),
    ...(unit === undefined ? [] : [{ list: byUnit, key: `${nameKey(unit)}#${createdAt}` }]),
  ];
}

/** Parties by state, and the people in the house (`visit.people`), each counted. */
export function visitCounters({ state, headCount }: Visit): string[] {
  const people = state === "inHouse" ? Array.from({ length: headCount }, () => "visit.people") : [];
  return [`visit.${state}`, ...people];
}

/** A visit is found by its visitors, unit, phones and number. */
export function visitTerms(visit: Visit): SearchTerms {
  const { id, visitors, customer, state, purpose } = visit;
  const units = visitors.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
  const named = [...visitors.map(({ name }) => name), ...units, customer?.name ?? ""];
  return {
    title: partyName(visit),
    detail: [visitStateLabels[state], unitOf(visit), purpose].filter(Boolean).join("·"),
    names: [...new Set(named.filter((name) => name !== ""))],
    codes: [id, ...visitors.flatMap(({ phone }) => (phone === undefined ? [] : [phone]))],
  };
}
