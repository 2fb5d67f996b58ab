import { Panel } from "#renderer/ui/panel/Panel.tsx";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import { channelLabels } from "#shared/domain/complaints/labels.ts";
import type { Names } from "#shared/domain/complaints/statistics/report.ts";
import {
  byCategory,
  percentOf,
  split,
  totalOf,
} from "#shared/domain/complaints/statistics/sums.ts";
import { BarChart } from "#shared/forms/charts/BarChart.tsx";
import { ColumnChart, type ColumnPoint } from "#shared/forms/charts/ColumnChart.tsx";
import { keysOf } from "#shared/lib/keys-of.ts";
import { targetsRule } from "./KeyFigures.tsx";
import type { Statistics } from "./use-statistics.ts";

/** "11 月" at first, "2026-1" in January, else the month alone. */
function monthLabel(month: string, at: number): string {
  const number = Number(month.slice(5, 7));
  if (number === 1 && at > 0) return `${month.slice(0, 4)}-1`;
  return at === 0 ? `${number} 月` : String(number);
}

/** A month of the course as a column of the chart. */
function columnOf(
  { month, amounts, yearBefore }: Statistics["course"][number],
  at: number,
): ColumnPoint {
  const valid = amounts.valid ?? 0;
  const share = percentOf(amounts.solveOnTime, amounts.solveMet);
  return {
    label: monthLabel(month, at),
    solid: valid,
    open: (amounts.count ?? 0) - valid,
    // a year without any is a year before the desk
    mark: yearBefore || undefined,
    line: share === undefined ? undefined : Number(share),
  };
}

interface Props {
  statistics: Statistics;
  names: Names;
  rules: RuleBook;
}

function Course({ statistics, rules }: Omit<Props, "names">) {
  const { course, period } = statistics;
  const points = course.map((month, at) => ({
    ...columnOf(month, at),
    strong: month.month >= period.from && month.month <= period.to,
  }));
  return (
    <Panel
      title="近 12 个月"
      padded
      actions={
        <span className="chart-key">
          <i className="solid" />
          有效
          <i className="open" />
          其他
          <i className="mark" />
          去年同月
          <i className="line" />
          按时解决
        </span>
      }
    >
      <ColumnChart
        label="近 12 个月的投诉件数和按时解决率"
        points={points}
        size={{ width: 520, height: 200, text: 12 }}
        target={rules.number(targetsRule, "solveOnTime")}
      />
    </Panel>
  );
}

/** So many categories have room; the rest stands in the table. */
const shownCategories = 9;

/** The year's course, categories and channels. */
export function Charts({ statistics, names, rules }: Props) {
  const { now, before } = statistics;
  const categories = byCategory(now);
  const earlier = new Map(byCategory(before).map(({ value, amounts }) => [value, amounts.count]));
  const channels = split(totalOf(now), "channel");
  return (
    <div className="statistics-charts">
      <Course statistics={statistics} rules={rules} />
      <Panel title="投诉类别" count={`${categories.length} 类`} padded>
        <BarChart
          label="各类别件数"
          bars={categories.slice(0, shownCategories).map(({ value, amounts }) => ({
            name: names.category(value),
            value: amounts.count ?? 0,
            before: earlier.get(value),
          }))}
          size={{ width: 360, text: 12, row: 22, names: 134 }}
        />
        {categories.length === 0 && <p className="text-tertiary">这段时间没有投诉</p>}
      </Panel>
      <Panel title="受理渠道" padded>
        <BarChart
          label="各渠道件数"
          bars={keysOf(channelLabels).map((channel) => ({
            name: channelLabels[channel],
            value: channels[channel] ?? 0,
          }))}
          size={{ width: 240, text: 12, row: 32, names: 40 }}
        />
      </Panel>
    </div>
  );
}
