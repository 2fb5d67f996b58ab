import { describe, expect, it } from "vitest";
import { computed } from "#shared/domain/common/rule-book.ts";
import { checkParameter, governingRule } from "#shared/domain/common/rules.ts";
import { success } from "#shared/lib/result.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";

describe("the rule book", () => {
  it("gives the regulation's figure until the administrator sets another", () => {
    expect(ruleBookOf(["winery"]).number("winery.complaintSolve", "days")).toBe(3);
    const changed = ruleBookOf(["winery"], [{ id: "winery.complaintSolve.days", value: 5 }]);
    expect(changed.number("winery.complaintSolve", "days")).toBe(5);
    expect(changed.basis("winery.complaintSolve").parameters).toEqual([
      { name: "days", label: "解决期限", value: 5, unit: "个工作日", default: 3 },
    ]);
    const back = ruleBookOf(["winery"], [{ id: "winery.complaintSolve.days", value: null }]);
    expect(back.number("winery.complaintSolve", "days")).toBe(3);
  });

  it("refuses to compute with a figure that the regulation leaves blank, and names the clause", () => {
    const rules = ruleBookOf(["gps"]);
    const months = () => success(rules.number("gps.warranty", "months"));
    expect(rules.isSet("gps.warranty", "months")).toBe(false);
    expect(computed(months)).toEqual({
      ok: false,
      problems: [
        {
          message: "《车载终端安装维修服务办法》二.3的「保修期」未设定，请管理员设定后再算",
          rule: "gps.warranty",
        },
      ],
    });
  });

  it("gives one case its own value", () => {
    const rules = ruleBookOf(
      ["gps"],
      [
        { id: "gps.warranty.months", value: 12 },
        { id: "gps.warranty.months@YH-200", value: 24 },
      ],
    );
    expect(rules.number("gps.warranty", "months", "YH-200")).toBe(24);
    expect(rules.number("gps.warranty", "months", "YH-100")).toBe(12);
    expect(rules.basis("gps.warranty", undefined, "YH-200").parameters[0]?.value).toBe(24);
  });

  it("lets only the record's own pack rule a matter, else the main pack, else the common rule", () => {
    const rules = ruleBookOf(["winery", "logistics", "gps"]);
    const ruling = (matter: string, pack?: string) => governingRule(rules, matter, pack, "winery");
    expect(ruling("complaintSolve")).toBe("winery.complaintSolve");
    expect(ruling("complaintSolve", "logistics")).toBeUndefined();
    expect(ruling("dispatchApproval", "gps")).toBe("gps.dispatchApproval");
    expect(ruling("dispatchApproval")).toBe("common.dispatchApproval");
  });

  it("takes a new value only within its range", () => {
    const days = { label: "解决期限", default: 3, unit: "个工作日", min: 1, max: 30 };
    expect(checkParameter(days, "5")).toEqual(success(5));
    expect(JSON.stringify(checkParameter(days, 31))).toContain("不能大于 30 个工作日");
    expect(JSON.stringify(checkParameter(days, "很快"))).toContain("应为数字");
    const close = { label: "下班时间", default: "17:30", unit: "", clock: true };
    expect(checkParameter(close, "18:00").ok).toBe(true);
    expect(JSON.stringify(checkParameter(close, "25:00"))).toContain("应为时刻");
    const answer = { label: "答复", default: "on", unit: "", options: { on: "是", off: "否" } };
    expect(checkParameter(answer, "maybe").ok).toBe(false);
  });
});
