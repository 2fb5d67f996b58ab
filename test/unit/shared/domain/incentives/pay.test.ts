import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLate, lateDeduction } from "#shared/domain/incentives/rules/attendance.ts";
import { portion, split } from "#shared/domain/incentives/rules/exact.ts";
import { saleReward } from "#shared/domain/incentives/rules/parts-sales.ts";
import { type MonthOfWork, monthPay, type Trip } from "#shared/domain/incentives/rules/points.ts";
import { rankQuarter } from "#shared/domain/incentives/rules/ranking.ts";
import { isWithinProbation, rangedReward } from "#shared/domain/incentives/rules/rewards.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";

const book = (values: Record<string, number | string> = {}) =>
  ruleBookOf(
    ["equipmentService", "serviceDesk"],
    Object.entries(values).map(([id, value]) => ({ id, value })),
  );
const rules = book();

const trips = (...coefficients: number[]): Trip[] =>
  coefficients.map((coefficient, at) => ({ order: `FW-${at}`, coefficient, share: 100 }));
const month = (points: number, more: Partial<MonthOfWork> = {}): MonthOfWork => ({
  trips: trips(points),
  accidents: 0,
  ...more,
});
const paid = (of: MonthOfWork, by = rules) => monthPay(of, by).cents;

describe("an engineer's month", () => {
  it.each([
    [0, 0, 0],
    [16.99, 0, 0],
    [17, 0, 0],
    [17.01, 0, 270],
    [17.5, 0, 13_500],
    [18, 1, 0],
    [21.5, 1, 67_500],
    [21.5, 2, 13_500],
    [21.5, 3, 0],
    [40, 0, 621_000],
  ])("of %s points and %s accidents is paid %s cents", (points, accidents, cents) => {
    expect(paid(month(points, { accidents }))).toBe(cents);
  });

  it("counts an accident once a month where the house says so", () => {
    const once = book({ "equipmentService.accidentDeduction.counting": "perMonth" });
    expect(paid(month(21.5, { accidents: 3 }), once)).toBe(67_500);
    expect(paid(month(21.5, { accidents: 0 }), once)).toBe(121_500);
  });

  it("counts nothing for a second service that is answered for", () => {
    const own = [...trips(20), { order: "FW-9", coefficient: 5, share: 100, isAnsweredFor: true }];
    expect(paid({ trips: own, accidents: 0 })).toBe(81_000);
    const deducted = [{ order: "FW-9", coefficient: 2, share: 50 }];
    expect(paid({ trips: own, accidents: 0, deducted })).toBe(54_000);
  });

  it("says what it was computed from", () => {
    expect(monthPay(month(21.5, { accidents: 1 }), rules).basis).toMatchObject({
      regulation: "R01",
      clause: "4.1",
      steps: ["1 次出差，共 21.5 点", "安全事故 1 起，扣 2 点", "(19.5 − 17) × ¥270.00 = ¥675.00"],
    });
  });

  it("pays more for more points and less for more accidents, and never less than nothing", () => {
    const hundredths = fc.integer({ min: 0, max: 9_900 });
    fc.assert(
      fc.property(hundredths, hundredths, fc.nat(5), (a, b, accidents) => {
        const [less, more] = [Math.min(a, b) / 100, Math.max(a, b) / 100];
        const low = paid(month(less, { accidents }));
        expect(low).toBeLessThanOrEqual(paid(month(more, { accidents })));
        expect(low).toBeGreaterThanOrEqual(paid(month(less, { accidents: accidents + 1 })));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBe(Math.max(0, Math.min(a, b) - 1700 - 200 * accidents) * 270);
      }),
    );
  });

  it("shares a coefficient without loss", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_000 }), fc.nat(100), (thousandth, share) => {
        const of = (percent: number): MonthOfWork => ({
          trips: [{ order: "FW", coefficient: thousandth / 1000, share: percent }, ...trips(17)],
          accidents: 0,
        });
        const apart = paid(of(share)) + paid(of(100 - share));
        expect(Math.abs(apart - paid(of(100)))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const sale = (price: number, cost: number, received: number, shares = [100]) =>
  saleReward(
    {
      order: "FW-1",
      parts: [{ quantity: 1, priceCents: price, costCents: cost }],
      receivedCents: received,
      sellers: shares.map((share, at) => ({ id: `p${at}`, share })),
    },
    rules,
  );
const total = (...of: Parameters<typeof sale>) => {
  const reward = sale(...of);
  return reward.ok ? reward.value.totalCents : undefined;
};

describe("a sale of parts", () => {
  it("of 10,000 with a cost of 6,000 and 2,200 of service earns 366.00 = 292.80 + 73.20", () => {
    expect(sale(1_000_000, 600_000, 1_220_000)).toMatchObject({
      value: { totalCents: 36_600, sellers: [{ cents: 29_280 }], departmentCents: 7_320 },
    });
  });

  it.each([
    [50, 500],
    [49.99, 300],
    [35, 300],
    [34.99, 0],
    [0, 0],
    [-10, 0],
    [100, 500],
  ])("with a margin of %s %% earns %s cents of 100.00", (margin, cents) => {
    expect(total(10_000, 10_000 - Math.round(margin * 100), 10_000)).toBe(cents);
  });

  it("compares margins without rounding, however large", () => {
    const price = 900_000_000_000;
    expect(total(price, (price / 100) * 65, 10_000)).toBe(300);
    expect(total(price, (price / 100) * 65 + 1, 10_000)).toBe(0);
  });

  it("is refused while a cost is missing, and earns nothing without parts", () => {
    const order = { order: "FW-1", receivedCents: 10_000, sellers: [{ id: "p", share: 100 }] };
    const unknown = saleReward({ ...order, parts: [{ quantity: 1, priceCents: 5 }] }, rules);
    expect(unknown).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching("成本") }],
    });
    expect(saleReward({ ...order, parts: [] }, rules)).toMatchObject({ value: { totalCents: 0 } });
  });

  it("always shares out the whole, and never more to a smaller share", () => {
    const amount = fc.integer({ min: 1, max: 99_999_999 });
    fc.assert(
      fc.property(
        amount,
        fc.array(fc.nat(100), { minLength: 1, maxLength: 8 }),
        (received, shares) => {
          const reward = sale(10_000, 5_000, received, shares);
          if (!reward.ok) throw new Error("refused");
          const { totalCents, sellers, departmentCents } = reward.value;
          const own = sellers.reduce((sum, { cents }) => sum + cents, 0);
          expect(own + departmentCents).toBe(totalCents);
          expect(totalCents).toBe(portion(received, 5, 100));
          expect(own).toBe(Math.floor((totalCents * 80) / 100));
        },
      ),
    );
  });
});

