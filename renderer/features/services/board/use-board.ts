import { useList } from "#renderer/data/live.ts";
import { useLists } from "#renderer/data/live-lists.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { boardOf, weekOf } from "#shared/domain/services/board/board.ts";
import { planList, waitsForPlan } from "#shared/domain/services/board/slots.ts";
import { type ServiceOrder, serviceOrderTable } from "#shared/domain/services/order.ts";
import { queueOrder } from "#shared/domain/services/queue.ts";
import type { Absence } from "#shared/domain/staff/absence.ts";
import { type LocalDate, localDate } from "#shared/lib/time.ts";

/** So many orders are looked through in each list. */
const MOST = 300;
const open = ["service.active", "service.approval"];

const ordersIn = (listed: ReturnType<typeof useLists>): ServiceOrder[] =>
  (listed ?? []).flatMap(({ table, record }) =>
    table === serviceOrderTable.name ? [record as ServiceOrder] : [],
  );

/** A week of the board, kept current: the engineers' rows, and the orders to which nobody is planned to go. */
export function useBoard(date: LocalDate, { people, calendar, now }: Surroundings) {
  const week = weekOf(date);
  const planned = useLists(week.map(planList), MOST);
  const unplanned = useLists(open, MOST);
  const { records: absences = [] } = useList<Absence>("absence.given", { limit: MOST });
  const orders = ordersIn(planned);
  const engineers = people
    .filter(({ roles }) => roles.includes("engineer"))
    .map(({ id, name }) => ({ id, name }));
  const isAway = (staffId: string, day: LocalDate) =>
    absences.some(
      ({ absent, from, until }) => absent.id === staffId && from <= day && day <= until,
    );
  const rows = boardOf({ orders, people: engineers, week, calendar, isAway });
  const today = localDate(now);
  const waiting = queueOrder(
    ordersIn(unplanned).filter((order) => waitsForPlan(order, today)),
    now,
  );
  const find = (id: string | undefined) => [...orders, ...waiting].find((order) => order.id === id);
  return {
    week,
    rows,
    waiting,
    find,
    today,
    isRead: planned !== undefined && unplanned !== undefined,
  };
}

export type Board = ReturnType<typeof useBoard>;
