import { useList } from "#renderer/data/live.ts";
import { useListWidth } from "#renderer/state/list-width.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { yen } from "#shared/domain/common/money.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { statementStates } from "#shared/domain/incentives/labels.ts";
import { periodKinds, periodTitle } from "#shared/domain/incentives/period.ts";
import { type Statement, statementList } from "#shared/domain/incentives/statement.ts";
import { drawStatement } from "#shared/domain/service-incentives.ts";
import type { PartProps } from "../use-place.ts";
import { DrawForm } from "./DrawForm.tsx";
import { StatementRecord } from "./StatementRecord.tsx";
import { stateTone } from "./state-tone.ts";

const none: Statement[] = [];

/** 汇总: the statements of all periods, and one of them or the form for the next. */
export function StatementsPart({ place, around }: PartProps) {
  const [width, setWidth] = useListWidth("incentives");
  const { records, hasMore, more } = useList<Statement>(statementList, { newestFirst: true });
  const mayDraw = mayDo(around.actor, drawStatement.name);
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={
        <ListPane
          footer={
            mayDraw && (
              <Action kind="link" size="small" onClick={() => place.select()}>
                汇总一期
              </Action>
            )
          }
        >
          <QueueList
            label="激励汇总"
            sections={[{ items: records ?? none }]}
            idOf={({ id }) => id}
            renderItem={(statement) => <Row statement={statement} />}
            selected={place.id}
            onSelect={place.select}
            {...(hasMore ? { onNearEnd: more } : {})}
            empty={
              records && (
                <EmptyState
                  icon="incentive"
                  title="还没有汇总"
                  text="在右边选月度、季度或半年度，按工单和登记的事项算出每个人的激励。"
                />
              )
            }
          />
        </ListPane>
      }
      record={
        place.id === undefined ? (
          <DrawForm place={place} around={around} mayDraw={mayDraw} />
        ) : (
          <StatementRecord key={place.id} id={place.id} around={around} />
        )
      }
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