describe("splitting", () => {
  it("gives away all of it, each piece within a cent of its share", () => {
    const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(1_000_000), weights, (cents, by) => {
        const pieces = split(cents, by);
        const sum = by.reduce((all, weight) => all + weight, 0);
        expect(pieces.reduce((all, piece) => all + piece, 0)).toBe(cents);
        if (sum > 0)
          for (const [at, weight] of by.entries())
            expect(Math.abs((pieces[at] ?? 0) - (cents * weight) / sum)).toBeLessThan(1);
      }),
    );
    expect(split(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(split(5, [0, 0])).toEqual([5, 0]);
  });
});

const ranked = (qualities: number[], by = rules) => {
  const placed = rankQuarter(
    qualities.map((quality, at) => ({ id: `p${at}`, quality, workload: 80, cost: 80 })),
    by,
  );
  return placed.ok ? placed.value.map(({ place, cents }) => [place, cents / 100]) : placed.problems;
};

describe("the quarter's ranking", () => {
  it("rewards places 1 to 3 with 1,500 and 4 to 8 with 1,000", () => {
    expect(ranked([99, 98, 97, 96, 95, 94, 93, 92, 91])).toEqual([
      [1, 1500],
      [2, 1500],
      [3, 1500],
      [4, 1000],
      [5, 1000],
      [6, 1000],
      [7, 1000],
      [8, 1000],
      [9, 0],
    ]);
  });

  it("gives equal scores the better place with its whole amount, and skips the next", () => {
    expect(ranked([99, 98, 97, 97, 96, 95, 94, 93, 93, 92])).toEqual([
      [1, 1500],
      [2, 1500],
      [3, 1500],
      [3, 1500],
      [5, 1000],
      [6, 1000],
      [7, 1000],
      [8, 1000],
      [8, 1000],
      [10, 0],
    ]);
  });

  it("weighs quality more than all else together, and refuses other weights", () => {
    const scores = [
      { id: "good", quality: 90, workload: 0, cost: 100 },
      { id: "busy", quality: 80, workload: 100, cost: 0 },
    ];
    expect(rankQuarter(scores, rules)).toMatchObject({ value: [{ id: "good", score: 74 }, {}] });
    for (const quality of [50, 40])
      expect(
        ranked([1], book({ "equipmentService.quarterRanking.qualityWeight": quality })),
      ).toEqual([{ message: expect.stringMatching("一半以上") }]);
    const over = book({
      "equipmentService.quarterRanking.qualityWeight": 90,
      "equipmentService.quarterRanking.workloadWeight": 20,
    });
    expect(ranked([1], over)).toEqual([{ message: expect.stringMatching("超过 100%") }]);
  });

  it("never places or pays a higher score worse, whatever the order", () => {
    const quality = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(quality, { maxLength: 30 }), (qualities) => {
        const people = qualities.map((each, at) => ({
          id: `${at}`,
          quality: each,
          workload: 50,
          cost: 50,
        }));
        const placed = rankQuarter(people, rules);
        if (!placed.ok) throw new Error("refused");
        for (const { id, place, cents } of placed.value) {
          const better = qualities.filter((each) => each > (qualities[Number(id)] ?? 0)).length;
          expect(place).toBe(better + 1);
          expect(cents).toBe(place <= 3 ? 150_000 : place <= 8 ? 100_000 : 0);
        }
      }),
    );
  });
});

