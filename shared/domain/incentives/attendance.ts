import { z } from "zod";
import { defineAction, put } from "#shared/domain/common/action.ts";
import { blankable, dateField, optionalText, timeField } from "#shared/domain/common/fields.ts";
import { staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { stepNow, stepSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { compact } from "#shared/lib/compact.ts";
import { failure, type Problem, success } from "#shared/lib/result.ts";
import { clockTime, epoch, type LocalDate, localDate } from "#shared/lib/time.ts";
import { isEarly, isLate } from "./rules/attendance.ts";

/** When somebody came and went on one day (R14 七.1). Its id is "person:day". */
const attendanceSchema = recordBase.extend({
  person: staffSnapshot("人员"),
  day: z.string(),
  arrivedAt: z.string(),
  leftAt: z.string().optional(),
  isLate: z.boolean(),
  isEarly: z.boolean(),
  steps: z.array(stepSchema),
});
export type Attendance = z.infer<typeof attendanceSchema>;

/** All days of everybody, by the day. */
export const attendanceList = "attendance.all";

export const attendanceTable = defineTable<Attendance>({
  name: "attendance",
  schema: attendanceSchema,
  lists: ({ day, person }) => [{ list: attendanceList, key: `${day}#${person.id}` }],
});

const attendanceId = (person: string, day: LocalDate) => `${person}:${day}`;

const input = z.object({
  person: staffSnapshot("人员"),
  day: dateField("日期"),
  arrivedAt: timeField("上班时刻"),
  leftAt: blankable(timeField("下班时刻")),
  reason: optionalText("改正原因", 200),
});

function timeProblems({ day, arrivedAt, leftAt }: z.output<typeof input>, now: string): Problem[] {
  const problems: Problem[] = [];
  const add = (isWrong: boolean, field: string, message: string) => {
    if (isWrong) problems.push({ field, message });
  };
  add(localDate(arrivedAt) !== day, "arrivedAt", "上班时刻不在这一天");
  add(epoch(arrivedAt) > epoch(now), "arrivedAt", "上班时刻不能晚于现在");
  if (leftAt === undefined) return problems;
  add(localDate(leftAt) !== day, "leftAt", "下班时刻不在这一天");
  add(epoch(leftAt) <= epoch(arrivedAt), "leftAt", "下班时刻应晚于上班时刻");
  add(epoch(leftAt) > epoch(now), "leftAt", "下班时刻不能晚于现在");
  return problems;
}

/** Enters a person's day; entering it again puts it right, with the reason. */
export const enterAttendance = defineAction({
  name: "attendance.enter",
  label: "登记考勤",
  input,
  reads: ({ person, day }) => [{ table: attendanceTable.name, id: attendanceId(person.id, day) }],
  run: (context, values) => {
    const problems = timeProblems(values, context.now);
    if (problems.length > 0) return { ok: false, problems };
    const { reason, ...rest } = values;
    const id = attendanceId(values.person.id, values.day);
    const before = context.read(attendanceTable, id);
    if (before && reason === undefined)
      return failure("这一天已经登记过，要改正请写原因", "reason");
    const late = isLate(values.arrivedAt, context.rules);
    const early = values.leftAt !== undefined && isEarly(values.leftAt, context.rules);
    const times = [values.arrivedAt, values.leftAt].map((at) => (at ? clockTime(at) : "未填"));
    const note = [times.join(" 至 "), reason].filter(Boolean).join("，");
    const steps = [...(before?.steps ?? []), stepNow(context, before ? "改正" : "登记", note)];
    const record = { ...rest, id, isLate: late, isEarly: early, steps };
    return success([put(attendanceTable, compact(record))]);
  },
});

/** One person's month. */
export interface MonthOfAttendance {
  person: Attendance["person"];
  days: number;
  late: number;
  early: number;
}

/** The days of a month by person, in the order in which people come up. */
export function byPerson(days: readonly Attendance[]): MonthOfAttendance[] {
  const months = new Map<string, MonthOfAttendance>();
  for (const { person, isLate: late, isEarly: early } of days) {
    const month = months.get(person.id) ?? { person, days: 0, late: 0, early: 0 };
    months.set(person.id, {
      ...month,
      days: month.days + 1,
      late: month.late + Number(late),
      early: month.early + Number(early),
    });
  }
  return [...months.values()];
}
