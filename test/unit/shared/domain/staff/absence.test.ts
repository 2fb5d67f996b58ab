import { describe, expect, it } from "vitest";
import { absenceTable, coversOf, endCover, giveCover } from "#shared/domain/staff/absence.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";

const head = { ...clerk, id: "p9", name: "许砚秋", roles: ["departmentHead" as const] };
const director = { ...clerk, id: "p8", name: "贺长川", roles: ["director" as const] };
const admin = { ...clerk, id: "p0", name: "纪明澈", roles: ["admin" as const] };
const given = {
  absent: head.id,
  cover: director.id,
  from: "2026-11-27",
  until: "2026-11-30",
  reason: "出差",
};

function desk() {
  const at = actionDesk("2026-11-27T09:00:00+08:00", { people: [head, director, admin] });
  at.actor = head;
  return at;
}

describe("an authorisation to decide for an absent person", () => {
  it("counts from its first to its last day, and ends when it is taken back", () => {
    const at = desk();
    at.run(giveCover, given);
    const absence = at.get(absenceTable, "id-1");
    expect(coversOf([absence])).toEqual([
      { absent: "p9", by: "p8", from: "2026-11-27", until: "2026-11-30" },
    ]);
    at.actor = clerk;
    expect(at.problems(endCover, { id: "id-1" })[0]).toMatch(/只有授权的人/);
    at.actor = head;
    at.run(endCover, { id: "id-1" });
    expect(coversOf([at.get(absenceTable, "id-1")])).toEqual([]);
    expect(at.problems(endCover, { id: "id-1" })[0]).toMatch(/已经结束/);
  });

  it("goes to somebody else who may decide, on days that are not over", () => {
    const at = desk();
    expect(at.problems(giveCover, { ...given, cover: head.id })[0]).toMatch(/不能是外出的人自己/);
    expect(at.problems(giveCover, { ...given, cover: clerk.id })[0]).toMatch(/^cover: /);
    expect(at.problems(giveCover, { ...given, until: "2026-11-26" })[0]).toMatch(/不能早于开始/);
    const past = { ...given, from: "2026-11-01", until: "2026-11-26" };
    expect(at.problems(giveCover, past)[0]).toMatch(/已经过了/);
  });

  it("is entered for others only with the paper that says so", () => {
    const at = desk();
    at.actor = admin;
    expect(at.problems(giveCover, given)).toEqual([
      "document: 替别人登记授权，请写明书面授权的文件",
    ]);
    at.run(giveCover, { ...given, document: "授权书 2026-07" });
    expect(at.get(absenceTable, "id-1").document).toBe("授权书 2026-07");
  });
});
