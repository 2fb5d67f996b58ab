import { describe, expect, it } from "vitest";
import { nameRegulation } from "#shared/domain/desk/regulation-name.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import { citation } from "#shared/rule-packs/regulations.ts";

const rule = "winery.complaintSolve";
const own = { id: "R03", title: "投诉处理规定", number: "砚湖〔2026〕12 号", date: "2026-01-01" };

describe("the company's own name of a regulation", () => {
  it("is how every rule of it is cited from then on, with number and date", () => {
    const rules = ruleBookOf(["winery"], [], [own]);
    expect(rules.cite(rule)).toBe("《投诉处理规定》（砚湖〔2026〕12 号，2026-01-01）三");
    expect(rules.cite("common.escorts")).toBe("《客户接待管理办法》三.2");
    expect(rules.cite("common.idleLock")).toBe("本单位规定");
    const { title } = own;
    expect(ruleBookOf(["winery"], [], [{ id: "R03", title }]).cite(rule)).toBe(
      "《投诉处理规定》三",
    );
    expect(ruleBookOf(["winery"], [], [{ id: "R03" }]).cite(rule)).toBe("《客户投诉管理制度》三");
  });

  it("goes into what is computed, and changes nothing that was computed before", () => {
    const before = ruleBookOf(["winery"]).basis(rule);
    const now = ruleBookOf(["winery"], [], [own]).basis(rule);
    expect(citation(before)).toBe("《客户投诉管理制度》三");
    expect(citation(now)).toBe("《投诉处理规定》（砚湖〔2026〕12 号，2026-01-01）三");
    expect(before).not.toHaveProperty("cited");
  });

  it("takes part in the sentence about a figure that is not set", () => {
    const rules = ruleBookOf(["gps"], [], [{ id: "R10", title: "终端维修细则" }]);
    expect(() => rules.number("gps.warranty", "months")).toThrow(
      "《终端维修细则》二.3的「保修期」未设定",
    );
  });

  it.each([
    [{ title: "", number: "1 号" }, "title"],
    [{ title: "《规定》" }, "title"],
    [{ title: "规定", date: "2026-02-30" }, "date"],
    [{ title: "规定", reason: "" }, "reason"],
    [{ title: "规定", regulation: "R3" }, "regulation"],
  ])("is refused as %j", (change, field) => {
    const input = { regulation: "R03", reason: "改用本单位的制度", ...change };
    const parsed = nameRegulation.input.safeParse(input);
    const problems = parsed.success
      ? nameRegulation.run({} as never, parsed.data)
      : { problems: parsed.error.issues.map(({ path }) => ({ field: path.join(".") })) };
    expect(problems).toMatchObject({ problems: [{ field }] });
  });
});
