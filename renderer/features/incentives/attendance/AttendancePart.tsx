import { useState } from "react";
import { useListBetween } from "#renderer/data/list-between.ts";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { type Column, DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";

import { mayDo } from "#shared/domain/common/permissions.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import {
  type Attendance,
  attendanceList,
  byPerson,
  enterAttendance,
  type MonthOfAttendance,
} from "#shared/domain/incentives/attendance.ts";
import { periodOf, shiftPeriod } from "#shared/domain/incentives/period.ts";
import { latePercent } from "#shared/domain/incentives/rules/attendance.ts";
import { clockTime, localDate } from "#shared/lib/time.ts";
import { PeriodStep } from "../PeriodStep.tsx";
import type { PartProps } from "../use-place.ts";
import { AttendanceForm } from "./AttendanceForm.tsx";

/** So many days of people a month has at most. */
const most = 5_000;

/** 考勤: who came when, and what being late costs in a month. */
export function AttendancePart({ around }: PartProps) {
  const [month, setMonth] = useState(() => periodOf("month", localDate(around.now)));
  const days = useListBetween<Attendance>(attendanceList, month.from, month.to, most)?.records;
  return (
    <section className="incentive-sheet stack" aria-label="考勤">
      {mayDo(around.actor, enterAttendance.name) && <AttendanceForm around={around} />}
      <PeriodStep period={month} onStep={(by) => setMonth(shiftPeriod(month, by))} />
      {days?.length === 0 && (
        <EmptyState icon="clock" title="这个月还没有考勤" text="选人、日期，填上班、下班时刻。" />
      )}
      {days && days.length > 0 && (
        <>
          <MonthTable months={byPerson(days)} rules={around.rules} />
          <DayTable days={days.toReversed()} />
        </>
      )}
    </section>
  );
}

function MonthTable({ months, rules }: { months: MonthOfAttendance[]; rules: RuleBook }) {
  const columns: Column<MonthOfAttendance>[] = [
    { title: "人员", cell: ({ person }) => <b>{person.name}</b> },
    { title: "部门", cell: ({ person }) => person.department },
    { title: "出勤", numeric: true, cell: ({ days }) => `${days} 天` },
    { title: "迟到", numeric: true, cell: ({ late }) => `${late} 次` },
    { title: "早退", numeric: true, cell: ({ early }) => `${early} 次` },
    {
      title: "扣基本工资",
      numeric: true,
      cell: ({ late, person }) => {
        const { percent, basis } = latePercent(late, rules);
        return (
          <>
            {percent}%{" "}
            <WhyFigure title={`${person.name}：扣基本工资的 ${percent}%`} basis={basis} />
          </>
        );
      },
    },
  ];
  return (
    <DataTable
      label="当月考勤"
      columns={columns}
      rows={months}
      rowKey={({ person }) => person.id}
    />
  );
}

function DayTable({ days }: { days: Attendance[] }) {
  const columns: Column<Attendance>[] = [
    { title: "日期", cell: ({ day }) => day },
    { title: "人员", cell: ({ person }) => person.name },
    { title: "上班", cell: ({ arrivedAt }) => clockTime(arrivedAt) },
    { title: "下班", cell: ({ leftAt }) => leftAt && clockTime(leftAt) },
    {
      title: "结果",
      cell: ({ isLate, isEarly }) =>
        [isLate && "迟到", isEarly && "早退"].filter(Boolean).join("、") || "正常",
    },
    { title: "登记", cell: ({ steps }) => steps.at(-1)?.byName },
  ];
  return <DataTable label="每天考勤" columns={columns} rows={days} rowKey={({ id }) => id} />;
}
