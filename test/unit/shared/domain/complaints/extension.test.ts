import { describe, expect, it } from "vitest";
import { dueAt } from "#shared/domain/common/deadlines.ts";
import { askExtension, decideExtension } from "#shared/domain/complaints/extension.ts";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import {
  agent,
  complaintDesk,
  head,
  intake,
  manager,
  problemsOf,
  secondManager,
} from "./complaint-desk.ts";

const id = "TS-A-20261123-0001";
const request = { id, reason: "品评室要等留样结果" };
const grant = { id, decision: "agreed" };

function asked(by = agent) {
  const desk = complaintDesk();
  desk.run(registerComplaint, intake());
  expect(problemsOf(desk.run(askExtension, request, by))).toEqual([]);
  const solve = () => desk.complaint().deadlines.find(({ key }) => key === "solve");
  return { ...desk, solve };
}

describe("the extension of a complaint", () => {
  it("moves the solution to the seventh working day from receipt, and keeps the first limit beside it", () => {
    const desk = asked();
    desk.at("11-25T16:00");
    expect(problemsOf(desk.run(decideExtension, grant, manager))).toEqual([]);
    const solve = desk.solve();
    expect(solve?.at).toBe("2026-11-26T17:30:00+08:00");
    expect(solve && dueAt(solve)).toBe("2026-12-02T17:30:00+08:00");
    expect(solve?.extended).toMatchObject({ by: manager.name, reason: request.reason });
    expect(desk.complaint().steps.at(-1)?.step).toBe("同意延期");
  });

  it("is decided by a service manager only", () => {
    expect(problemsOf(asked().run(decideExtension, grant, head))).toEqual([
      ":由客服经理 沈知遥审批",
    ]);
  });

  it("is never decided by who asked: another manager does, or one rank up", () => {
    const own = asked(manager).run(decideExtension, grant, manager);
    expect(problemsOf(own)).toEqual([":不能审批自己的申请"]);
    expect(asked(manager).run(decideExtension, grant, secondManager).ok).toBe(true);
    expect(asked(manager).run(decideExtension, grant, head).ok).toBe(true);
  });

  it("leaves the limit when it is refused, with the reason, and may be asked for again", () => {
    const desk = asked();
    expect(problemsOf(desk.run(decideExtension, { id, decision: "refused" }, manager))).toEqual([
      "opinion:不同意请写明意见",
    ]);
    desk.run(decideExtension, { id, decision: "refused", opinion: "今天就能答复" }, manager);
    expect(desk.solve()?.extended).toBeUndefined();
    expect(desk.complaint().steps.at(-1)).toMatchObject({ step: "不同意延期" });
    expect(desk.run(askExtension, request, agent).ok).toBe(true);
  });

  it("is asked for once at a time, and only where the pack knows it", () => {
    expect(problemsOf(asked().run(askExtension, request, agent))).toEqual([
      ":已经申请过延期，正等待决定",
    ]);
    const desk = complaintDesk("gps");
    desk.run(registerComplaint, intake({ category: { id: "gps.repair", label: "维修" } }));
    expect(problemsOf(desk.run(askExtension, request, agent))).toEqual([":这类投诉的时限不能延期"]);
  });
});
