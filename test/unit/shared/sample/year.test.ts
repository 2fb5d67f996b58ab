import { describe, expect, it } from "vitest";
import { type Deadline, urgency } from "#shared/domain/common/deadlines.ts";
import { checkCreditCode, checkIdentityNumber } from "#shared/domain/common/identity.ts";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import { stateLabels as complaintStates } from "#shared/domain/complaints/labels.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import type { Inquiry } from "#shared/domain/inquiries/inquiry.ts";
import { stateLabels as inquiryStates, kinds } from "#shared/domain/inquiries/labels.ts";
import { passStates } from "#shared/domain/passes/labels.ts";
import { isExpired } from "#shared/domain/passes/lifecycle.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { stateLabels as orderStates } from "#shared/domain/services/labels.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { verifySheet } from "#shared/domain/services/sheet.ts";
import { tables } from "#shared/domain/tables.ts";
import { type Visit, visitStates } from "#shared/domain/visits/visit.ts";
import { emptyHead, readChain } from "#shared/journal/chain.ts";
import { MemoryStore } from "#shared/journal/replay.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { clockTime, isoTime, localDate, weekday } from "#shared/lib/time.ts";
import { sampleYear } from "#shared/sample/year.ts";

const mondayMorning = "2026-11-23T10:26:00+08:00";

function linesOf(customers: number, until: string, seed = 20261123): string[] {
  const lines: string[] = [];
  sampleYear({
    deskId: "sample-desk",
    seed,
    customers,
    until: Date.parse(until),
    onLine: (line) => lines.push(line),
  });
  return lines;
}

/** Opens lines as a lost database is rebuilt: every line canonical, the chain unbroken, every entry applied. */
function replay(lines: string[]): MemoryStore {
  const { entries, broken } = readChain(emptyHead("sample-desk"), lines);
  expect(broken).toBeUndefined();
  const store = new MemoryStore("sample-desk");
  for (const entry of entries) {
    const applied = store.apply(entry);
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  }
  return store;
}

const timeOfLast = (lines: string[]): string => JSON.parse(lines.at(-1) ?? "").header.time;
const statesIn = (store: MemoryStore, table: string) =>
  new Set(store.all(table).map((record) => record.state));

describe("the sample of 300 customers", () => {
  const lines = linesOf(300, mondayMorning);
  const store = replay(lines);
  const all = <R extends BaseRecord>(table: string) => store.all(table) as unknown as R[];

  it("is a journal of some thousand entries whose records all fit their tables", () => {
    expect(lines.length).toBeGreaterThan(2500);
    expect(lines.length).toBeLessThan(4500);
    for (const [name, { schema, terms, lists, counters }] of tables)
      for (const record of store.all(name)) {
        const parsed = schema.parse(record);
        expect(parsed).toEqual(record);
        for (const read of [terms, lists, counters]) read?.(parsed);
      }
  });

  it("has every state of every lifecycle", () => {
    expect(statesIn(store, "visit")).toEqual(new Set(visitStates));
    expect(statesIn(store, "inquiry")).toEqual(new Set(keysOf(inquiryStates)));
    expect(statesIn(store, "complaint")).toEqual(new Set(keysOf(complaintStates)));
    expect(statesIn(store, "serviceOrder")).toEqual(new Set(keysOf(orderStates)));
    expect(statesIn(store, "exitPass")).toEqual(new Set(passStates));
  });

  it("has many more calls than complaints, of every kind, two of which became something else", () => {
    const calls = all<Inquiry>("inquiry");
    expect(calls.length).toBeGreaterThan(2 * all("complaint").length);
    expect(new Set(calls.map(({ kind }) => kind))).toEqual(new Set(kinds));
    const became = calls.flatMap((call) =>
      call.became ? [{ ...call.became, from: call.id }] : [],
    );
    expect(became.map(({ table }) => table).sort()).toEqual(["complaint", "serviceOrder"]);
    for (const { table, id, from } of became)
      expect(all<BaseRecord>(table).find((record) => record.id === id)).toMatchObject({
        inquiry: from,
      });
    expect(calls.some(({ praise }) => praise?.proposal)).toBe(true);
  });

  it("leaves deadlines that are overdue and others that are due soon", () => {
    const open = ["complaint", "serviceOrder", "exitPass"].flatMap((name) =>
      all<BaseRecord & { deadlines: Deadline[] }>(name).filter((record) =>
        tables
          .get(name)
          ?.lists?.(record)
          .some(({ list }) => list === "due"),
      ),
    );
    const presses = open.flatMap(({ deadlines }) =>
      deadlines.map((deadline) => urgency(deadline, mondayMorning)),
    );
    expect(presses.filter((press) => press === "overdue").length).toBeGreaterThanOrEqual(3);
    expect(presses.filter((press) => press === "soon").length).toBeGreaterThanOrEqual(3);
    expect(presses).toContain("inTime");
  });

  it("names only documents and codes that check, of regions that do not exist", () => {
    const people = all<Visit>("visit").flatMap(({ visitors }) => visitors);
    const cards = [
      ...people.map(({ document }) => document),
      ...all<ExitPass>("exitPass").map(({ carrierDocument }) => carrierDocument),
    ].filter((card) => card?.kind === "identityCard" && card.unverified === undefined);
    expect(cards.length).toBeGreaterThan(200);
    for (const card of cards) {
      expect(checkIdentityNumber(card?.number ?? "").ok).toBe(true);
      expect(card?.number).toMatch(/^99/);
    }
    const codes = all<Customer>("customer").flatMap(({ creditCode }) => creditCode ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes)
      expect([checkCreditCode(code).ok, code.slice(2, 4)]).toEqual([true, "99"]);
  });

  it("gives every customer a name of its own and a phone that nobody has", () => {
    const customers = all<Customer>("customer");
    expect(customers).toHaveLength(300);
    const units = customers.filter(({ kind }) => kind === "unit");
    expect(new Set(units.map(({ name }) => name)).size).toBe(units.length);
    const phones = customers.flatMap(({ contacts }) => contacts.flatMap((each) => each.phones));
    for (const phone of phones) expect(phone).toMatch(/^1380000\d{4}$/);
  });

  it("has sheets that are what was signed, and passes whose day is over", () => {
    const orders = all<ServiceOrder>("serviceOrder");
    expect(orders.filter((order) => verifySheet(order) === "intact").length).toBeGreaterThan(30);
    expect(orders.filter((order) => verifySheet(order) === "altered")).toEqual([]);
    expect(all<ExitPass>("exitPass").some((pass) => isExpired(pass, mondayMorning))).toBe(true);
  });
});

