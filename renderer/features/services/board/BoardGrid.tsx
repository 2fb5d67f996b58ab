import { type KeyboardEvent, useRef, useState } from "react";
import type { Calendar } from "#shared/domain/common/calendar.ts";
import {
  type BoardCell,
  type BoardRow,
  isOverloaded,
} from "#shared/domain/services/board/board.ts";
import { halves, type Slot, slotAt } from "#shared/domain/services/board/slots.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { type LocalDate, weekdayName } from "#shared/lib/time.ts";
import { BoardHalf } from "./BoardHalf.tsx";
import { cursorAfter } from "./cursor.ts";
import type { Board } from "./use-board.ts";
import type { Moves } from "./use-moves.ts";

interface Props {
  board: Board;
  moves: Moves;
  calendar: Calendar;
  onAt: (staffId: string, slot: Slot) => void;
  onOpen: (id: string) => void;
}

/** Engineers against the days of a week: arrow keys walk over the half days, Enter takes an order and puts it down. */
export function BoardGrid({ board, moves, calendar, onAt, onOpen }: Props) {
  const { week, rows, today } = board;
  const [cursor, setCursor] = useState({ row: 0, day: Math.max(0, week.indexOf(today)), half: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const at = { ...cursor, row: Math.min(cursor.row, rows.length - 1) };
  const place = (next: typeof cursor) => {
    setCursor(next);
    const row = rows[next.row];
    if (row) onAt(row.person.id, slotAt(week[next.day] ?? "", halves[next.half] ?? "am"));
  };
  const go = (next: typeof cursor) => {
    const cell = `[data-at="${next.row}.${next.day}.${next.half}"]`;
    grid.current?.querySelector<HTMLElement>(cell)?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const row = rows[at.row];
    const cell = row?.cells[at.day * 2 + at.half];
    const next = cursorAfter(event.key, at, rows.length);
    if (next) {
      event.preventDefault();
      go(next);
    } else if (event.key === "Enter" && row && cell) {
      event.preventDefault();
      pressEnter(moves, row, cell, onOpen);
    } else if (event.key === "Delete") void moves.takeOff();
    else if (event.key === "Escape" && moves.picked) {
      event.preventDefault();
      event.stopPropagation();
      moves.letGo();
    }
  };
  return (
    <div className="board-scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of cells that take the focus is a grid */}
      <table ref={grid} className="board" role="grid" aria-label="派工板" onKeyDown={press}>
        <thead>
          <tr>
            <th scope="col">服务工程师</th>
            {week.map((date) => (
              <DayHead key={date} date={date} calendar={calendar} isToday={date === today} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowAt) => (
            <tr key={row.person.id}>
              <PersonHead row={row} />
              {week.map((date, day) => (
                <td key={date} role="presentation" className={`board-${calendar.kind(date)}`}>
                  {halves.map((half, halfAt) => {
                    const cell = row.cells[day * 2 + halfAt];
                    const isCursor = at.row === rowAt && at.day === day && at.half === halfAt;
                    return (
                      cell && (
                        <BoardHalf
                          key={half}
                          cell={cell}
                          person={row.person}
                          place={`${rowAt}.${day}.${halfAt}`}
                          isCursor={isCursor}
                          moves={moves}
                          onFocus={() => place({ row: rowAt, day, half: halfAt })}
                        />
                      )
                    );
                  })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Enter puts down what is in the hand; with empty hands it takes what lies there, and a second Enter opens it. */
function pressEnter(
  moves: Moves,
  row: BoardRow<ServiceOrder>,
  cell: BoardCell<ServiceOrder>,
  onOpen: (id: string) => void,
) {
  const { picked } = moves;
  const held = cell.orders.findIndex(({ id }) => id === picked?.id);
  const isOwn = picked?.from === row.person.id && held >= 0;
  if (picked && !isOwn) return void moves.drop(row.person, cell.slot);
  const next = cell.orders[(held + 1) % Math.max(1, cell.orders.length)];
  if (next && next.id === picked?.id) onOpen(next.id);
  else if (next) moves.pick(next.id, row.person.id);
}

function DayHead(props: { date: LocalDate; calendar: Calendar; isToday: boolean }) {
  const { date, calendar, isToday } = props;
  const kind = calendar.kind(date);
  const note = calendar.name(date) ?? (kind === "off" ? "休" : kind === "half" ? "半天" : "");
  return (
    <th scope="col" className={`num ${isToday ? "board-today" : ""} board-${kind}`}>
      周{weekdayName(date)} {date.slice(5)}
      <small>{isToday ? "今天" : note}</small>
    </th>
  );
}

function PersonHead({ row }: { row: BoardRow<ServiceOrder> }) {
  const { person, taken, working, cells } = row;
  const over = cells.filter(isOverloaded).length;
  return (
    <th scope="row">
      {person.name}
      <small className={over > 0 ? "text-over num" : "num"}>
        {over > 0 ? `${over} 个半天排重` : `已排 ${taken} / ${working} 个半天`}
      </small>
    </th>
  );
}
