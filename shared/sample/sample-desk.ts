import type { Action } from "#shared/domain/common/action.ts";
import type { Person } from "#shared/domain/common/approvals/house.ts";
import { createCalendar } from "#shared/domain/common/calendar.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { type Plan, plan, prepare, type Surroundings } from "#shared/domain/common/plan.ts";
import {
  type RuleBook,
  type RuleParameter,
  ruleParameterSchema,
  ruleParameterTable,
} from "#shared/domain/common/rules.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import type { BaseRecord, Table } from "#shared/domain/common/table.ts";
import { staffSchema, staffTable } from "#shared/domain/staff/staff.ts";
import type { Write } from "#shared/journal/apply.ts";
import { type IsoTime, isoTime } from "#shared/lib/time.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";
import { type Chance, chance } from "./random.ts";
import { SampleJournal } from "./sample-journal.ts";

/** Whose desk the sample is. */
export interface SampleOptions {
  deskId: string;
  seed: number;
  desk: Surroundings["desk"];
  /** Takes each journal line as it is made. */
  onLine: (line: string) => void;
}

/**
 * A desk in memory, worked by the same actions as a real one, at times of the past. What it writes is a journal like any other: opening the sample
 * is the same replay that rebuilds a lost database.
 */
export class SampleDesk {
  readonly chance: Chance;
  /** Ids and salts come from elsewhere, so that one entry more leaves what people do in the year as it was. */
  private readonly stamps: Chance;
  private readonly journal: SampleJournal;
  private readonly options: SampleOptions;
  readonly calendar = createCalendar();
  private book: RuleBook;
  private readonly overrides = new Map<string, RuleParameter>();
  private newest = 0;
  /** Everybody who has been entered so far. */
  private people: Person[] = [];

  constructor(options: SampleOptions) {
    this.options = options;
    this.journal = new SampleJournal(options.deskId);
    this.chance = chance(options.seed + 1);
    this.stamps = chance(options.seed);
    this.book = ruleBookOf(options.desk.packs);
  }

  /** The rules in force, with what the administrator has set so far. */
  get rules(): RuleBook {
    return this.book;
  }

  /** The record as it stands now. */
  read<R extends BaseRecord>(table: Table<R>, id: string): R | undefined {
    return this.journal.read(table.name, id) as R | undefined;
  }

  /** An instant (milliseconds) as a time of the desk. */
  time(at: number): IsoTime {
    return isoTime(at, this.options.desk.offset);
  }

  readonly newId = (): string => {
    const { hex } = this.stamps;
    return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  };

  /**
   * Runs an action as a person at a time (milliseconds). Gives the record of `table` that it wrote; throws when it is refused, for a
   * sample must be right.
   */
  run<I, R extends BaseRecord>(
    action: Action<I>,
    input: unknown,
    table: Table<R>,
    by: Actor,
    at: number,
  ): R {
    if (!mayDo(by, action.name)) throw new Error(`${by.name} may not ${action.name}`);
    const time = Math.max(at, this.newest + 1);
    const around: Surroundings = {
      calendar: this.calendar,
      rules: this.book,
      desk: this.options.desk,
      actor: by,
      now: this.time(time),
      people: this.people,
      covers: [],
      newId: this.newId,
    };
    const prepared = prepare(action, input, around);
    if (!prepared.ok) throw refused(action.name, prepared.problems);
    const lookup = (table: string, id: string) => this.journal.read(table, id);
    const planned = plan(action, prepared.value.input, around, lookup);
    if (!planned.ok) throw refused(action.name, planned.problems);
    this.write(planned.value, by, time);
    const record = planned.value.writes.find((write) => write.table === table.name)?.after;
    if (!record) throw new Error(`${action.name} wrote nothing to ${table.name}`);
    return record as R;
  }

  private write({ action, subjects, ...planned }: Plan, by: Actor, time: number): void {
    const writes = planned.writes as Write[];
    const stamp = { time: new Date(time).toISOString(), person: by.id, salt: this.stamps.hex(32) };
    const line = this.journal.append({ id: this.newId(), action, subjects, writes }, stamp);
    this.newest = time;
    this.heed(writes);
    this.options.onLine(line);
  }

  /** A parameter that was set, and whoever was entered, holds for everything after it. */
  private heed(writes: Write[]): void {
    const staff = writes.filter(({ table }) => table === staffTable.name);
    for (const { after } of staff) {
      const others = this.people.filter(({ id }) => id !== after.id);
      this.people = [...others, staffSchema.parse(after)];
    }
    const set = writes.filter(({ table }) => table === ruleParameterTable.name);
    if (set.length === 0) return;
    for (const { after } of set) this.overrides.set(after.id, ruleParameterSchema.parse(after));
    this.book = ruleBookOf(this.options.desk.packs, [...this.overrides.values()]);
  }
}

const refused = (action: string, problems: { field?: string; message: string }[]) =>
  new Error(
    `${action}: ${problems.map(({ field, message }) => `${field ?? ""} ${message}`).join("; ")}`,
  );
