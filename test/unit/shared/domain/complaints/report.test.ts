import { describe, expect, it } from "vitest";
import { complaintTable } from "#shared/domain/complaints/complaint.ts";
import { escalateComplaint } from "#shared/domain/complaints/course.ts";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import { acceptComplaint } from "#shared/domain/complaints/progress.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";
import { intake, snapshot } from "./complaint-desk.ts";

const received = "2026-11-23T09:10:00+08:00";
const id = "TS-A-20261123-0001";
const person = (key: string, name: string) => snapshot({ ...clerk, id: key, name });
const [head, centre] = [person("p5", "许砚秋"), person("p6", "贺长川")];

function propertyDesk(severity: "general" | "major", pack = "property") {
  const desk = actionDesk(received, { packs: [pack] });
  const category = { id: `${pack}.major.lift`, label: "重大 / 电梯困人" };
  desk.run(registerComplaint, intake({ category, severity, accept: false }));
  const report = () => {
    const { deadlines, habits } = desk.get(complaintTable, id);
    return { due: deadlines.find(({ key }) => key === "report"), ticked: habits.report };
  };
  const tell = (to: typeof head, major = false) =>
    desk.run(escalateComplaint, { id, to, reason: "电梯困人", major });
  return { desk, report, tell };
}

describe("the report of a major complaint (R09 2.(6))", () => {
  it("is made once the head of department and the head of the centre both know", () => {
    const { desk, report, tell } = propertyDesk("major");
    expect(report().due?.at).toBe("2026-11-23T09:25:00+08:00");
    desk.now = "2026-11-23T09:14:00+08:00";
    tell(head);
    tell(head);
    expect(report().due?.met).toBeUndefined();
    expect(report().ticked).toBeUndefined();
    desk.now = "2026-11-23T09:16:00+08:00";
    tell(centre);
    expect(report().due?.met).toEqual({ at: desk.now, onTime: true });
    expect(report().ticked).toMatchObject({ at: desk.now });
  });

  it("runs from the moment at which the complaint is found to be major", () => {
    const { desk, report } = propertyDesk("general");
    expect(report().due).toBeUndefined();
    desk.now = "2026-11-23T10:00:00+08:00";
    const accepted = { id, department: "工程部", owner: head, severity: "major" };
    desk.run(acceptComplaint, accepted);
    expect(report().due?.at).toBe("2026-11-23T10:15:00+08:00");
  });

  it("is no longer owed by one that is found to be general", () => {
    const { desk, report } = propertyDesk("major");
    desk.run(acceptComplaint, { id, department: "工程部", owner: head, severity: "general" });
    expect(report().due).toBeUndefined();
  });

  it("is one report without a limit where no rule of the pack says more", () => {
    const winery = propertyDesk("general", "winery");
    winery.tell(head, true);
    expect(winery.report()).toMatchObject({ due: undefined, ticked: { at: received } });
  });
});
