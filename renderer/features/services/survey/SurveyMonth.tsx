import { useState } from "react";
import { useDesk, useList } from "#renderer/data/live.ts";
import { exportTable } from "#renderer/data/transfer/export-table.ts";
import { RevealFile } from "#renderer/record/import/RevealFile.tsx";
import { Action, IconAction } from "#renderer/ui/button/Action.tsx";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { exportSurvey } from "#shared/domain/exports/export.ts";
import { scoreLabels } from "#shared/domain/services/labels.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import {
  contentShare,
  type SurveyRow,
  surveyByEngineer,
} from "#shared/domain/services/survey/by-engineer.ts";
import { surveyList } from "#shared/domain/services/survey/survey.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { addMonths } from "#shared/lib/time.ts";

/** So many services of a month are counted; a desk has a few hundred. */
const MOST = 5_000;

const share = (row: SurveyRow): string => {
  const percent = contentShare(row);
  return percent === undefined ? "" : `${percent}%`;
};

/** The columns of the table, on the screen and in the file. */
const columns: readonly (readonly [title: string, cell: (row: SurveyRow) => string | number])[] = [
  ["服务", ({ services }) => services],
  ["已回访", ({ reached }) => reached],
  ["联系不上", ({ missed }) => missed],
  ["未回访", ({ open }) => open],
  ...keysOf(scoreLabels).map(
    (score) => [scoreLabels[score], ({ scores }: SurveyRow) => scores[score]] as const,
  ),
  ["满意率", share],
];

/** What customers said in a month, by engineer; it can be carried out as a table. */
export function SurveyMonth({ today }: { today: string }) {
  const [month, setMonth] = useState(today.slice(0, 7));
  const { records } = useList<ServiceOrder>(surveyList(month), { limit: MOST });
  const move = (months: number) => setMonth(addMonths(`${month}-01`, months).slice(0, 7));
  const { rows, sum } = surveyByEngineer(records ?? []);
  return (
    <RecordPane
      label="满意度统计"
      head={
        <RecordHead
          title="满意度统计"
          marks={<span className="num text-secondary">{month}</span>}
          actions={
            <>
              <IconAction icon="left" label="上个月" onClick={() => move(-1)} />
              <IconAction icon="right" label="下个月" onClick={() => move(1)} />
            </>
          }
        />
      }
    >
      <div className="stack">
        {records && rows.length === 0 && (
          <EmptyState
            icon="stats"
            title="这个月还没有完工签收的服务"
            text="客户签收以后，工单会列在左边待回访，回访结果按工程师汇总在这里。"
          />
        )}
        {rows.length > 0 && (
          <>
            <DataTable
              label="满意度统计"
              rows={rows}
              rowKey={({ staffId }) => staffId}
              columns={[
                { title: "服务工程师", width: "20%", cell: ({ name }) => name },
                ...columns.map(([title, cell]) => ({ title, cell, numeric: true })),
              ]}
              sums={["合计", ...columns.map(([, cell]) => cell(sum))]}
            />
            <p className="text-tertiary">
              两人同去的服务各算一次，合计只算一次；满意率是很满意和满意占已回访的份额。
            </p>
            <ExportMonth month={month} rows={[...rows, sum]} />
          </>
        )}
      </div>
    </RecordPane>
  );
}

function ExportMonth({ month, rows }: { month: string; rows: readonly SurveyRow[] }) {
  const { store, actor } = useDesk();
  const [file, setFile] = useState<string>();
  const [problem, setProblem] = useState<string>();
  if (!mayDo(actor, exportSurvey.name)) return null;
  const run = async () => {
    const saved = await exportTable(store, exportSurvey, {
      name: `满意度统计 ${month}`,
      filter: month,
      headings: ["服务工程师", ...columns.map(([title]) => title)],
      rows: rows.map((row) => [row.name, ...columns.map(([, cell]) => String(cell(row)))]),
    });
    setFile(saved.ok ? saved.value : undefined);
    setProblem(saved.ok ? undefined : saved.problems[0]?.message);
  };
  return (
    <>
      <div className="row">
        <Action icon="download" onClick={() => void run()}>
          导出 XLSX
        </Action>
      </div>
      {problem && <Notice title={problem} />}
      {file && <RevealFile title="满意度统计已写好" file={file} />}
    </>
  );
}
