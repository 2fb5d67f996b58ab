import type { Action } from "#shared/domain/common/action.ts";
import type { Cover } from "#shared/domain/common/approvals/house.ts";
import { createCalendar } from "#shared/domain/common/calendar.ts";
import { plan, prepare, type Surroundings } from "#shared/domain/common/plan.ts";
import type { RuleParameter } from "#shared/domain/common/rules.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import type { BaseRecord, Table } from "#shared/domain/common/table.ts";
import type { Problem } from "#shared/lib/result.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";

/** A clerk of the customer service; others are made from it. */
export const clerk: Actor = {
  id: "p1",
  name: "沈知遥",
  roles: ["clerk"],
  rank: "staff",
  department: "客户服务部",
};

interface Options {
  packs?: string[];
  overrides?: Pick<RuleParameter, "id" | "value">[];
  /** Who works here besides those who act. */
  people?: Actor[];
}

/** What surrounds an action of the clerk at this moment. */
export const surroundingsOf = (now: string, packs = ["dataCentre"]): Surroundings => {
  let ids = 0;
  return {
    now,
    actor: clerk,
    desk: {
      code: "A",
      offset: "+08:00",
      organisation: "砚湖实业",
      packs,
      mainPack: packs[0] ?? "",
    },
    calendar: createCalendar(),
    rules: ruleBookOf(packs, []),
    people: [clerk],
    covers: [],
    newId: () => `id-${++ids}`,
  };
};

/** A desk without journal and database: actions run on records kept in a map, at a time and by a person that the test sets. */
export function actionDesk(
  now: string,
  { packs = ["dataCentre"], overrides = [], people = [] }: Options = {},
) {
  const records = new Map<string, BaseRecord>();
  const desk = { now, actor: clerk, covers: [] as Cover[], run, get, problems };
  const house = new Map(people.map((person) => [person.id, person]));
  const first = surroundingsOf(now, packs);
  const around = (): Surroundings => ({
    ...first,
    now: desk.now,
    actor: desk.actor,
    rules: ruleBookOf(packs, overrides),
    people: [...house.set(desk.actor.id, desk.actor).values()],
    covers: desk.covers,
  });

  function attempt<I>(action: Action<I>, input: unknown): Problem[] {
    const prepared = prepare(action, input, around());
    if (!prepared.ok) return prepared.problems;
    const planned = plan(action, prepared.value.input, around(), (table, id) =>
      records.get(`${table}:${id}`),
    );
    if (!planned.ok) return planned.problems;
    for (const { table, after } of planned.value.writes) records.set(`${table}:${after.id}`, after);
    return [];
  }
  /** Runs an action that must succeed. */
  function run<I>(action: Action<I>, input: unknown): void {
    const found = attempt(action, input);
    if (found.length > 0) throw new Error(`${action.name}: ${JSON.stringify(found)}`);
  }
  /** Runs an action that is expected to be refused; the problems as "field: message". */
  function problems<I>(action: Action<I>, input: unknown): string[] {
    return attempt(action, input).map(({ field = "", message }) => `${field}: ${message}`);
  }
  /** The record; the test fails when there is none. */
  function get<R extends BaseRecord>(table: Table<R>, id: string): R {
    const record = records.get(`${table.name}:${id}`);
    if (!record) throw new Error(`no ${table.name} ${id}`);
    return record as R;
  }
  return desk;
}
