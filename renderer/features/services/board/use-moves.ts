import { useState } from "react";
import { useSave } from "#renderer/record/use-save.ts";
import { assignOrder, unassignOrder } from "#shared/domain/services/board/actions.ts";
import { type Effect, effectOf, type Move } from "#shared/domain/services/board/moves.ts";
import { assignmentsOf, type Slot } from "#shared/domain/services/board/slots.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";

/** An order in the hand: whom it is taken from, how many half days it will take. */
export interface Picked {
  id: string;
  from?: string | undefined;
  count: number;
}

/** A move that waits for a yes, since the order must be approved again. */
interface Pending {
  order: ServiceOrder;
  move: Move;
  effect: Effect;
}

/** Taking an order into the hand and putting it down on the board. */
export function useMoves(find: (id: string | undefined) => ServiceOrder | undefined) {
  const [picked, setPicked] = useState<Picked>();
  const [pending, setPending] = useState<Pending>();
  const [said, setSaid] = useState<string>();
  const { save, problems, saving, clear } = useSave(assignOrder);
  const taken = useSave(unassignOrder);
  const order = find(picked?.id);

  const pick = (id: string, from?: string) => {
    const slots = assignmentsOf(find(id) ?? none).find((each) => each.staffId === from)?.slots;
    setPicked({ id, from, count: slots?.length ?? 1 });
    setPending(undefined);
    setSaid(undefined);
    clear();
  };
  const letGo = () => {
    setPicked(undefined);
    setPending(undefined);
    clear();
  };
  const write = async (id: string, move: Move) => {
    const saved = await save({ id, ...move });
    if (!saved) return setPending(undefined);
    setSaid(`${id} 已排给 ${move.person.name}`);
    letGo();
  };
  const drop = async (person: Move["person"], first: Slot, held = picked) => {
    const dropped = find(held?.id);
    if (!held || !dropped) return;
    const move = { person, first, count: held.count, from: held.from };
    const effect = effectOf(dropped, move);
    if (effect.asksAgain && effect.refused === undefined)
      return setPending({ order: dropped, move, effect });
    await write(held.id, move);
  };
  const takeOff = async () => {
    if (!picked?.from) return;
    if (await taken.save({ id: picked.id, staffId: picked.from })) letGo();
  };
  return {
    picked,
    order,
    pending,
    said,
    problem: (problems[0] ?? taken.problems[0])?.message,
    saving: saving || taken.saving,
    pick,
    letGo,
    drop,
    takeOff,
    resize: (count: number) => picked && setPicked({ ...picked, count }),
    confirm: () => pending && write(pending.order.id, pending.move),
  };
}

const none = { state: "cancelled", kind: "repair", engineers: [] } as const;

export type Moves = ReturnType<typeof useMoves>;

/** What a place would do with the order in the hand, for the bar below the board. */
export const effectAt = (
  { picked, order }: Pick<Moves, "picked" | "order">,
  person: Move["person"],
  first: Slot,
): Effect | undefined =>
  picked && order
    ? effectOf(order, { person, first, count: picked.count, from: picked.from })
    : undefined;
