import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { actionLabel, allActions } from "#shared/domain/actions.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { type Role, roleLabels } from "#shared/domain/common/staff-roles.ts";

const folder = join(import.meta.dirname, "../../../../shared/domain");
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const written = sources.flatMap((name) =>
  [...readFileSync(join(folder, name), "utf8").matchAll(/\bname: "([a-z]+\.[a-zA-Z]+)"/g)].map(
    ([, found]) => found ?? "",
  ),
);

describe("the register of actions", () => {
  it("knows every action that the domain defines, once, in words", () => {
    const names = allActions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(written.filter((name) => !names.includes(name))).toEqual([]);
    expect(allActions.filter(({ label }) => !/[\u4e00-\u9fff]/.test(label))).toEqual([]);
  });

  it("lets somebody do each of them, and nobody what is not in it", () => {
    const roles = Object.keys(roleLabels) as Role[];
    const undoable = allActions.filter(
      ({ name }) => !roles.some((role) => mayDo({ roles: [role] }, name)),
    );
    expect(undoable.map(({ name }) => name)).toEqual([]);
    expect(mayDo({ roles }, "nothing.known")).toBe(false);
    expect(actionLabel("nothing.known")).toBe("nothing.known");
  });
});
