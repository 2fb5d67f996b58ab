import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { governingRule } from "#shared/domain/common/rules.ts";
import { packs, ruleBookOf } from "#shared/rule-packs/index.ts";

const rules = ruleBookOf(packs.map(({ id }) => id));
const all = rules.ids().map(rules.rule);

/** Everything that reads rules: the domain, the host and the screens, but not the packs and the tests. */
const sources = ["shared/domain", "electron", "renderer"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

const quoted = new Set([...sources.matchAll(/["`]([\w.$}{]+)["`]/g)].map(([, text]) => text ?? ""));
/** "dispatchApproval" of `governingRule(rules, "dispatchApproval", …)`, of a table of matters, or of `common.${matter}`. */
const matterOf = (id: string) => id.slice(id.indexOf(".") + 1);

describe("every rule", () => {
  it("that the code asks for by its whole id is in a pack", () => {
    const packIds = ["common", ...packs.map(({ id }) => id)].join("|");
    const asked = [...quoted].filter((text) => new RegExp(`^(${packIds})\\.[A-Za-z]+$`).test(text));
    expect(asked.length).toBeGreaterThan(10);
    const categories = packs.flatMap(({ complaintCategories }) => complaintCategories);
    const known = new Set([...all, ...categories].map(({ id }) => id));
    expect(asked.filter((id) => !known.has(id))).toEqual([]);
  });

  it("that a pack has is read by some code", () => {
    const unread = all.filter(({ id }) => !quoted.has(id) && !readsMatter(matterOf(id)));
    expect(unread.map(({ id }) => id)).toEqual([]);
  });

  it("says in its own words what it says, and where", () => {
    for (const rule of all) {
      expect(rule.title, rule.id).toMatch(/^\S.{1,19}$/);
      expect(rule.statement, rule.id).toMatch(/。$/);
      expect(rules.cite(rule.id), rule.id).toMatch(/^《.+》.+$|^本单位规定$/);
    }
  });
});

/** Asked for by its matter alone, also where it is put together from a kind ("pass${…}"). */
function readsMatter(matter: string): boolean {
  if (quoted.has(matter)) return true;
  return [...quoted].some((text) => {
    const [head = "", ...rest] = text.slice(text.indexOf(".") + 1).split("${");
    return rest.length > 0 && head.length > 2 && matter.startsWith(head);
  });
}

describe("every parameter", () => {
  const parameters = all.flatMap(({ id, parameters: of }) =>
    Object.entries(of).map(([name, parameter]) => ({ id: `${id}.${name}`, ...parameter })),
  );

  it("is a choice, a chain, a time of day, or a number with a range that leaves something to choose", () => {
    for (const { id, options, chain, clock, min, max } of parameters) {
      const isChoice = options !== undefined && !chain;
      const kinds = [isChoice, chain === true, clock === true, min !== undefined];
      expect(kinds.filter(Boolean), id).toHaveLength(1);
      if (isChoice) expect(Object.keys(options).length, id).toBeGreaterThan(1);
      if (min !== undefined) {
        expect(max, id).toBeGreaterThan(min);
        expect(min, id).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("has a label of its own within its rule, and a number has a unit", () => {
    for (const { id, parameters: of } of all) {
      const labels = Object.values(of).map(({ label }) => label);
      expect(new Set(labels).size, id).toBe(labels.length);
    }
    for (const { id, min, unit } of parameters)
      if (min !== undefined) expect(unit, id).not.toBe("");
  });

  it("that is not set is refused by rule and clause, and by nothing else", () => {
    const unset = parameters.filter((parameter) => parameter.default === null);
    expect(unset.length).toBeGreaterThan(0);
    for (const { id, label } of unset) {
      const [rule, name] = [id.slice(0, id.lastIndexOf(".")), id.slice(id.lastIndexOf(".") + 1)];
      expect(() => rules.number(rule, name)).toThrow(`${rules.cite(rule)}的「${label}」未设定`);
    }
  });
});

describe("two packs on one desk", () => {
  it("never rule one another's records, whichever is the main one", () => {
    for (const first of packs)
      for (const second of packs) {
        const book = ruleBookOf([first.id, second.id]);
        for (const id of book.ids().filter((one) => one.startsWith(`${second.id}.`))) {
          const governing = governingRule(book, matterOf(id), first.id, second.id);
          expect([undefined, `${first.id}.${matterOf(id)}`, `common.${matterOf(id)}`]).toContain(
            governing,
          );
        }
      }
  });

  it("keep the rules of a pack that was given up for the records that it governs, and for them alone", () => {
    const book = ruleBookOf(["logistics"], [{ id: "winery.complaintSolve.days", value: 5 }]);
    expect(book.ids().some((id) => id.startsWith("winery."))).toBe(false);
    expect(governingRule(book, "complaintSolve", "winery", "logistics")).toBe(
      "winery.complaintSolve",
    );
    expect(book.number("winery.complaintSolve", "days")).toBe(5);
    expect(governingRule(book, "complaintSolve", undefined, "logistics")).toBeUndefined();
  });
});
