import { expect, it } from "vitest";
import { computeStatement } from "#shared/domain/incentives/compute/compute.ts";
import type { ServiceFacts } from "#shared/domain/incentives/facts.ts";
import { type PeriodKind, periodOf } from "#shared/domain/incentives/period.ts";
import { payeeTotals } from "#shared/domain/incentives/statement.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";

const engineers = Array.from({ length: 50 }, (_, at) => ({ id: `e${at}`, name: `工程师${at}` }));
const departmentOf = (id: string) => `工程${Number(id.slice(1)) % 3}部`;

/** A sequence of numbers that is the same in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const two = (figure: number) => String(figure).padStart(2, "0");

function orders(count: number): ServiceFacts[] {
  const next = sequence(20_261_127);
  return Array.from({ length: count }, (_, at) => {
    const day = `2026-${two(9 + next(4))}-${two(1 + next(28))}`;
    const first = next(50);
    const share = [100, 50, 67, 20][next(4)] ?? 100;
    const team = [first, (first + 1 + next(48)) % 50].slice(0, share === 100 ? 1 : 2);
    const price = 1 + next(2_000_000);
    return {
      id: `FW-${at}`,
      customer: `KH-${at}`,
      kind: "other",
      kindWords: "维修",
      tripOn: day,
      receivedAt: `${day}T08:00:00+08:00`,
      finishedAt: `${day}T17:00:00+08:00`,
      terminals: [],
      coefficient: (1 + next(40)) / 20,
      engineers: team.map((who, place) => ({
        id: `e${who}`,
        name: `工程师${who}`,
        share: place === 0 ? share : 100 - share,
      })),
      parts: [{ quantity: 1, priceCents: price, costCents: Math.floor((price * next(100)) / 100) }],
      ...(next(10) === 0 ? {} : { paid: { on: day, cents: price + 110_000 * next(4) } }),
    };
  });
}

const all = orders(10_000);
const rules = ruleBookOf(["equipmentService"]);
const scores = {
  id: "2026-Q4",
  rev: 1,
  steps: [],
  rows: engineers.map((who, at) => ({
    person: { ...who, rank: "staff" as const, department: departmentOf(who.id) },
    quality: 60 + ((at * 7) % 31),
    workload: 50 + ((at * 11) % 41),
    cost: 40 + ((at * 3) % 51),
  })),
};

function statement(kind: PeriodKind, day: string) {
  const period = periodOf(kind, day);
  const material = { period, orders: all, judgements: [], entries: [], scores, departmentOf };
  const part = computeStatement(material, rules);
  if (!part.ok) throw new Error("refused");
  expect(part.value.open).toEqual([]);
  const totals = payeeTotals({ lines: part.value.lines, tax: {} });
  return new Map(totals.map(({ key, grossCents }) => [key, grossCents]));
}

const added = (sums: Map<string, number>, key: string, by: number) =>
  sums.set(key, (sums.get(key) ?? 0) + by);

/** Sales and ranking of the quarter once more, written in another way: whole numbers, one pass, no shared code. */
function quarterAgain(): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { paid, parts, engineers: team } of all) {
    const [part] = parts;
    if (!part || !paid || paid.on < "2026-10-01" || paid.on > "2026-12-31") continue;
    const gain = part.priceCents - (part.costCents ?? 0);
    const rate = gain * 2 >= part.priceCents ? 5 : gain * 20 >= part.priceCents * 7 ? 3 : 0;
    const whole = Math.floor((paid.cents * rate + 50) / 100);
    const own = Math.floor((whole * 4) / 5);
    const cuts = team.map(({ share }) => Math.floor((own * share) / 100));
    const left = own - cuts.reduce((total, cut) => total + cut, 0);
    // with two people at most one cent is left, and it goes to the larger remainder
    const rests = team.map(({ share }) => (own * share) % 100);
    const lucky = (rests[1] ?? -1) > (rests[0] ?? 0) ? 1 : 0;
    for (const [at, { id }] of team.entries())
      added(sums, id, (cuts[at] ?? 0) + (at === lucky ? left : 0));
    const lead = (team[1]?.share ?? 0) > (team[0]?.share ?? 0) ? team[1] : team[0];
    if (whole > 0) added(sums, `department:${departmentOf(lead?.id ?? "")}`, whole - own);
  }
  const weighed = scores.rows.map(({ person, quality, workload, cost }) => ({
    id: person.id,
    total: quality * 6 + workload * 2 + cost * 2,
  }));
  for (const { id, total } of weighed) {
    const better = weighed.filter((other) => other.total > total).length;
    added(sums, id, better < 3 ? 150_000 : better < 8 ? 100_000 : 0);
  }
  return sums;
}

it("pays the quarter of 10,000 services of 50 engineers to the cent", () => {
  const paid = statement("quarter", "2026-11-27");
  expect(paid.size).toBe(53);
  expect(Object.fromEntries(paid)).toEqual(Object.fromEntries(quarterAgain()));
});

it("pays its three months to the cent", () => {
  for (const month of ["2026-10", "2026-11", "2026-12"]) {
    // coefficients are twentieths and shares hundredths: points in two-thousandths are whole
    const points = new Map<string, number>();
    for (const { tripOn, coefficient, engineers: team } of all)
      if (tripOn.startsWith(month))
        for (const { id, share } of team) added(points, id, Math.round(coefficient * 20) * share);
    const again = [...points].map(([id, units]) => [
      id,
      Math.floor((Math.max(0, units - 17 * 2000) * 27_000 + 1000) / 2000),
    ]);
    const paid = statement("month", `${month}-15`);
    expect(paid.size).toBe(50);
    expect([...paid.values()].some((cents) => cents > 0)).toBe(true);
    expect(Object.fromEntries(paid)).toEqual(Object.fromEntries(again));
  }
});
