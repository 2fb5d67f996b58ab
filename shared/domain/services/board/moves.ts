import type { Calendar } from "#shared/domain/common/calendar.ts";
import { localDate } from "#shared/lib/time.ts";
import { asksApproval, notNow } from "../lifecycle.ts";
import type { Engineer, ServiceOrder } from "../order.ts";
import { evenShares } from "../order-fields.ts";
import { slotsFrom } from "./board.ts";
import {
  type Assignment,
  assignmentsOf,
  canPlan,
  dateOf,
  type Slot,
  slotOfTime,
  slotText,
} from "./slots.ts";

/** A place on the board for an order: whose, from when, how many half days; `from` is whom it is taken from. */
export interface Move {
  person: { id: string; name: string };
  first: Slot;
  count: number;
  from?: string | undefined;
}

/** What a move does besides putting the order there. */
export interface Effect {
  /** Why it cannot be done. */
  refused?: string;
  /** The dispatch was approved with other people: the order waits for approval again (R10 四.3). */
  asksAgain: boolean;
  /** What people should know: an approval, an appointment that no longer fits. */
  says: string[];
}

const goesTo = ({ engineers }: Pick<ServiceOrder, "engineers">, id: string): boolean =>
  engineers.some(({ staffId }) => staffId === id);

const changesPeople = (order: Pick<ServiceOrder, "engineers">, { person, from }: Move): boolean =>
  !goesTo(order, person.id) || (from !== undefined && from !== person.id && goesTo(order, from));

const wasApproved = ({ state }: Pick<ServiceOrder, "state">): boolean =>
  state === "dispatched" || state === "rework";

type MovedOrder = Pick<
  ServiceOrder,
  "state" | "kind" | "engineers" | "plan" | "bookedAt" | "outsideHelp"
>;

/** What a move of an order does, said before it is made. */
export function effectOf(order: MovedOrder, move: Move): Effect {
  const isOther = changesPeople(order, move);
  const refused = !canPlan(order)
    ? notNow("改派", order.state)
    : isOther && order.state === "awaitingApproval"
      ? "正在审批，批准或退回以后再换人；只改时间可以"
      : undefined;
  const asksAgain = isOther && wasApproved(order) && asksApproval(order);
  const { bookedAt } = order;
  const says = [
    ...(asksAgain ? ["这张工单已经批准，换人要重新审批"] : []),
    ...(wasApproved(order) && !isOther ? ["已派工，只改时间，不用重新审批"] : []),
    ...(bookedAt !== undefined && slotOfTime(bookedAt) !== move.first
      ? [`与客户约的是 ${localDate(bookedAt).slice(5)} ${bookedAt.slice(11, 16)}，记得改约`]
      : []),
  ];
  return { ...(refused ? { refused } : {}), asksAgain, says };
}

/** Another one instead of the first takes over their share; one more, and all shares are even again. */
function engineersAfter(engineers: readonly Engineer[], { person, from }: Move): Engineer[] {
  if (engineers.some(({ staffId }) => staffId === person.id) && from === undefined)
    return [...engineers];
  const replaced = engineers.filter(({ staffId }) => staffId !== from || from === person.id);
  if (replaced.some(({ staffId }) => staffId === person.id)) return evened(replaced);
  const at = engineers.findIndex(({ staffId }) => staffId === from);
  if (at < 0) return evened([...engineers, { staffId: person.id, name: person.name, share: 0 }]);
  return engineers.map((each) =>
    each.staffId === from ? { ...each, staffId: person.id, name: person.name } : each,
  );
}

function evened(engineers: readonly Engineer[]): Engineer[] {
  const total = engineers.reduce((sum, { share }) => sum + share, 0);
  if (total === 100 && engineers.every(({ share }) => share > 0)) return [...engineers];
  const shares = evenShares(engineers.length);
  return engineers.map((each, at) => ({ ...each, share: shares[at] ?? 0 }));
}

/** Engineers and plan of an order after a move. */
export function moved(
  order: MovedOrder,
  move: Move,
  calendar: Calendar,
): { engineers: Engineer[]; plan: Assignment[] } {
  const engineers = engineersAfter(order.engineers, move);
  const stays = assignmentsOf(order).filter(
    ({ staffId }) =>
      staffId !== move.person.id &&
      staffId !== move.from &&
      engineers.some((each) => each.staffId === staffId),
  );
  const slots = slotsFrom(move.first, move.count, calendar);
  return { engineers, plan: [...stays, { staffId: move.person.id, slots }] };
}

/** The move in words, for the order's history: "方小禾 11-24 上午至 11-25 上午". */
export function moveWords({ person, first, count }: Move, calendar: Calendar): string {
  const last = slotsFrom(first, count, calendar).at(-1) ?? first;
  const until = last === first ? "" : `至 ${slotText(last)}`;
  return `${person.name} ${slotText(first)}${until}${calendar.kind(dateOf(first)) === "off" ? "（休息日）" : ""}`;
}
