import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkParameter } from "#shared/domain/common/rules.ts";
import { capabilitiesOf, packs, ruleBookOf } from "#shared/rule-packs/index.ts";
import { citation, regulations } from "#shared/rule-packs/regulations.ts";

const rules = ruleBookOf(packs.map(({ id }) => id));
const all = rules.ids().map(rules.rule);

describe("the rule packs", () => {
  it("name each rule after its pack, and cite a regulation that is listed or none", () => {
    for (const { id, regulation, clause } of all) {
      expect(["common", ...packs.map((pack) => pack.id)]).toContain(id.split(".")[0]);
      expect(regulation === null || regulation in regulations).toBe(true);
      expect(clause === "").toBe(regulation === null);
    }
    const ids = packs.flatMap((pack) => pack.rules.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("have defaults that their own ranges permit", () => {
    for (const { parameters } of all)
      for (const parameter of Object.values(parameters))
        if (parameter.default !== null)
          expect(checkParameter(parameter, parameter.default)).toEqual({
            ok: true,
            value: parameter.default,
          });
  });

  it("sort complaints under ids of their own pack", () => {
    for (const pack of packs)
      for (const category of pack.complaintCategories)
        for (const { id } of [category, ...(category.children ?? [])])
          expect(id.startsWith(`${pack.id}.`)).toBe(true);
  });

  it("switch on what they are for, beside what every desk has", () => {
    expect(capabilitiesOf(["logistics"])).toEqual([
      "customers",
      "visits",
      "inquiries",
      "complaints",
    ]);
    expect(capabilitiesOf(["gps", "dataCentre"]).sort()).toEqual(
      ["complaints", "customers", "inquiries", "passes", "services", "visits"].sort(),
    );
  });

  it("are cited by title and clause, and house rules as such", () => {
    expect(rules.cite("winery.complaintSolve")).toBe("《客户投诉管理制度》三");
    expect(citation({ regulation: null, clause: "" })).toBe("本单位规定");
  });
});

describe("docs/regulations", () => {
  it("lists the same 36 titles", () => {
    const text = readFileSync("docs/regulations/README.md", "utf8");
    const listed = [...text.matchAll(/^\| (R\d\d) \| ([^|]+) \| ([^|]+) \|/gm)];
    expect(listed.map(([, id = "", title, subject]) => [id, { title, subject }])).toEqual(
      Object.entries(regulations),
    );
    expect(listed).toHaveLength(36);
  });
});
