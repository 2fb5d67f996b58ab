import { QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { yen } from "#shared/domain/common/money.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { statementStates } from "#shared/domain/incentives/labels.ts";
import { periodKinds, periodTitle } from "#shared/domain/incentives/period.ts";
import { type Statement, statementList } from "#shared/domain/incentives/statement.ts";
import { drawStatement } from "#shared/domain/service-incentives.ts";
import { PartPane } from "../PartPane.tsx";
import type { PartProps } from "../use-place.ts";
import { DrawForm } from "./DrawForm.tsx";
import { StatementRecord } from "./StatementRecord.tsx";
import { stateTone } from "./state-tone.ts";

/** 汇总: the statements of all periods, and one of them or the form for the next. */
export function StatementsPart({ place, around }: PartProps) {
  const mayDraw = mayDo(around.actor, drawStatement.name);
  return (
    <PartPane<Statement>
      place={place}
      label="激励汇总"
      list={statementList}
      row={(statement) => <Row statement={statement} />}
      empty={{
        title: "还没有汇总",
        text: "在右边选月度、季度或半年度，按工单和登记的事项算出每个人的激励。",
      }}
      add={mayDraw ? "汇总一期" : undefined}
      form={<DrawForm place={place} around={around} mayDraw={mayDraw} />}
      record={(id) => <StatementRecord key={id} id={id} around={around} />}
    />
  );
}

function Row({ statement }: { statement: Statement }) {
  const { kind, state, lines, payMonth } = statement;
  const gross = lines.reduce((sum, { cents }) => sum + cents, 0);
  return (
    <QueueRow
      title={periodTitle(statement)}
      end={<StateChip tone={stateTone[state]}>{statementStates[state]}</StateChip>}
      detail={`${periodKinds[kind]}，应发 ${yen(gross)}`}
      endDetail={`${payMonth} 发放`}
    />
  );
}
