import type { Action } from "#shared/domain/common/action.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import type { BaseRecord, Table } from "#shared/domain/common/table.ts";
import { minute } from "./office.ts";
import type { Pace, World } from "./world.ts";

/** A step of a matter, to be waited for with `yield*`; it gives the record after the step. */
export type Step<R> = Generator<number, R, number>;

/** Something at the desk that goes on step by step at a pace: one record, and the time at which it stands. */
export interface Matter<R extends BaseRecord> {
  at: () => number;
  record: () => R;
  /** Waits so many minutes, at the matter's pace. */
  wait: (minutes: number) => Step<number>;
  /** Waits for a time, and so many minutes at least. */
  waitFor: (time: number, minutes: number) => Step<number>;
  /** Runs an action on the record so many minutes after the last step. */
  after: <I>(minutes: number, action: Action<I>, by: Actor, input?: object) => Step<R>;
}

/** Follows the record of this id from a time on. */
export function matterOf<R extends BaseRecord>(
  { desk }: World,
  table: Table<R>,
  { id, startedAt, pace }: { id: string; startedAt: number; pace: Pace },
): Matter<R> {
  let at = startedAt;
  function* wait(minutes: number): Step<number> {
    at = yield pace(at, minutes);
    return at;
  }
  return {
    at: () => at,
    record: () => {
      const record = desk.read(table, id);
      if (record === undefined) throw new Error(`no ${table.name} ${id}`);
      return record;
    },
    wait,
    *waitFor(time, minutes) {
      at = yield pace(Math.max(time, at + minutes * minute), 0);
      return at;
    },
    *after(minutes, action, by, input = {}) {
      yield* wait(minutes);
      return desk.run(action, { ...input, id }, table, by, at);
    },
  };
}
