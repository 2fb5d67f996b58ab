import { randomBytes, randomUUID } from "node:crypto";
import { newDesk } from "#electron/journal/write-sample.ts";
import { placesOf } from "#renderer/data/project.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { applyEntry, changeBetween, changesOf, recordKey } from "#shared/journal/apply.ts";
import { decodeLine, emptyHead, encodeEntry, headAfter } from "#shared/journal/chain.ts";
import { composeEntry } from "#shared/journal/compose.ts";
import type { TableState } from "#shared/journal/entry.ts";
import { newestShape } from "#shared/journal/shapes.ts";
import { recordHash, type StoredRecord, stateAfter } from "#shared/journal/state.ts";
import { isoTime } from "#shared/lib/time.ts";
import { sampleYear } from "#shared/sample/year.ts";

interface Kept {
  table: string;
  record: StoredRecord;
}

/** So many records are put by one entry. */
const CHANGES = 20;
/** Tables whose records are long, with all that they were told of rules; of them an eighth is copied. */
const long = new Set(["visit", "complaint", "serviceOrder", "exitPass"]);
/** There is one of these at a desk, or they are the same for all its records. */
const once = new Set(["organisation", "staff", "ruleParameter"]);
const open = /^(due$|approval:|mine:)/;

/** The records of a sample year, as they stand at its end, of about `6.2 * customers` in number. */
export function sampleRecords(customers: number, until: number): Kept[] {
  const records = new Map<string, StoredRecord>();
  const tables = new Map<string, string>();
  let state: TableState = {};
  const onLine = (line: string) => {
    const entry = decodeLine(line);
    if (!entry.ok || !("changes" in entry.value.payload)) throw new Error("not a sample's line");
    const applied = applyEntry(entry.value, changesOf(entry.value.payload), records, state);
    if (!applied.ok) throw new Error(applied.problems[0]?.message);
    state = applied.value.state;
    for (const { table, after } of applied.value.writes) {
      records.set(recordKey(table, after.id), after);
      tables.set(recordKey(table, after.id), table);
    }
  };
  sampleYear({ deskId: randomUUID(), seed: 20261123, customers, depth: 1, until, onLine });
  return [...records].map(([key, record]) => ({
    table: tables.get(key) ?? "",
    record: { ...record, rev: 1 },
  }));
}

/** The record of another desk that has the same year: other numbers, phones and company names, all through the record. */
function copyOf({ table, record }: Kept, nth: number): Kept {
  const desk = `B${nth.toString(36).toUpperCase()}`;
  const phone = (_: string, digits: string) =>
    `160${String((Number(digits) * 31 + nth * 1_000_003) % 100_000_000).padStart(8, "0")}`;
  const text = JSON.stringify(record)
    .replace(/-A-(?=\d{8})/g, `-${desk}-`)
    .replace(/\b1[36]\d(\d{8})\b/g, phone)
    .replaceAll("有限公司", `第${nth + 1}有限公司`);
  const copy = JSON.parse(text) as StoredRecord;
  const id =
    copy.id === record.id ? `${nth.toString(16).padStart(8, "0")}${copy.id.slice(8)}` : copy.id;
  return { table, record: { ...copy, id } };
}

/** What is finished and not of the last day: a large desk has more behind it, not more before it. */
function finished(records: Kept[], until: number): Kept[] {
  const today = isoTime(until, chinaOffset).slice(0, 10);
  return records.filter(
    ({ table, record }, place) =>
      !once.has(table) &&
      (!long.has(table) || place % 8 === 0) &&
      !placesOf(table, record).some(([list]) => open.test(list)) &&
      !JSON.stringify(record).includes(today) &&
      !record.id.includes(today.replaceAll("-", "")),
  );
}

/**
 * Fills an empty folder with the records of a sample, and with copies of what is finished among them until there are `total`. Not a desk's year action by action, as
 * `writeSample` makes it, which takes hours for a million records: each record is put once, as it stands in the end, twenty in an entry, and there are
 * more of the short ones (customers, correspondence, print records) than usual. The entries are composed by the journal's own code, valid in chain and state, and opened like any other journal.
 */
export function writeMany(folder: string, records: Kept[], total: number, until: number): void {
  const { deskId, add, flush } = newDesk(folder);
  const person = records.find(({ table }) => table === "staff")?.record.id ?? "";
  const closed = finished(records, until);
  const copies = Math.max(0, Math.ceil((total - records.length) / closed.length));
  const entries = Math.ceil((records.length + closed.length * copies) / CHANGES) + copies + 1;
  let head = emptyHead(deskId);
  let state: TableState = {};
  const put = (some: Kept[]) => {
    const touched: TableState = {};
    for (const { table, record } of some) {
      state = stateAfter(state, table, undefined, recordHash(table, record));
      Object.assign(touched, { [table]: state[table] });
    }
    const draft = {
      id: randomUUID(),
      action: "sample.put",
      subjects: some.map(({ table, record }) => `${table}:${record.id}`),
      shape: newestShape,
      changes: some.map(({ table, record }) => changeBetween(table, undefined, record)),
      state: touched,
    };
    const time = new Date(until - entries + head.seq).toISOString();
    const entry = composeEntry(head, draft, {
      time,
      person,
      salt: randomBytes(16).toString("hex"),
    });
    head = headAfter(entry);
    add(encodeEntry(entry));
  };
  for (let nth = 0; nth <= copies; nth++) {
    const part = nth === 0 ? records : closed.map((each) => copyOf(each, nth));
    for (let start = 0; start < part.length; start += CHANGES)
      put(part.slice(start, start + CHANGES));
  }
  flush();
}
