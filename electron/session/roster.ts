import { join } from "node:path";
import { z } from "zod";
import { openJsonFile } from "#electron/platform/json-file.ts";
import { personSchema } from "#shared/bridge/contract.ts";
import {
  type Change,
  type Entry,
  entrySchema,
  type Payload,
  payloadSchema,
} from "#shared/journal/entry.ts";

/** The table whose records are the people of the desk. */
export const staffTable = "staff";
const parameterTable = "ruleParameter";

/** A person who may sign in. */
export type Person = z.infer<typeof personSchema>;

/** What of the journal the roster reads. */
export interface JournalReader {
  head: () => { seq: number };
  read: (after: number, limit: number) => string[];
  body: (digest: string) => string;
  onEntry: (listener: (entry: Entry) => void) => void;
}

/** The values of rules that the administrator has set, by id; null is the default again. */
export type SetParameters = Readonly<Record<string, number | string | null>>;

/** What the host knows of the journal's records: who may sign in, and what is set of the rules. Kept up to date. */
export interface Roster {
  people: () => Person[];
  find: (id: string) => Person | undefined;
  /** True until the journal has its first person. */
  isEmpty: () => boolean;
  /** The same object until one of them is set. */
  parameters: () => SetParameters;
  /** Writes what is in memory; called when the desk closes. */
  save: () => Promise<void>;
}

const valueSchema = z.union([z.number(), z.string(), z.null()]);
const rosterSchema = z.object({
  seq: z.number().int().min(0),
  /** The id of the entry at `seq`: a journal that was replaced has another one there. */
  entry: z.string(),
  people: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** Absent in a file from before the host followed the rules: the journal is then read from its start. */
  parameters: z.record(z.string(), valueSchema).optional(),
});
type RosterFile = z.infer<typeof rosterSchema>;

/** What has been read of the journal: up to which entry, and the people in it, changed in place. */
interface Read {
  seq: number;
  entry: string;
  people: Map<string, Record<string, unknown>>;
  parameters: SetParameters;
}

const noneSet: SetParameters = {};
const empty: RosterFile = { seq: 0, entry: "", people: {}, parameters: {} };
const readOf = ({ people, parameters = noneSet, ...rest }: RosterFile): Read => ({
  ...rest,
  parameters,
  people: new Map(Object.entries(people)),
});
const fileOf = ({ people, ...rest }: Read): RosterFile => ({
  ...rest,
  people: Object.fromEntries(people),
});
const fields = ["name", "roles", "rank", "department", "functions", "active"];
const pageSize = 2000;
/** A start after a crash reads at most this many entries again. */
const saveEvery = 500;
/** Milliseconds from a change to its writing: people who come one after another are written once, and no save waits for that. */
const saveAfter = 1000;

/** Opens the roster of a desk folder and brings it up to the journal's head by reading only what is new. */
export async function openRoster(folder: string, journal: JournalReader): Promise<Roster> {
  const file = await openJsonFile({
    file: join(folder, "session", "roster.json"),
    schema: rosterSchema,
    initial: empty,
    mode: 0o600,
  });
  // A journal that is shorter than what was read of it has been lost. Its people can still sign in, so that the page can give it
  // back its entries; they stand until those have come.
  const lost = journal.head().seq < file.value.seq ? file.value : empty;
  const state = readOf(lost === empty && fits(file.value, journal) ? file.value : empty);
  let saved = state.seq;
  const people = () =>
    state.seq < lost.seq ? new Map([...readOf(lost).people, ...state.people]) : state.people;
  let soon: NodeJS.Timeout | undefined;
  const save = async () => {
    clearTimeout(soon);
    soon = undefined;
    saved = state.seq;
    await file.update(() => (state.seq < lost.seq ? lost : fileOf(state)));
  };
  while (state.seq < journal.head().seq) {
    const lines = journal.read(state.seq, pageSize);
    if (lines.length === 0) break;
    for (const line of lines) addLine(state, line, journal);
  }
  if (state.seq !== file.value.seq) await save();
  journal.onEntry((entry) => {
    const changed = addEntry(state, entry, journal);
    // The journal is the truth: a roster that could not be written is made again from it at the next start.
    if (!changed && state.seq - saved < saveEvery) return;
    soon ??= setTimeout(() => save().catch(() => undefined), saveAfter);
    soon.unref();
  });
  return {
    people: () => [...people()].flatMap(([id, fields]) => personOf(id, fields) ?? []),
    find: (id) => personOf(id, people().get(id)),
    isEmpty: () => people().size === 0,
    parameters: () => state.parameters,
    save,
  };
}

/** True when the roster has everything, and the journal still the entry up to which it was made. */
function fits(state: RosterFile, journal: JournalReader): boolean {
  if (state.parameters === undefined) return false;
  if (state.seq === 0) return true;
  const [line] = journal.read(state.seq - 1, 1);
  return line !== undefined && entryOf(line).header.id === state.entry;
}

const entryOf = (line: string): Entry => entrySchema.parse(JSON.parse(line));

function addLine(state: Read, line: string, journal: JournalReader): void {
  if (line.includes(`"${staffTable}"`) || line.includes(`"${parameterTable}"`)) {
    addEntry(state, entryOf(line), journal);
    return;
  }
  // The id is all that is needed of the others; parsing them all would make a first start slow.
  state.entry = /"id":"([^"\\]*)","payload":"/.exec(line)?.[1] ?? entryOf(line).header.id;
  state.seq += 1;
}

/** Adds an entry; tells whether it changed people or parameters. */
function addEntry(state: Read, entry: Entry, journal: JournalReader): boolean {
  state.seq = entry.header.seq;
  state.entry = entry.header.id;
  const touched = entry.header.state;
  if (!(staffTable in touched) && !(parameterTable in touched)) return false;
  for (const change of changesOf(entry.payload, journal)) {
    if (change.table === staffTable)
      state.people.set(change.id, changed(state.people.get(change.id), change));
    if (change.table === parameterTable) state.parameters = withParameter(state.parameters, change);
  }
  return true;
}

function withParameter(parameters: SetParameters, { id, after }: Change): SetParameters {
  const value = valueSchema.safeParse(after.value);
  return value.success ? { ...parameters, [id]: value.data } : parameters;
}

function changesOf(payload: Payload, journal: JournalReader): Change[] {
  if ("changes" in payload) return payload.changes;
  if (!("file" in payload)) return [];
  return changesOf(payloadSchema.parse(JSON.parse(journal.body(payload.file))), journal);
}

function changed(known: Record<string, unknown> | undefined, change: Change) {
  const kept: Record<string, unknown> = change.before === null ? {} : { ...known };
  for (const field of fields) {
    if (field in change.after) kept[field] = change.after[field];
    else if (field in (change.before ?? {})) delete kept[field];
  }
  return kept;
}

function personOf(id: string, fields: Record<string, unknown> | undefined): Person | undefined {
  if (!fields || fields.active === false) return undefined;
  const parsed = personSchema.safeParse({ ...fields, id });
  return parsed.success ? parsed.data : undefined;
}
