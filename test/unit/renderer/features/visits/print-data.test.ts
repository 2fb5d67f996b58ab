import { describe, expect, it } from "vitest";
import { badgeData, badgeNumber } from "#renderer/features/visits/print-data.ts";
import { checkInVisit } from "#shared/domain/visits/register.ts";
import { visitTable } from "#shared/domain/visits/visit-table.ts";
import { visitorBadgeSpec } from "#shared/forms/visitor-badge/schema.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import { actionDesk } from "#test/helpers/action-desk.ts";

const number = "11010119900307441X";

function visit() {
  const desk = actionDesk("2026-11-23T10:31:00+08:00");
  desk.run(checkInVisit, {
    visitors: [
      { name: "顾南枝", unit: "衡庐数据科技", document: { kind: "passport", number } },
      { name: "晏清和" },
    ],
    headCount: 3,
    purpose: "托管合同续签洽谈",
    guestClass: "D",
    hospitality: false,
    host: { id: "h1", name: "许砚秋", rank: "manager", department: "销售部" },
    escorts: [],
    areas: ["洽谈室"],
    badgeNo: "3",
  });
  return desk.get(visitTable, "JD-A-20261123-0001");
}

describe("the badge of a visitor", () => {
  it("names each guest, those without a name by the first, and fits the form", () => {
    const badges = [0, 1, 2].map((guest) => badgeData(visit(), ruleBookOf([]), guest));
    expect(badges.map(({ visitor }) => visitor)).toEqual(["顾南枝", "晏清和", "顾南枝 同行"]);
    expect(badges.map(({ badgeNo }) => badgeNo)).toEqual(["3", undefined, undefined]);
    for (const badge of badges) expect(visitorBadgeSpec.data.safeParse(badge).success).toBe(true);
    expect(badgeNumber(visit(), 0)).toBe("JD-A-20261123-0001");
    expect(badgeNumber(visit(), 2)).toBe("JD-A-20261123-0001-3");
  });

  it("carries neither the document nor the class of the guest", () => {
    const badge = JSON.stringify(badgeData(visit(), ruleBookOf([])));
    expect(badge).not.toContain(number);
    expect(badge).not.toContain("guestClass");
  });
});
