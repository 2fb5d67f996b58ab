import "./board.css";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useAround } from "#renderer/data/live.ts";
import { GradeOf } from "#renderer/record/GradeOf.tsx";
import { useListWidth } from "#renderer/state/list-width.ts";
import { Action, IconAction } from "#renderer/ui/button/Action.tsx";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { QueueList } from "#renderer/ui/list/QueueList.tsx";
import { ListPane, QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Slot } from "#shared/domain/services/board/slots.ts";
import { kindLabels, stateLabels } from "#shared/domain/services/labels.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { addDays, localDate } from "#shared/lib/time.ts";
import { BoardGrid } from "./BoardGrid.tsx";
import { MoveBar } from "./MoveBar.tsx";
import { useBoard } from "./use-board.ts";
import { useMoves } from "./use-moves.ts";

/** 派工板: who goes when. */
export function BoardPage() {
  const around = useAround();
  return around ? <BoardOf around={around} /> : null;
}

function BoardOf({ around }: { around: Surroundings }) {
  const [, navigate] = useLocation();
  const [width, setWidth] = useListWidth("board");
  const [date, setDate] = useState(() => localDate(around.now));
  const [at, setAt] = useState<{ staffId: string; slot: Slot }>();
  const board = useBoard(date, around);
  const moves = useMoves(board.find);
  const page = useRef<HTMLDivElement>(null);
  const person = board.rows.find(({ person: { id } }) => id === at?.staffId)?.person;
  const toGrid = () =>
    page.current?.querySelector<HTMLElement>("[role=gridcell][tabindex='0']")?.focus();
  const take = (id: string) => {
    moves.pick(id);
    toGrid();
  };
  const first = board.week[0] ?? date;
  return (
    <div ref={page} className="board-page">
      <SplitView
        width={width}
        onWidthChange={setWidth}
        list={<Waiting orders={board.waiting} isRead={board.isRead} onTake={take} moves={moves} />}
        record={
          <section className="board-pane" aria-label="派工板">
            <header className="board-head">
              <h1>派工板</h1>
              <span className="num text-secondary grow">
                {first} 至 {board.week[6]}
              </span>
              <IconAction icon="left" label="上一周" onClick={() => setDate(addDays(date, -7))} />
              <Action size="small" onClick={() => setDate(localDate(around.now))}>
                本周
              </Action>
              <IconAction icon="right" label="下一周" onClick={() => setDate(addDays(date, 7))} />
            </header>
            {board.rows.length > 0 ? (
              <BoardGrid
                board={board}
                moves={moves}
                calendar={around.calendar}
                onAt={(staffId, slot) => setAt({ staffId, slot })}
                onOpen={(id) => navigate(`/services/${id}`)}
              />
            ) : (
              board.isRead && (
                <EmptyState
                  icon="people"
                  title="还没有服务工程师"
                  text="在「设置、员工」里添加角色为服务工程师的人，这里就有他们的一周。"
                />
              )
            )}
            <MoveBar moves={moves} at={at && person && { person, slot: at.slot }} />
          </section>
        }
      />
    </div>
  );
}

interface WaitingProps {
  orders: readonly ServiceOrder[];
  isRead: boolean;
  onTake: (id: string) => void;
  moves: ReturnType<typeof useMoves>;
}

/** The orders to which nobody is planned to go; Enter takes one into the hand. */
function Waiting({ orders, isRead, onTake, moves }: WaitingProps) {
  const [selected, setSelected] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const isThere = isRead && orders.length > 0;
  useEffect(() => {
    // the hands are on the keyboard: the list takes the focus once there is one
    if (isThere) list.current?.querySelector<HTMLElement>("[role=listbox]")?.focus();
  }, [isThere]);
  return (
    <div ref={list} className="board-waiting">
      <ListPane
        head={
          <span className="board-waiting-head">
            待排工单 <span className="num text-tertiary">{orders.length}</span>
          </span>
        }
      >
        <QueueList
          label="待排工单"
          sections={[{ items: orders }]}
          idOf={({ id }) => id}
          renderItem={(order) => <Row order={order} onDrag={() => moves.pick(order.id)} />}
          selected={selected}
          onSelect={setSelected}
          onOpen={onTake}
          empty={
            isRead && (
              <EmptyState
                icon="check"
                title="都排好了"
                text="登记了还没有人去、约定的日子已经过了的工单会列在这里。"
              />
            )
          }
        />
      </ListPane>
    </div>
  );
}

function Row({ order, onDrag }: { order: ServiceOrder; onDrag: () => void }) {
  const { id, customer, kind, state, bookedAt } = order;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the mouse's way; Enter in the list does the same
    <div draggable onDragStart={onDrag}>
      <QueueRow
        title={customer.name}
        mark={<GradeOf grade={customer.grade} />}
        end={<span className="text-tertiary text-table">{stateLabels[state]}</span>}
        number={id}
        detail={kindLabels[kind]}
        endDetail={bookedAt && <Time at={bookedAt} />}
      />
    </div>
  );
}
