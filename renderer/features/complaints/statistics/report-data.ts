import { dueAt } from "#shared/domain/common/deadlines.ts";
import type { Amounts } from "#shared/domain/common/facts.ts";
import {
  type FollowUp,
  moodLabels,
  reasonLabels,
} from "#shared/domain/complaints/follow-up/follow-up.ts";
import {
  type Improvement,
  improvementStates,
} from "#shared/domain/complaints/improvements/improvement.ts";
import { channelLabels } from "#shared/domain/complaints/labels.ts";
import { differenceText } from "#shared/domain/complaints/statistics/figures.ts";
import { periodName } from "#shared/domain/complaints/statistics/period.ts";
import { type Names, type Report, reportOf } from "#shared/domain/complaints/statistics/report.ts";
import {
  averageHours,
  byCategory,
  byDepartment,
  type Line,
  percentOf,
  split,
  sumOf,
  totalOf,
  type Wanted,
} from "#shared/domain/complaints/statistics/sums.ts";
import type {
  MonthlyStatisticsData,
  StatisticsRow,
} from "#shared/forms/complaint-statistics/schema.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { packLabel } from "#shared/rule-packs/index.ts";
import type { Statistics } from "./use-statistics.ts";

/** What the reports of a time are made of. */
export interface ReportSources {
  statistics: Statistics;
  wanted: Wanted;
  names: Names;
  customerName: (value: string) => string;
  improvements: readonly Improvement[];
  followUps: readonly FollowUp[];
  remarks: string | undefined;
  basis: string;
}

/** "全部方案，质量部". */
export const scopeOf = ({ pack, department }: Wanted): string =>
  [pack ? packLabel(pack) : "全部方案", department ?? "全部部门"].join("，");

const percent = (part = 0, whole = 0) => {
  const share = percentOf(part, whole);
  return share === undefined ? "–" : `${share}%`;
};

function rowOf(name: string, amounts: Amounts, total: number, before: number): StatisticsRow {
  const count = amounts.count ?? 0;
  const channels = split(amounts, "channel");
  return {
    name,
    count,
    share: percent(count, total),
    channels: keysOf(channelLabels).map((channel) => channels[channel] ?? 0),
    valid: amounts.valid ?? 0,
    invalid: amounts.invalid ?? 0,
    onTime: amounts.solveOnTime ?? 0,
    onTimeRate: percent(amounts.solveOnTime, amounts.solveMet),
    hours: averageHours(amounts) ?? "–",
    before,
    change: differenceText(count, before),
  };
}

const countOf = (lines: readonly Line[], value: string) =>
  lines.find((line) => line.value === value)?.amounts.count ?? 0;

const monthsOf = ({ course }: Statistics) =>
  course.map(({ month, amounts, yearBefore }) => {
    const valid = amounts.valid ?? 0;
    const label = String(Number(month.slice(5, 7)));
    return { label, valid, other: (amounts.count ?? 0) - valid, yearBefore };
  });

/** So many departments have a line of their own on the monthly table; the others stand together. */
const departmentLines = 7;

function departmentsOf({ statistics, names }: ReportSources) {
  const all = byDepartment(statistics.now);
  const shown = all.length > departmentLines ? all.slice(0, departmentLines - 1) : all;
  const rest = all.slice(shown.length);
  const lines = [
    ...shown.map(({ value, amounts }) => ({ name: names.department(value), amounts })),
    ...(rest.length > 0
      ? [{ name: `其他 ${rest.length} 个`, amounts: sumOf(rest.map(({ amounts }) => amounts)) }]
      : []),
  ];
  return lines.map(({ name, amounts }) => ({
    name,
    count: amounts.count ?? 0,
    onTime: amounts.solveOnTime ?? 0,
    hours: averageHours(amounts) ?? "–",
  }));
}

const reasonsText = ({ reasons }: FollowUp) =>
  reasons.map((reason) => reasonLabels[reason]).join("、");

function followUpPart({ followUps }: ReportSources) {
  const [first] = followUps;
  const due = first?.deadlines[0];
  const listed = followUps.slice(0, 6);
  return {
    followUps: listed.map((followUp) => ({
      number: followUp.id,
      what: (followUp.title.split(" ").at(-1) ?? "").slice(0, 20),
      why: reasonsText(followUp).slice(0, 20),
    })),
    followUpNote: due && `${followUps.length} 件，${dueAt(due).slice(0, 10)} 前完成`,
  };
}

/** The remarks that fit beside the chart: what a person wrote, else what the figures say, then the improvement items. */
function remarksOf(sources: ReportSources, report: Pick<Report, "findings">): string[] {
  const written = sources.remarks?.split("\n").filter((line) => line.trim() !== "") ?? [];
  const said = written.length > 0 ? written : report.findings.slice(1, 4);
  const items = sources.improvements.slice(0, 3).map(({ title, owner, deadlines }) => {
    const [deadline] = deadlines;
    return `${title}（${owner.name}${deadline ? `，${dueAt(deadline).slice(0, 10)} 前` : ""}）`;
  });
  return [...said.slice(0, 4), ...items].map((line) => line.slice(0, 300));
}

/** 《客户月投诉统计表》 of a time. */
export function monthlyTableOf(sources: ReportSources): MonthlyStatisticsData {
  const { statistics, wanted, names, basis } = sources;
  const { period, now, before } = statistics;
  const total = totalOf(now);
  const earlier = byCategory(before);
  const all = total.count ?? 0;
  const rows = byCategory(now).map(({ value, amounts }) =>
    rowOf(names.category(value), amounts, all, countOf(earlier, value)),
  );
  const report = reportData(sources);
  return {
    period: periodName(period),
    scope: scopeOf(wanted),
    rows,
    total: rowOf("合计", total, all, totalOf(before).count ?? 0),
    departments: departmentsOf(sources),
    months: monthsOf(statistics),
    remarks: remarksOf(sources, report),
    ...followUpPart(sources),
    basis,
  };
}

function followUpText(amounts: Amounts): string | undefined {
  if (!amounts.count) return undefined;
  const moods = split(amounts, "mood");
  const said = keysOf(moodLabels)
    .filter((mood) => moods[mood])
    .map((mood) => `${moodLabels[mood]} ${moods[mood]}`);
  return `安排 ${amounts.count} 件，已回访 ${amounts.reached ?? 0} 件${said.length > 0 ? `：${said.join("、")}` : ""}`;
}

/** The figures and words of the analysis report of a time. */
export function reportData(sources: ReportSources): Report {
  const { statistics, wanted, names, customerName, improvements, remarks } = sources;
  const { customers, abouts, followUps } = statistics;
  const { spread } = customers;
  return reportOf(statistics, names, {
    scope: scopeOf(wanted),
    months: monthsOf(statistics),
    customers: customers.top
      .slice(0, 10)
      .map(({ value, count }) => ({ name: customerName(value), count })),
    abouts: abouts.top.slice(0, 10).map(({ value, count }) => ({ name: value, count })),
    repeats:
      spread &&
      `${spread.values} 个客户投诉，其中 ${spread.repeating} 个不止一次，重复 ${spread.repeats} 件`,
    followUps: followUpText(followUps),
    improvements: improvements.slice(0, 50).map((item) => ({
      title: item.title,
      measure: item.measure,
      owner: item.owner.name,
      due: item.due,
      state: improvementStates[item.state],
    })),
    remarks,
  });
}