describe("rewards within a range", () => {
  it.each([
    [19_999, false],
    [20_000, true],
    [50_000, true],
    [50_001, false],
  ])("take %s cents: %s", (cents, isTaken) => {
    expect(rangedReward("praise", cents, rules).ok).toBe(isTaken);
    expect(rangedReward("savedCost", cents, rules).ok).toBe(isTaken);
  });
});

describe("the months after power-on", () => {
  it.each([
    ["2026-01-15", "2026-07-15", true],
    ["2026-01-15", "2026-07-16", false],
    ["2026-08-31", "2027-02-28", true],
    ["2026-08-31", "2027-03-01", false],
    ["2027-08-31", "2028-02-29", true],
    ["2026-01-15", "2026-01-14", false],
  ])("powered on %s, a service on %s: %s", (poweredOn, day, isWithin) => {
    expect(isWithinProbation(poweredOn, day, rules)).toBe(isWithin);
  });
});

describe("attendance", () => {
  it.each([
    ["08:30:00", false],
    ["08:30:59", false],
    ["08:31:00", true],
    ["07:59:00", false],
    ["13:00:00", true],
  ])("arriving at %s is late: %s", (time, late) => {
    expect(isLate(`2026-11-23T${time}+08:00`, rules)).toBe(late);
  });

  it("takes 1 % each for the first two and 5 % each from the third", () => {
    const cents = (times: number, by = rules) => lateDeduction(times, 500_000, by);
    expect([0, 1, 2, 3, 4].map((times) => cents(times))).toEqual([
      0, 5_000, 10_000, 35_000, 60_000,
    ]);
    const all = book({ "serviceDesk.attendance.counting": "all" });
    expect([2, 3, 4].map((times) => cents(times, all))).toEqual([10_000, 75_000, 100_000]);
  });
});
