import type { z } from "zod";
import type { Result } from "#shared/lib/result.ts";
import type { IsoTime, Offset } from "#shared/lib/time.ts";
import type { Cover, Person } from "./approvals/house.ts";
import type { Calendar } from "./calendar.ts";
import type { FormCode } from "./numbers.ts";
import type { RuleBook } from "./rules.ts";
import type { Actor } from "./staff-roles.ts";
import type { BaseRecord, Table } from "./table.ts";

/** Names one record of a table. */
export interface Ref {
  table: string;
  id: string;
}

/** Everything an action may know besides its input. All of it is handed in, so that an action is a pure function. */
export interface ActionContext {
  now: IsoTime;
  actor: Actor;
  desk: { code: string; offset: Offset; organisation: string; packs: string[]; mainPack: string };
  calendar: Calendar;
  rules: RuleBook;
  /** Everybody who works here, and who stands in for whom; approvals are decided by them. */
  people: readonly Person[];
  covers: readonly Cover[];
  newId: () => string;
  /** The record named by `reads`, as it stands now. */
  read: <R extends BaseRecord>(table: Table<R>, id: string) => R | undefined;
  /** The number drawn for a form code that the action lists under `numbers`; the nth of several, counted from 0. */
  number: (code: FormCode, nth?: number) => string;
}

/** A record to be written: new, or the whole of a changed one. The planner sets the revision and works out what changed. */
export interface Put<R extends BaseRecord = BaseRecord> {
  table: Table<R>;
  record: Omit<R, "rev">;
}

/**
 * One thing that a person does at the desk. `name` stands in the journal for ever; `label` is what people read there.
 * `reads` lists the records that `run` needs; `subjects` names the records in whose history the entry shows besides those written.
 * An action that draws several numbers of each of its form codes says `howMany`; one that writes thousands of records says
 * `onlySubjects`, so that the entry stands in the history of those named alone.
 */
export interface Action<I = unknown> {
  name: string;
  label: string;
  input: z.ZodType<I>;
  numbers?: FormCode[];
  howMany?: (input: I) => number;
  reads?: (input: I) => Ref[];
  subjects?: (input: I) => string[];
  onlySubjects?: boolean;
  run: (context: ActionContext, input: I) => Result<Put[]>;
}

/** Declares an action. */
export const defineAction = <I>(action: Action<I>): Action<I> => action;

/** A record to be written, typed by its table. */
export const put = <R extends BaseRecord>(table: Table<R>, record: Omit<R, "rev">): Put =>
  ({ table, record }) as unknown as Put;

/** For `reads` of an action on one record of a table that its input names. */
export const recordById =
  (table: { name: string }) =>
  ({ id }: { id: string }): Ref[] => [{ table: table.name, id }];
