import { type DragEvent, useState } from "react";
import { type BoardCell, isOverloaded } from "#shared/domain/services/board/board.ts";
import { canPlan, halfLabels, halfOf, slotText } from "#shared/domain/services/board/slots.ts";
import { kindLabels, stateLabels } from "#shared/domain/services/labels.ts";
import { isOpen } from "#shared/domain/services/lifecycle.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import type { Moves } from "./use-moves.ts";

interface Props {
  cell: BoardCell<ServiceOrder>;
  person: { id: string; name: string };
  place: string;
  isCursor: boolean;
  moves: Moves;
  onFocus: () => void;
}

/** What is said of a half day when the cursor reaches it. */
function labelOf({ slot, orders, isOff, isAway }: Props["cell"], name: string): string {
  const what = orders.map(({ customer, kind }) => `${customer.name} ${kindLabels[kind]}`);
  const free = isAway ? "外出" : isOff ? "休息" : "空";
  return `${name} ${slotText(slot)} ${what.length > 0 ? what.join("、") : free}`;
}

/** A half day of an engineer: free, taken, or taken twice. Orders are dragged from it and dropped on it. */
export function BoardHalf({ cell, person, place, isCursor, moves, onFocus }: Props) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void moves.drop(person, cell.slot);
  };
  const looks = [
    "board-half",
    cell.isOff ? "board-rest" : "",
    cell.isAway ? "board-away" : "",
    isOverloaded(cell) ? "board-over" : "",
    isOver ? "board-target" : "",
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: two halves share the cell of a day
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys of its cells
    <div
      role="gridcell"
      className={looks.filter(Boolean).join(" ")}
      data-at={place}
      tabIndex={isCursor ? 0 : -1}
      aria-label={labelOf(cell, person.name)}
      onFocus={onFocus}
      onClick={() => moves.picked && void moves.drop(person, cell.slot)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="board-half-name" aria-hidden="true">
        {cell.isAway ? "外出" : halfLabels[halfOf(cell.slot)]}
      </span>
      {cell.orders.map((order) => (
        <Card key={order.id} order={order} from={person.id} moves={moves} />
      ))}
    </div>
  );
}

const lookOf = ({ state }: ServiceOrder): string => {
  if (state === "registered" || state === "awaitingApproval") return "board-open";
  return isOpen(state) && state !== "finished" ? "" : "board-done";
};

function Card({ order, from, moves }: { order: ServiceOrder; from: string; moves: Moves }) {
  const { id, customer, kind, state } = order;
  const isHeld = moves.picked?.id === id;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the mouse's way; the grid's keys do the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the half day does the same
    <span
      className={`board-card ${lookOf(order)} ${isHeld ? "board-held" : ""}`}
      title={`${customer.name} ${kindLabels[kind]} ${id} ${stateLabels[state]}`}
      draggable={canPlan(order)}
      onDragStart={() => moves.pick(id, from)}
      onClick={(event) => {
        event.stopPropagation();
        moves.pick(id, from);
      }}
    >
      {customer.name} {kindLabels[kind]}
    </span>
  );
}
