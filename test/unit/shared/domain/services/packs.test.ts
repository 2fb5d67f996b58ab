import { describe, expect, it } from "vitest";
import { createCalendar } from "#shared/domain/common/calendar.ts";
import { handOverDeadline } from "#shared/domain/services/deadlines.ts";
import { feeOf, typesLabour, warrantyOf } from "#shared/domain/services/fee.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import { repair, work } from "./fixtures.ts";

const rules = ruleBookOf(["gps", "dataCentre"]);
const facts = (pack: string) => ({ ...repair, ...work, pack, parts: [...work.parts] }) as never;

describe("services on a desk of gps and dataCentre", () => {
  it("are priced by the order's own pack: R10 leaves the warranty open, the house does not", () => {
    expect(feeOf(facts("gps"), rules)).toEqual({
      ok: false,
      problems: [
        {
          message: "《车载终端安装维修服务办法》二.3的「保修期」未设定，请管理员设定后再算",
          rule: "gps.warranty",
        },
      ],
    });
    const ofHouse = warrantyOf(facts("dataCentre"), rules);
    expect(ofHouse).toMatchObject({ value: { months: 12, basis: { rule: "common.warranty" } } });
    expect(typesLabour({ kind: "repair", pack: "gps" }, rules)).toBe(false);
    expect(typesLabour({ kind: "repair", pack: "dataCentre" }, rules)).toBe(true);
  });

  it("hand over their money by the order's own pack", () => {
    const around = { rules, calendar: createCalendar() };
    const at = "2026-11-23T16:00:00+08:00";
    expect(handOverDeadline("gps", at, around).basis).toMatchObject({ rule: "gps.handOver" });
    expect(handOverDeadline("dataCentre", at, around).basis).toMatchObject({
      rule: "common.handOver",
    });
  });
});
