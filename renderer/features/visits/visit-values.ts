import type { DocumentKind } from "#shared/domain/common/fields.ts";
import type { CustomerSnapshot, StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import type { RegistrationInput } from "#shared/domain/visits/registration.ts";
import type { GuestClass, Visit, Visitor } from "#shared/domain/visits/visit.ts";
import { documentKindOf } from "./document-kinds.ts";

/** A visitor as typed: everything a text, blank when it is not known. */
export interface GuestValues {
  name: string;
  phone: string;
  documentKind: DocumentKind;
  documentNumber: string;
  /** Why the number cannot be verified; undefined while nobody has said so. */
  unverified?: string | undefined;
}

/** The registration form as typed. */
export interface VisitValues {
  guest: GuestValues;
  others: GuestValues[];
  headCount: number | undefined;
  /** Where they come from: a customer on file, or a name. */
  unit?: CustomerSnapshot | undefined;
  purpose: string;
  guestClass?: GuestClass | undefined;
  hospitality: boolean;
  host?: StaffSnapshot | undefined;
  hostReason: string;
  escorts: StaffSnapshot[];
  escortReason: string;
  areas: string[];
  approver?: StaffSnapshot | undefined;
  approvedAt?: string | undefined;
  badgeNo: string;
  expectedAt?: string | undefined;
  /** The expected visit that this arrival is. */
  expectedId?: string | undefined;
  /** How often the visitor was here before, and the last visit, when they were found. */
  known?: { times: number; lastAt: string; lastHost: string; stillHere?: string } | undefined;
  printBadges: boolean;
}

export const blankGuest: GuestValues = {
  name: "",
  phone: "",
  documentKind: "identityCard",
  documentNumber: "",
};

export const blankVisit: VisitValues = {
  guest: blankGuest,
  others: [],
  headCount: 1,
  purpose: "",
  guestClass: "C",
  hospitality: false,
  hostReason: "",
  escorts: [],
  escortReason: "",
  areas: [],
  badgeNo: "",
  printBadges: true,
};

export const isBlankGuest = ({ name, phone, documentNumber }: GuestValues): boolean =>
  [name, phone, documentNumber].every((text) => text.trim() === "");

/** A visitor as typed from one on record. */
export const guestOf = ({ name, phone = "", document }: Visitor): GuestValues => ({
  name,
  phone,
  documentKind: documentKindOf(document?.kind),
  documentNumber: document?.number ?? "",
  unverified: document?.unverified,
});

function unitSnapshot({ customer, visitors }: Visit): CustomerSnapshot | undefined {
  const name = visitors[0]?.unit;
  return customer ?? (name === undefined ? undefined : { name });
}

const partyOf = (visit: Visit) => ({
  headCount: visit.headCount,
  unit: unitSnapshot(visit),
  purpose: visit.purpose,
  guestClass: visit.guestClass,
  hospitality: visit.hospitality,
  host: visit.host,
  hostReason: visit.hostReason ?? "",
  escorts: visit.escorts,
  escortReason: visit.escortReason ?? "",
  areas: visit.areas,
});

/** The form of a visit on record. */
export function valuesOf(visit: Visit): VisitValues {
  const [first, ...others] = visit.visitors;
  return {
    ...blankVisit,
    ...partyOf(visit),
    guest: first ? guestOf(first) : blankGuest,
    others: others.map(guestOf),
    approver: visit.clearance?.approver,
    approvedAt: visit.clearance?.approvedAt,
    badgeNo: visit.badgeNo ?? "",
    expectedAt: visit.expectedAt,
  };
}

/**
 * What a returning visitor brings along: who they are, and how they were received last time, alone. Restricted areas stay behind, since each
 * entry into one needs an approval of its own; so does the reason for a lower host, which was that day's.
 */
export function returningValues(
  visitor: Visitor,
  visits: readonly Visit[],
  restricted: readonly string[],
): Partial<VisitValues> {
  const [last] = visits;
  if (!last) return { guest: guestOf(visitor) };
  const { purpose, guestClass, host, areas, unit } = partyOf(last);
  return {
    guest: guestOf(visitor),
    ...{ purpose, guestClass, host, unit },
    areas: areas.filter((area) => !restricted.includes(area)),
    known: knownOf(visits),
  };
}

/** An expected visit that has come true: everything that was entered ahead. */
export function expectedValues(visit: Visit, visits: readonly Visit[]): Partial<VisitValues> {
  const earlier = visits.filter(({ id }) => id !== visit.id);
  return { ...valuesOf(visit), expectedId: visit.id, known: knownOf(earlier) };
}

function knownOf(visits: readonly Visit[]): VisitValues["known"] {
  const [last] = visits;
  if (!last) return undefined;
  const known = { times: visits.length, lastAt: last.createdAt, lastHost: last.host.name };
  const open = visits.find(({ state }) => state === "inHouse");
  return open ? { ...known, stillHere: open.id } : known;
}

function visitorInput(guest: GuestValues, unit: CustomerSnapshot | undefined) {
  const { documentKind, documentNumber, unverified, ...rest } = guest;
  const visitor = { ...rest, ...(unit ? { unit: unit.name } : {}) };
  if (documentNumber.trim() === "") return visitor;
  return { ...visitor, document: { kind: documentKind, number: documentNumber, unverified } };
}

/** What the actions take; what is still missing they name. A blank approver means that there is no approval. */
export function registrationOf(values: VisitValues): Partial<RegistrationInput> {
  const { guest, others, unit, approver, approvedAt, guestClass, host, headCount } = values;
  const { purpose, hospitality, hostReason, escorts, escortReason } = values;
  const { areas, badgeNo, expectedAt } = values;
  const guests = [guest, ...others.filter((other) => !isBlankGuest(other))];
  return {
    visitors: guests.map((each) => visitorInput(each, unit)),
    ...{ purpose, hospitality, hostReason, escorts, escortReason, areas, badgeNo, expectedAt },
    ...(headCount === undefined ? {} : { headCount }),
    ...(unit?.id === undefined ? {} : { customer: unit }),
    ...(guestClass ? { guestClass } : {}),
    ...(host ? { host } : {}),
    ...(approver ? { clearance: { approver, approvedAt: approvedAt ?? "" } } : {}),
  };
}
