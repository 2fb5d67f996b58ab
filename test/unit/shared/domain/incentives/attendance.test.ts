import { describe, expect, it } from "vitest";
import { staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import {
  attendanceTable,
  byPerson,
  enterAttendance,
} from "#shared/domain/incentives/attendance.ts";
import { actionDesk } from "#test/helpers/action-desk.ts";
import { engineers, supervisor } from "./fixtures.ts";

const [fang] = engineers.map(staffSnapshotOf);

describe("a person's day", () => {
  const day = {
    person: fang,
    day: "2027-01-04",
    arrivedAt: "2027-01-04T08:31:00+08:00",
    leftAt: "2027-01-04T17:30:00+08:00",
  };
  const attendanceDesk = () => {
    const desk = actionDesk("2027-01-05T09:00:00+08:00", { packs: ["serviceDesk"] });
    desk.actor = supervisor;
    return desk;
  };

  it("is late by the rule, and is put right with a reason", () => {
    const desk = attendanceDesk();
    desk.run(enterAttendance, day);
    const id = "e1:2027-01-04";
    expect(desk.get(attendanceTable, id)).toMatchObject({ isLate: true, isEarly: false });
    const right = { ...day, arrivedAt: "2027-01-04T08:30:59+08:00", leftAt: undefined };
    expect(desk.problems(enterAttendance, right)).toEqual([
      "reason: 这一天已经登记过，要改正请写原因",
    ]);
    desk.run(enterAttendance, { ...right, reason: "看错了钟" });
    const entered = desk.get(attendanceTable, id);
    expect(entered).toMatchObject({ isLate: false, steps: [{}, { step: "改正" }] });
    expect(byPerson([entered])).toEqual([{ person: fang, days: 1, late: 0, early: 0 }]);
  });

  it("has its times on that day, one after the other, not ahead", () => {
    const desk = attendanceDesk();
    const wrong = { ...day, arrivedAt: day.leftAt, leftAt: day.arrivedAt };
    expect(desk.problems(enterAttendance, wrong)).toEqual(["leftAt: 下班时刻应晚于上班时刻"]);
    const other = { ...day, day: "2027-01-05" };
    expect(desk.problems(enterAttendance, other)).toEqual([
      "arrivedAt: 上班时刻不在这一天",
      "leftAt: 下班时刻不在这一天",
    ]);
    const ahead = { ...day, day: "2027-01-06", arrivedAt: "2027-01-06T08:00:00+08:00" };
    expect(desk.problems(enterAttendance, { ...ahead, leftAt: undefined })).toEqual([
      "arrivedAt: 上班时刻不能晚于现在",
    ]);
  });
});
