import { useState } from "react";
import { useAround, useDesk } from "#renderer/data/live.ts";
import { exportTable } from "#renderer/data/transfer/export-table.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { periodName } from "#shared/domain/complaints/statistics/period.ts";
import { exportStatistics } from "#shared/domain/exports/export.ts";
import { Charts } from "./Charts.tsx";
import { exportHeadings, exportRows } from "./export-rows.ts";
import { KeyFigures } from "./KeyFigures.tsx";
import { useCustomerNames, useNames } from "./names.ts";
import { PeriodBar } from "./PeriodBar.tsx";
import { scopeOf } from "./report-data.ts";
import { TablesPanel } from "./TablesPanel.tsx";
import type { usePeriod } from "./use-period.ts";
import { useStatistics } from "./use-statistics.ts";

type Chosen = ReturnType<typeof usePeriod>;

/** 统计: the figures of a time, with charts and tables. */
export function FiguresPart({ chosen }: { chosen: Chosen }) {
  const { period, wanted, go } = chosen;
  const around = useAround();
  const names = useNames();
  const statistics = useStatistics(period, wanted);
  const customerName = useCustomerNames(statistics?.customers.top.map(({ value }) => value) ?? []);
  const { run, told } = useExport();
  useKeys("pane", [
    {
      key: "Ctrl P",
      label: "打印统计表",
      run: () => go({ part: "reports", form: "monthlyStatistics" }),
    },
  ]);
  if (!around || !statistics) return null;
  const save = () =>
    void run({
      name: "投诉统计",
      filter: `${periodName(period)}，${scopeOf(wanted)}`,
      headings: exportHeadings,
      rows: exportRows(statistics, names, customerName),
    });
  return (
    <>
      <div className="statistics-head">
        <PeriodBar
          period={period}
          wanted={wanted}
          onPeriod={(next) => go({ period: next })}
          onWanted={(next) => go({ wanted: next })}
        />
        <span className="grow" />
        {mayDo(around.actor, exportStatistics.name) && (
          <Action kind="quiet" icon="download" onClick={save}>
            导出
          </Action>
        )}
        <Action onClick={() => go({ part: "reports", form: "analysisReport" })}>分析报告</Action>
        <Action
          kind="main"
          icon="print"
          keys="Ctrl P"
          onClick={() => go({ part: "reports", form: "monthlyStatistics" })}
        >
          打印统计表
        </Action>
      </div>
      {told && <Notice tone={told.ok ? "ok" : "problem"} title={told.text} />}
      <KeyFigures statistics={statistics} rules={around.rules} />
      <Charts statistics={statistics} names={names} rules={around.rules} />
      <TablesPanel statistics={statistics} names={names} rules={around.rules} />
    </>
  );
}

function useExport() {
  const { store } = useDesk();
  const [told, setTold] = useState<{ ok: boolean; text: string }>();
  const run = async (table: Parameters<typeof exportTable>[2]) => {
    const saved = await exportTable(store, exportStatistics, table);
    setTold(
      saved.ok
        ? { ok: true, text: `已导出：${saved.value}` }
        : { ok: false, text: saved.problems[0]?.message ?? "没有导出" },
    );
  };
  return { run, told };
}
