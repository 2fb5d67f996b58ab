import { useState } from "react";
import { useRecord } from "#renderer/data/live.ts";
import { ApprovalPanel } from "#renderer/record/approval/ApprovalPanel.tsx";
import { ChainList } from "#renderer/record/approval/ChainList.tsx";
import { RecordTabs } from "#renderer/record/RecordTabs.tsx";
import type { TraceWords } from "#renderer/record/TraceTab.tsx";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { yen } from "#shared/domain/common/money.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { statementStates } from "#shared/domain/incentives/labels.ts";
import { periodTitle } from "#shared/domain/incentives/period.ts";
import {
  payeeTotals,
  type Statement,
  statementTable,
} from "#shared/domain/incentives/statement.ts";
import {
  decideStatement,
  enterStatementDecision,
} from "#shared/domain/incentives/statement-actions.ts";
import { PayeeLines } from "./PayeeLines.tsx";
import { PayeeTable } from "./PayeeTable.tsx";
import { statementPapers } from "./papers.ts";
import { StatementActions } from "./StatementActions.tsx";
import { stateTone } from "./state-tone.ts";
import { TaxForm } from "./TaxForm.tsx";

const words: TraceWords = {
  fields: { lines: "明细", open: "没有计入", tax: "个税", request: "审批", closedAt: "批准时间" },
  values: statementStates,
};

interface Props {
  id: string;
  around: Surroundings;
}

/** One statement: what it comes to, for whom, why, and how far it has been examined. */
export function StatementRecord({ id, around }: Props) {
  const statement = useRecord(statementTable, id);
  const [taxing, setTaxing] = useState(false);
  const [shown, setShown] = useState<string>();
  if (statement === null) return <EmptyState icon="incentive" title={`没有 ${id} 的汇总`} />;
  if (!statement) return null;
  const { state, request } = statement;
  const totals = payeeTotals(statement);
  const payee = totals.find(({ key }) => key === shown);
  return (
    <RecordPane
      label="激励汇总"
      head={
        <RecordHead
          title={`${periodTitle(statement)}激励汇总`}
          number={statement.id}
          marks={<StateChip tone={stateTone[state]}>{statementStates[state]}</StateChip>}
          actions={
            <StatementActions statement={statement} around={around} onTax={() => setTaxing(true)} />
          }
        />
      }
    >
      <div className="stack">
        {taxing && state !== "closed" && (
          <TaxForm statement={statement} onDone={() => setTaxing(false)} />
        )}
        {state === "waiting" && request && (
          <ApprovalPanel
            request={request}
            around={around}
            title="审批激励汇总"
            text={periodTitle(statement)}
            id={statement.id}
            action={decideStatement}
            paper={enterStatementDecision}
          />
        )}
        <Open open={statement.open} />
        <StatementFacts statement={statement} />
        {state === "closed" && request && <ChainList request={request} />}
        <PayeeTable totals={totals} shown={shown} onShow={setShown} />
        {payee && <PayeeLines total={payee} onClose={() => setShown(undefined)} />}
        <RecordTabs
          label="汇总的各部分"
          subject={`${statementTable.name}:${statement.id}`}
          record={statement}
          words={words}
          printables={() => statementPapers(statement)}
        />
      </div>
    </RecordPane>
  );
}

function Open({ open }: { open: readonly string[] }) {
  if (open.length === 0) return null;
  return (
    <Notice title={`有 ${open.length} 项没有计入`}>
      <ul className="incentive-items">
        {open.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Notice>
  );
}

function StatementFacts({ statement }: { statement: Statement }) {
  const totals = payeeTotals(statement);
  const sum = (of: (total: (typeof totals)[number]) => number) =>
    yen(totals.reduce((all, total) => all + of(total), 0));
  return (
    <Facts
      facts={[
        { label: "期间", value: `${statement.from} 至 ${statement.to}` },
        {
          label: "发放月份",
          value: (
            <>
              {statement.payMonth}{" "}
              <WhyFigure title={`发放月份：${statement.payMonth}`} basis={statement.basis} />
            </>
          ),
        },
        { label: "应发合计", value: sum(({ grossCents }) => grossCents) },
        { label: "代扣个税", value: sum(({ taxCents = 0 }) => taxCents) },
        { label: "实发合计", value: sum(({ netCents }) => netCents) },
        {
          label: "汇总人",
          value: (
            <>
              {statement.drawn.byName} <Time at={statement.drawn.at} />
            </>
          ),
        },
      ]}
    />
  );
}
