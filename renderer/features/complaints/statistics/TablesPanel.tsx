import { type ReactNode, useState } from "react";
import type { Ranking } from "#renderer/data/facts.ts";
import { type Column, DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import { FilterTabs } from "#renderer/ui/record/Tabs.tsx";
import type { Amounts } from "#shared/domain/common/facts.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import {
  hoursText,
  onTimeText,
  satisfiedText,
} from "#shared/domain/complaints/statistics/figures.ts";
import type { Names } from "#shared/domain/complaints/statistics/report.ts";
import {
  byCategory,
  byDepartment,
  byPack,
  byPerson,
  type Line,
  percentOf,
  type Tally,
  totalOf,
} from "#shared/domain/complaints/statistics/sums.ts";
import { packLabel } from "#shared/rule-packs/index.ts";
import { targetsRule } from "./KeyFigures.tsx";
import { useCustomerNames } from "./names.ts";
import type { Statistics } from "./use-statistics.ts";

interface View {
  label: string;
  heading: string;
  lines: (tally: Tally) => Line[];
  name: (value: string) => string;
}

const viewsOf = (names: Names) => ({
  department: { label: "责任部门", heading: "部门", lines: byDepartment, name: names.department },
  person: { label: "责任人", heading: "责任人", lines: byPerson, name: names.person },
  category: { label: "投诉类别", heading: "类别", lines: byCategory, name: names.category },
  pack: { label: "行业方案", heading: "方案", lines: byPack, name: packLabel },
});
type Ranked = "customer" | "about";
type Shown = keyof ReturnType<typeof viewsOf> | Ranked;

interface Props {
  statistics: Statistics;
  names: Names;
  rules: RuleBook;
}

/** How a share in time reads, amber below its target. */
function Share({
  amounts,
  limit,
  target,
}: {
  amounts: Amounts;
  limit: "answer" | "solve";
  target: number;
}) {
  const met = amounts[`${limit}Met`] ?? 0;
  const share = percentOf(amounts[`${limit}OnTime`], met);
  const below = share !== undefined && Number(share) < target;
  return (
    <>
      <span className={below ? "text-soon" : ""}>
        {below ? <b>{onTimeText(amounts, limit)}</b> : onTimeText(amounts, limit)}
      </span>{" "}
      <span className="text-tertiary">
        {met === 0 ? "" : `${amounts[`${limit}OnTime`] ?? 0}/${met}`}
      </span>
    </>
  );
}

const number = (title: string, measure: string): Column<Line> => ({
  title,
  numeric: true,
  cell: ({ amounts }) => amounts[measure] ?? 0,
});

function columnsOf(view: View, rules: RuleBook): Column<Line>[] {
  const share =
    (limit: "answer" | "solve") =>
    (amounts: Amounts): ReactNode => (
      <Share amounts={amounts} limit={limit} target={rules.number(targetsRule, `${limit}OnTime`)} />
    );
  return [
    { title: view.heading, cell: ({ value }) => <b>{view.name(value)}</b> },
    number("受理", "count"),
    number("有效", "valid"),
    number("无效", "invalid"),
    number("恶性", "vicious"),
    number("重大", "major"),
    { title: "按时答复", numeric: true, cell: ({ amounts }) => share("answer")(amounts) },
    { title: "按时解决", numeric: true, cell: ({ amounts }) => share("solve")(amounts) },
    { title: "平均处理", numeric: true, cell: ({ amounts }) => hoursText(amounts) },
    { title: "满意", numeric: true, cell: ({ amounts }) => satisfiedText(amounts) },
    number("未结", "open"),
  ];
}

function Counted({
  view,
  statistics,
  rules,
}: {
  view: View;
  statistics: Statistics;
  rules: RuleBook;
}) {
  const columns = columnsOf(view, rules);
  const total: Line = { value: "", amounts: totalOf(statistics.now) };
  return (
    <DataTable
      label={view.label}
      columns={columns}
      rows={view.lines(statistics.now)}
      rowKey={({ value }) => value}
      sums={columns.map(({ cell }, at) => (at === 0 ? "合计" : cell(total, 0)))}
    />
  );
}

interface RankedProps {
  dimension: Ranked;
  ranking: Ranking;
  isRange: boolean;
}

/** Customers or what was complained of, the most frequent first. */
function RankedTable({ dimension, ranking, isRange }: RankedProps) {
  const { top, spread } = ranking;
  const customerName = useCustomerNames(
    dimension === "customer" ? top.map(({ value }) => value) : [],
  );
  if (isRange) return <p className="statistics-note">自选期间不排名，请选一个月、一季或一年。</p>;
  const what = dimension === "customer" ? "客户" : "对象";
  return (
    <>
      <p className="statistics-note">
        共 {spread?.values ?? 0} 个{what}，其中 {spread?.repeating ?? 0} 个不止一次，重复{" "}
        {spread?.repeats ?? 0} 件。不按方案和部门筛选，列出最多的 20 个。
      </p>
      <DataTable
        label={dimension === "customer" ? "客户" : "被投诉对象"}
        columns={[
          {
            title: dimension === "customer" ? "客户" : "被投诉对象",
            cell: ({ value }) => <b>{dimension === "customer" ? customerName(value) : value}</b>,
          },
          { title: "件数", numeric: true, cell: ({ count }) => count },
        ]}
        rows={top}
        rowKey={({ key }) => key}
      />
    </>
  );
}

/** The same figures by department, person, category and pack; customers and what was complained of by how often. */
export function TablesPanel({ statistics, names, rules }: Props) {
  const [shown, setShown] = useState<Shown>("department");
  const views = viewsOf(names);
  const tabs = [
    ...Object.entries(views).map(([id, { label }]) => ({ id, label })),
    { id: "customer", label: "客户" },
    { id: "about", label: "被投诉对象" },
  ];
  const isRange = statistics.period.kind === "range";
  return (
    <Panel
      title="明细"
      count="琥珀色为低于目标"
      actions={
        <FilterTabs
          label="按什么统计"
          tabs={tabs}
          current={shown}
          onChange={(id) => setShown(id as Shown)}
        />
      }
      fill
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls the table by keys */}
      <section className="statistics-table" aria-label="明细表" tabIndex={0}>
        {shown === "customer" || shown === "about" ? (
          <RankedTable
            dimension={shown}
            ranking={shown === "customer" ? statistics.customers : statistics.abouts}
            isRange={isRange}
          />
        ) : (
          <Counted view={views[shown]} statistics={statistics} rules={rules} />
        )}
      </section>
    </Panel>
  );
}
