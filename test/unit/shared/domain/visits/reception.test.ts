import { describe, expect, it } from "vitest";
import { receptionFigures } from "#shared/domain/visits/reception.ts";
import type { GuestClass } from "#shared/domain/visits/visit.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";

const figures = (guestClass: GuestClass, headCount: number, overrides = [] as never[]) => {
  const result = receptionFigures(ruleBookOf([], overrides), {
    guestClass,
    headCount,
    hospitality: true,
  });
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
};

describe("the figures of a reception", () => {
  it("give six guests of class B two escorts and a cap of 1,800.00, with the reason", () => {
    const { escorts, cap, hostRank } = figures("B", 6);
    expect(escorts?.count).toBe(2);
    expect(escorts?.basis.steps).toEqual(["客人 6 位，5 至 10 位派 2 人"]);
    expect(cap.cents).toBe(180_000);
    expect(cap.basis.steps).toEqual(["6 人 × ¥300.00"]);
    expect(hostRank.required).toBe("director");
    expect(cap.basis.regulation).toBe("R07");
  });

  it.each([
    [1, 1, false],
    [4, 1, false],
    [5, 2, false],
    [10, 2, false],
    [11, 3, true],
  ])("send along for %i guests %i escorts", (guests, count, open) => {
    expect(figures("C", guests).escorts).toMatchObject({ count, open });
  });

  it("know no escorts where neither a meal nor entertainment is planned", () => {
    const plain = receptionFigures(ruleBookOf([]), {
      guestClass: "A",
      headCount: 3,
      hospitality: false,
    });
    expect(plain).toMatchObject({ ok: true, value: { cap: { cents: 150_000 } } });
    expect(plain.ok && plain.value.escorts).toBeUndefined();
  });

  it("allow the tolerance for classes B and C alone", () => {
    const rules = ruleBookOf([], [{ id: "common.guestCap.tolerance", value: 10 }]);
    const cents = (guestClass: GuestClass) => {
      const result = receptionFigures(rules, { guestClass, headCount: 1, hospitality: false });
      return result.ok ? result.value.cap.cents : undefined;
    };
    expect([cents("A"), cents("B"), cents("C"), cents("D")]).toEqual([
      50_000, 33_000, 22_000, 15_000,
    ]);
  });
});
