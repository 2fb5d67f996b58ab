import type { Action } from "#shared/domain/common/action.ts";
import { createCalendar } from "#shared/domain/common/calendar.ts";
import { plan, prepare, type Surroundings } from "#shared/domain/common/plan.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import type { BaseRecord, Table } from "#shared/domain/common/table.ts";
import type { Problem } from "#shared/lib/result.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";

export const clerk: Actor = {
  id: "p1",
  name: "沈知遥",
  roles: ["clerk"],
  rank: "staff",
  department: "客户服务部",
};
export const colleague: Actor = { ...clerk, id: "p2", name: "陆青禾" };
export const officer: Actor = { ...clerk, id: "p3", name: "宋听雨", roles: ["informationOfficer"] };

/** A desk without journal and database: actions run on records kept in a map. */
export function paperDesk(actor: Actor = clerk) {
  const records = new Map<string, BaseRecord>();
  let ids = 0;
  const around = (who: Actor): Surroundings => ({
    now: "2026-11-23T10:26:00+08:00",
    actor: who,
    desk: { code: "A", offset: "+08:00", organisation: "砚湖实业", packs: [], mainPack: "" },
    calendar: createCalendar(),
    rules: ruleBookOf([]),
    newId: () => `id-${++ids}`,
  });
  const run = <I>(action: Action<I>, input: unknown, who = actor): Problem[] => {
    const prepared = prepare(action, input, around(who));
    if (!prepared.ok) return prepared.problems;
    const planned = plan(action, prepared.value.input, around(who), (table, id) =>
      records.get(`${table}:${id}`),
    );
    if (!planned.ok) return planned.problems;
    for (const { table, after } of planned.value.writes) records.set(`${table}:${after.id}`, after);
    return [];
  };
  const all = <R extends BaseRecord>(table: Table<R>): R[] =>
    [...records].flatMap(([key, record]) =>
      key.startsWith(`${table.name}:`) ? [record as R] : [],
    );
  return { run, all };
}
