import type { z } from "zod";
import { type Problem, type Result, success } from "#shared/lib/result.ts";
import { localDate } from "#shared/lib/time.ts";
import { type Action, type ActionContext, type Put, put, type Ref } from "./action.ts";
import { type FormCode, nextNumber, type Serial, serialId, serialTable } from "./numbers.ts";
import type { BaseRecord, Table } from "./table.ts";

/** What surrounds an action, but for the records and numbers that the planner looks up for it. */
export type Surroundings = Omit<ActionContext, "read" | "number">;

/** A record that an action wants written, with its new revision, and what it was before. */
export interface PlannedWrite {
  table: string;
  before: BaseRecord | undefined;
  after: BaseRecord;
}

/** What an action comes to: the writes, and whose history it belongs to ("complaint:TS-…"). */
export interface Plan {
  action: string;
  subjects: string[];
  writes: PlannedWrite[];
}

/** Looks up a record by table and id. */
export type Lookup = (table: string, id: string) => BaseRecord | undefined;

/** The problems that zod found, each with the path of its field. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map(({ path, message }) =>
    path.length > 0 ? { field: path.map(String).join("."), message } : { message },
  );
}

const serialRef = (code: FormCode, around: Surroundings): Ref => ({
  table: serialTable.name,
  id: serialId(code, around.desk.code, localDate(around.now)),
});

/** Checks an action's input; gives it back parsed, with the records that must be at hand to run it. */
export function prepare<I>(
  action: Action<I>,
  raw: unknown,
  around: Surroundings,
): Result<{ input: I; refs: Ref[] }> {
  const parsed = action.input.safeParse(raw);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
  const serials = (action.numbers ?? []).map((code) => serialRef(code, around));
  return success({
    input: parsed.data,
    refs: [...(action.reads?.(parsed.data) ?? []), ...serials],
  });
}

/** Runs an action on records looked up beforehand. The result is the whole of what is to be journalled, or problems. */
export function plan<I>(
  action: Action<I>,
  input: I,
  around: Surroundings,
  lookup: Lookup,
): Result<Plan> {
  const count = action.howMany?.(input) ?? 1;
  const drawn = (action.numbers ?? []).map((code) => drawNumbers(code, count, around, lookup));
  const context: ActionContext = {
    ...around,
    read: <R extends BaseRecord>(table: Table<R>, id: string) =>
      lookup(table.name, id) as R | undefined,
    number: (code, nth = 0) =>
      drawn.find((each) => each.code === code)?.number(nth) ?? missingNumber(code),
  };
  const outcome = action.run(context, input);
  if (!outcome.ok) return outcome;
  const used = [...outcome.value, ...drawn.map((each) => each.put)];
  const checked = used.map((each) => plannedWrite(each, lookup));
  const problems = checked.flatMap((each) => (each.ok ? [] : each.problems));
  if (problems.length > 0) return { ok: false, problems };
  const writes = checked.flatMap((each) => (each.ok ? [each.value] : []));
  return success({
    action: action.name,
    subjects: subjectsOf(action.onlySubjects ? [] : writes, action.subjects?.(input) ?? []),
    writes,
  });
}

/** The next `count` numbers of a form: consecutive, and all of them used up by this entry. */
function drawNumbers(code: FormCode, count: number, around: Surroundings, lookup: Lookup) {
  const { id, table } = serialRef(code, around);
  const last = (lookup(table, id) as Serial | undefined)?.last ?? 0;
  const record: Omit<Serial, "rev"> = { id, last: last + count };
  const number = (nth: number) => (nth < count ? nextNumber(id, last + nth) : undefined);
  return { code, number, put: put(serialTable, record) };
}

function missingNumber(code: FormCode): never {
  throw new Error(`the action does not list the form code ${code}, or not so many numbers`);
}

function plannedWrite({ table, record: next }: Put, lookup: Lookup): Result<PlannedWrite> {
  const before = lookup(table.name, next.id);
  const parsed = table.schema.safeParse({ ...next, rev: (before?.rev ?? 0) + 1 });
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
  return success({ table: table.name, before, after: parsed.data });
}

/** Serials belong to nobody's history; every other record written, and those the action names, do. */
function subjectsOf(writes: PlannedWrite[], named: string[]): string[] {
  const written = writes
    .filter((write) => write.table !== serialTable.name)
    .map((write) => `${write.table}:${write.after.id}`);
  return [...new Set([...written, ...named])];
}
