import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Complaint, complaintTable } from "#shared/domain/complaints/complaint.ts";
import { groupAround } from "#shared/domain/complaints/groups/group.ts";
import { joinMatter } from "#shared/domain/complaints/groups/join.ts";
import { householdOf, matterOf, type Received } from "#shared/domain/complaints/groups/matter.ts";
import { type IntakeInput, registerComplaint } from "#shared/domain/complaints/intake.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import { complaintDesk, intake, problemsOf } from "./complaint-desk.ts";

const noise = { id: "property.noise", label: "装修噪音" };

/** A property desk: `complain` registers a complaint on a day with all of the same matter that are known. */
function building() {
  const desk = complaintDesk("property");
  desk.around.desk = { ...desk.around.desk, packs: ["property"], mainPack: "property" };
  desk.around.rules = ruleBookOf(["property"]);
  const known: string[] = [];
  const complain = (day: string, unitNumber: string, changes: Partial<IntakeInput> = {}) => {
    desk.at(`11-${day}T10:00`);
    const input = intake({
      customer: undefined,
      category: noise,
      about: "12 层装修",
      unitNumber,
      receivedAt: desk.around.now,
      similar: [...known],
      ...changes,
    });
    expect(problemsOf(desk.run(registerComplaint, input))).toEqual([]);
    const { id } = desk.complaint();
    known.push(id);
    return id;
  };
  const severities = () => known.map((id) => desk.read(id).severity);
  return { ...desk, complain, severities };
}

describe("a group complaint", () => {
  it("forms at the third household: all three become major and owe a report", () => {
    const desk = building();
    desk.complain("02", "1201");
    desk.complain("05", "1202");
    expect(desk.severities()).toEqual(["general", "general"]);
    const third = desk.complain("09", "1301");
    expect(desk.severities()).toEqual(["major", "major", "major"]);
    const first = desk.read("TS-A-20261102-0001");
    expect(first.group?.first).toBe(first.id);
    expect(first.group?.basis).toMatchObject({ regulation: "R09", clause: "2.(6)" });
    expect(first.steps.at(-1)?.step).toBe("列为集体投诉");
    for (const one of [first, desk.read(third)])
      expect(one.deadlines.map(({ key }) => key)).toContain("report");
  });

  it("counts the seventh day and not the eighth", () => {
    const inTime = building();
    inTime.complain("01", "1201");
    inTime.complain("02", "1202");
    inTime.complain("08", "1301");
    expect(inTime.severities()).toEqual(["major", "major", "major"]);
    const late = building();
    late.complain("01", "1201");
    late.complain("02", "1202");
    late.complain("09", "1301");
    expect(late.severities()).toEqual(["general", "general", "general"]);
  });

  it("counts a household once, however often it complains", () => {
    const desk = building();
    for (const day of ["02", "03", "04"]) desk.complain(day, "1201");
    desk.complain("04", "1202");
    expect(new Set(desk.severities())).toEqual(new Set(["general"]));
  });

  it("leaves other matters alone, and takes in what somebody has joined to it", () => {
    const desk = building();
    const first = desk.complain("02", "1201");
    desk.complain("03", "1202");
    const other = desk.complain("04", "1301", { about: "楼上电钻" });
    expect(new Set(desk.severities())).toEqual(new Set(["general"]));
    const join = { id: other, other: first, similar: [first, "TS-A-20261103-0001"] };
    expect(problemsOf(desk.run(joinMatter, join))).toEqual([]);
    expect(desk.severities()).toEqual(["major", "major", "major"]);
    expect(matterOf(desk.read(other))).toBe(matterOf(desk.read(first)));
  });

  it("joins a complaint at its entry to one that names no object", () => {
    const desk = building();
    const bare = desk.complain("02", "1201", { about: undefined });
    desk.complain("03", "1202", { about: "装修", sameAs: bare });
    desk.complain("04", "1301", { about: "很吵", sameAs: bare });
    expect(desk.severities()).toEqual(["major", "major", "major"]);
  });

  it("is not known where the pack has no such rule", () => {
    const desk = complaintDesk();
    for (const name of ["甲", "乙", "丙"]) {
      const similar = ["TS-A-20261123-0001", "TS-A-20261123-0002"];
      desk.run(registerComplaint, intake({ customer: { id: name, name }, similar }));
    }
    expect(desk.complaint().severity).toBe("general");
  });

  it("is the same in whatever order back-dated complaints are entered, and always has households enough", () => {
    const { rules } = building().around;
    const one = fc.record({ unit: fc.nat({ max: 4 }), day: fc.integer({ min: 1, max: 28 }) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 9 }), fc.nat({ max: 8 }), (all, at) => {
        const received = all.map(
          ({ unit, day }, index): Received => ({
            id: String(index),
            unitNumber: String(unit),
            phones: [],
            complainant: "某",
            receivedAt: `2026-11-${String(day).padStart(2, "0")}T10:00:00+08:00`,
          }),
        );
        const self = received[at % received.length] as Received;
        const rule = "property.complaintGroup";
        const group = groupAround(self, received, rule, rules);
        const other = groupAround(self, received.toReversed(), rule, rules);
        const ids = (found: typeof group) => found?.members.map(({ id }) => id).sort();
        expect(ids(group)).toEqual(ids(other));
        if (group) {
          expect(new Set(group.members.map(householdOf)).size).toBeGreaterThanOrEqual(3);
          expect(group.members).toContain(self);
        }
      }),
    );
  });

  it("stands in the lists by which those of one matter and one category are found", () => {
    const desk = building();
    const id = desk.complain("02", "1201");
    const lists = complaintTable.lists?.(desk.read(id) as Complaint).map(({ list }) => list);
    expect(lists).toEqual(
      expect.arrayContaining([
        "complaint.category:property.noise",
        "complaint.matter:property.noise|12层装修",
      ]),
    );
  });
});
