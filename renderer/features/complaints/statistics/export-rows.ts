import type { Amounts } from "#shared/domain/common/facts.ts";
import { channelLabels } from "#shared/domain/complaints/labels.ts";
import type { Names } from "#shared/domain/complaints/statistics/report.ts";
import {
  averageHours,
  byCategory,
  byDepartment,
  byPack,
  byPerson,
  type Line,
  percentOf,
  split,
  totalOf,
} from "#shared/domain/complaints/statistics/sums.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { packLabel } from "#shared/rule-packs/index.ts";
import type { Statistics } from "./use-statistics.ts";

/** The headings of the exported table: one line for every value of every way of counting. */
export const exportHeadings = [
  "统计口径",
  "名称",
  "件数",
  "上期",
  "去年同期",
  "有效",
  "无效",
  "恶性",
  "恶意",
  "重大",
  ...Object.values(channelLabels),
  "答复完成",
  "按时答复",
  "按时答复率%",
  "解决完成",
  "按时解决",
  "按时解决率%",
  "平均处理小时",
  "满意",
  "基本满意",
  "联系不上",
  "重新打开",
  "未结",
];

const text = (amounts: Amounts, measure: string) => String(amounts[measure] ?? 0);

function cellsOf(amounts: Amounts): string[] {
  const channels = split(amounts, "channel");
  return [
    ...["valid", "invalid", "vicious", "malicious", "major"].map((measure) =>
      text(amounts, measure),
    ),
    ...keysOf(channelLabels).map((channel) => String(channels[channel] ?? 0)),
    ...["answer", "solve"].flatMap((limit) => [
      text(amounts, `${limit}Met`),
      text(amounts, `${limit}OnTime`),
      percentOf(amounts[`${limit}OnTime`], amounts[`${limit}Met`]) ?? "",
    ]),
    averageHours(amounts) ?? "",
    ...[
      "satisfaction.satisfied",
      "satisfaction.fair",
      "satisfaction.unreachable",
      "reopened",
      "open",
    ].map((measure) => text(amounts, measure)),
  ];
}

const countOf = (lines: readonly Line[], value: string) =>
  String(lines.find((line) => line.value === value)?.amounts.count ?? 0);

/** The rows of the exported table. */
export function exportRows(
  { now, before, yearBefore, customers, abouts }: Statistics,
  names: Names,
  customerName: (value: string) => string,
): string[][] {
  const total = totalOf(now);
  const views = [
    { label: "投诉类别", lines: byCategory, name: names.category },
    { label: "责任部门", lines: byDepartment, name: names.department },
    { label: "责任人", lines: byPerson, name: names.person },
    { label: "行业方案", lines: byPack, name: packLabel },
  ];
  const counted = views.flatMap(({ label, lines, name }) => {
    const [earlier, last] = [lines(before), lines(yearBefore)];
    return lines(now).map(({ value, amounts }) => [
      label,
      name(value),
      text(amounts, "count"),
      countOf(earlier, value),
      countOf(last, value),
      ...cellsOf(amounts),
    ]);
  });
  const ranked = [
    ...customers.top.map(({ value, count }) => ["客户", customerName(value), String(count)]),
    ...abouts.top.map(({ value, count }) => ["被投诉对象", value, String(count)]),
  ];
  const sums = [
    "合计",
    "全部",
    text(total, "count"),
    text(totalOf(before), "count"),
    text(totalOf(yearBefore), "count"),
    ...cellsOf(total),
  ];
  return [sums, ...counted, ...ranked];
}
