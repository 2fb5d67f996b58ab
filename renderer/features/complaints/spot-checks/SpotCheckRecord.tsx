import { useState } from "react";
import { useRecord } from "#renderer/data/live.ts";
import { RecordLink } from "#renderer/record/RecordLink.tsx";
import { RecordTabs } from "#renderer/record/RecordTabs.tsx";
import type { TraceWords } from "#renderer/record/TraceTab.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { type Column, DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { complaintTable } from "#shared/domain/complaints/complaint.ts";
import {
  type SpotCheck,
  spotCheckTable,
} from "#shared/domain/complaints/spot-checks/spot-check.ts";
import { periodName, readPeriod } from "#shared/domain/complaints/statistics/period.ts";
import { CheckForm } from "./CheckForm.tsx";
import { DrawProof } from "./DrawProof.tsx";

const words: TraceWords = { fields: { checks: "核实" }, values: {} };

type Line = SpotCheck["checks"][number];

/** One draw: the complaints, what was found, and the proof that the draw was fair. */
export function SpotCheckRecord({ id }: { id: string }) {
  const check = useRecord(spotCheckTable, id);
  const [checking, setChecking] = useState<string>();
  if (check === null) return <EmptyState icon="eye" title="没有这次抽查" />;
  if (!check) return null;
  const period = readPeriod(check.period);
  const columns: Column<Line>[] = [
    {
      title: "投诉编号",
      cell: ({ complaint }) => <RecordLink table={complaintTable.name} id={complaint} />,
    },
    {
      title: "核实结果",
      cell: ({ found }) =>
        found ? (
          <StateChip tone={found.holds ? "ok" : "over"}>{found.holds ? "属实" : "不符"}</StateChip>
        ) : (
          <span className="text-tertiary">未核实</span>
        ),
    },
    { title: "核实情况", cell: ({ found }) => found?.note },
    { title: "核实人", cell: ({ found }) => found?.byName },
    {
      title: "",
      cell: ({ complaint, found }) =>
        !found && (
          <Action size="small" label={`核实 ${complaint}`} onClick={() => setChecking(complaint)}>
            核实
          </Action>
        ),
    },
  ];
  return (
    <RecordPane
      label="抽查"
      head={
        <RecordHead
          title={`${period ? periodName(period) : check.period}抽查`}
          number={`${check.population.length} 件中抽取 ${check.checks.length} 件`}
        />
      }
    >
      <div className="stack">
        {checking !== undefined && (
          <CheckForm
            key={checking}
            id={check.id}
            complaint={checking}
            onDone={() => setChecking(undefined)}
          />
        )}
        <DataTable
          label="抽到的投诉"
          columns={columns}
          rows={check.checks}
          rowKey={({ complaint }) => complaint}
        />
        <RecordTabs
          label="抽查的各部分"
          subject={`${spotCheckTable.name}:${check.id}`}
          record={check}
          words={words}
          own={[{ id: "proof", label: "抽取依据", content: <DrawProof check={check} /> }]}
        />
      </div>
    </RecordPane>
  );
}