describe("the end of the sample", () => {
  const hours = [
    mondayMorning,
    "2026-11-22T03:10:00+08:00",
    "2026-10-05T23:59:59+08:00",
    "2026-11-24T00:04:00+08:00",
  ];

  it.each(hours)("is a live desk at %s, and nothing happens after it", (until) => {
    const lines = linesOf(12, until);
    expect(Date.parse(timeOfLast(lines))).toBeLessThanOrEqual(Date.parse(until));
    const visits = replay(lines).all("visit") as unknown as Visit[];
    const inHouse = visits.filter(({ state }) => state === "inHouse");
    expect(inHouse.length).toBeGreaterThanOrEqual(3);
    for (const { checkedInAt = "" } of inHouse)
      expect(localDate(checkedInAt)).toBe(localDate(isoTime(Date.parse(until), "+08:00")));
    const expected = visits.filter(({ state }) => state === "expected");
    expect(expected.length).toBeGreaterThanOrEqual(3);
    for (const { expectedAt = "" } of expected)
      expect(Date.parse(expectedAt)).toBeGreaterThanOrEqual(Date.parse(until));
  });

  it.each([mondayMorning, "2026-11-25T15:40:00+08:00", "2026-11-26T08:41:00+08:00"])(
    "was at work in office hours only, when opened in them at %s",
    (until) => {
      const isLeaving = (action: string) => /^visit\.(checkOut|closeOvernight)$/.test(action);
      const headers = linesOf(12, until).map((line) => JSON.parse(line).header);
      const times = headers
        .filter(({ action }) => !isLeaving(action))
        .map(({ time }) => isoTime(Date.parse(time), "+08:00"))
        .filter((time) => localDate(time) >= "2026-11-16");
      expect(times.length).toBeGreaterThan(100);
      for (const time of times) {
        expect(`${time} ${weekday(localDate(time))}`).not.toMatch(/ [06]$/);
        expect(clockTime(time) >= "08:25" && clockTime(time) <= "17:45").toBe(true);
      }
    },
  );

  it("is the same for the same seed, and another for another", () => {
    const [once, again] = [linesOf(12, mondayMorning, 7), linesOf(12, mondayMorning, 7)];
    expect(again).toEqual(once);
    expect(linesOf(12, mondayMorning, 8).at(-1)).not.toBe(once.at(-1));
  });

  it("can be a desk without customers", () => {
    expect(replay(linesOf(0, mondayMorning)).all("staff")).toHaveLength(18);
  });
});
