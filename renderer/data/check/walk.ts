import type { DeskDatabase, JournalRow } from "#renderer/data/database.ts";
import type { Progress } from "#renderer/data/sync.ts";
import { sha256Hex } from "#shared/journal/canonical.ts";
import { decodeLine, emptyHead, follow } from "#shared/journal/chain.ts";
import type { Entry, Head, TableState } from "#shared/journal/entry.ts";
import type { CheckFile } from "./check-file.ts";
import type { Findings } from "./findings.ts";
import { bringPayload, handPayload, payloadInDatabase } from "./payloads.ts";
import { bodiesNotIn } from "./stray-bodies.ts";

const PAGE = 1_000;

/** What the two journals, put together, come to. */
export interface Walked {
  head: Head;
  /** Count and sum of every table, as the headers of the chain say. */
  state: TableState;
  files: number;
  /** An entry of which neither store has a whole line. */
  lostAt?: number;
}

interface Step {
  line: string;
  entry: Entry;
  head: Head;
}

function fits(head: Head, line: string | undefined): Step | undefined {
  const entry = line === undefined ? undefined : decodeLine(line);
  if (line === undefined || !entry?.ok) return undefined;
  const next = follow(head, entry.value);
  return next.ok ? { line, entry: entry.value, head: next.value } : undefined;
}

const prevOf = (line: string | undefined): string | undefined => {
  const entry = line === undefined ? undefined : decodeLine(line);
  return entry?.ok ? entry.value.header.prev : undefined;
};

const sameSubjects = (row: JournalRow, { header }: Entry) =>
  row.subjects.length === header.subjects.length &&
  row.subjects.every((subject, at) => subject === header.subjects[at]);

/**
 * Walks along both copies of the journal, from the first entry to `upTo`, checks every line against the one before, and mends each copy from the
 * other. Where both have a whole line, but not the same, the next line says which of them was there.
 */
export class Walk {
  private readonly db: DeskDatabase;
  private readonly file: CheckFile;
  private readonly found: Findings;
  private readonly damaged: number[] = [];
  private readonly names = new Set<string>();

  constructor(db: DeskDatabase, file: CheckFile, found: Findings) {
    this.db = db;
    this.file = file;
    this.found = found;
  }

  async run(upTo: Head, progress: Progress): Promise<Walked> {
    const walked: Walked = { head: emptyHead(upTo.desk), state: {}, files: 0 };
    while (walked.head.seq < upTo.seq && walked.lostAt === undefined) {
      await this.page(walked, Math.min(PAGE, upTo.seq - walked.head.seq));
      progress(walked.head.seq, upTo.seq);
    }
    if (walked.lostAt !== undefined) this.found.add("fileLine", `第 ${walked.lostAt} 条`, false);
    else await this.mendFile(walked.head.seq);
    walked.files = this.names.size;
    if (walked.lostAt === undefined) await this.clearStrays();
    return walked;
  }

  private async page(walked: Walked, limit: number): Promise<void> {
    const after = walked.head.seq;
    const rows = await this.db.journal
      .where("seq")
      .between(after + 1, after + limit, true, true)
      .toArray();
    const here = new Map(rows.map((row) => [row.seq, row]));
    const isSame = rows.length === limit && (await this.isSame(rows, after, limit));
    const inFile = isSame ? rows.map(({ line }) => line) : await this.file.read(after, limit);
    for (let at = 0; at < limit; at++) {
      const row = here.get(after + at + 1);
      const following = () => [prevOf(here.get(after + at + 2)?.line), prevOf(inFile[at + 1])];
      const step = await this.choose(walked.head, [inFile[at], row?.line], following);
      if (!step) {
        walked.lostAt = after + at + 1;
        return;
      }
      await this.take(walked, step, row, inFile[at]);
    }
  }

  private async isSame(rows: JournalRow[], after: number, limit: number): Promise<boolean> {
    const mine = sha256Hex(rows.map(({ line }) => line).join("\n"));
    return mine === (await this.file.digest(after, limit));
  }

  private async choose(
    head: Head,
    lines: (string | undefined)[],
    following: () => (string | undefined)[],
  ): Promise<Step | undefined> {
    const [first, second] = [...new Set(lines)].flatMap((line) => fits(head, line) ?? []);
    if (!first || !second) return first;
    if (first.head.hash !== second.head.hash) {
      const named = following();
      return named.includes(second.head.hash) && !named.includes(first.head.hash) ? second : first;
    }
    // the same entry, but another place of its payload
    const { payload } = first.entry;
    if (!("file" in payload)) return first;
    return (await this.file.payload(payload.file)) === "right" ? first : second;
  }

  private async take(
    walked: Walked,
    { line, entry, head }: Step,
    row: JournalRow | undefined,
    inFile: string | undefined,
  ): Promise<void> {
    const { seq, subjects, state } = entry.header;
    if (line !== inFile) this.damaged.push(seq);
    const body = row?.body === undefined ? {} : { body: row.body };
    if (!row || row.line !== line || !sameSubjects(row, entry)) {
      if (row) this.found.keep(await this.file.putAside([JSON.stringify(row)], undefined));
      await this.db.journal.put({ seq, line, subjects, ...body });
      this.found.add("row", `第 ${seq} 条`, true);
    }
    walked.head = head;
    Object.assign(walked.state, state);
    if ("file" in entry.payload) await this.payload(entry, entry.payload.file, body);
  }

  private async payload(entry: Entry, name: string, row: { body?: string }): Promise<void> {
    this.names.add(name);
    const { seq } = entry.header;
    const here = await payloadInDatabase(this.db, row, entry);
    const there = (await this.file.payload(name)) === "right";
    if (here && there) return;
    if (here) await handPayload(this.db, this.file, name, here);
    else if (there) await bringPayload(this.db, this.file, seq, name);
    this.found.add(here ? "payload" : "body", `第 ${seq} 条`, here !== undefined || there);
  }

  /** Hands back every segment that has a damaged line. */
  private async mendFile(end: number): Promise<void> {
    if (this.damaged.length === 0) return;
    const segments = await this.file.segments();
    const first = segments[0]?.first ?? end + 1;
    const all = first > 1 ? [{ first: 1, end: first }, ...segments] : segments;
    for (const segment of all) {
      const inside = this.damaged.filter((seq) => seq >= segment.first && seq < segment.end);
      if (inside.length === 0) continue;
      this.found.keep(await this.handSegment(segment.first, segment.end));
      for (const seq of inside) this.found.add("fileLine", `第 ${seq} 条`, true);
    }
  }

  private async handSegment(first: number, end: number): Promise<string> {
    for (let part = 0; ; part++) {
      const from = first + part * PAGE;
      const rows = await this.db.journal
        .where("seq")
        .between(from, Math.min(end, from + PAGE))
        .toArray();
      const isLast = from + PAGE >= end;
      const lines = rows.map(({ line }) => line);
      const aside = await this.file.mend(first, part, lines, isLast);
      if (isLast) return aside;
    }
  }

  private async clearStrays(): Promise<void> {
    const strays = await bodiesNotIn(this.db, this.names);
    if (strays.length === 0) return;
    const rows = await this.db.bodies.bulkGet(strays);
    this.found.keep(
      await this.file.putAside(
        rows.map((row) => JSON.stringify(row)),
        undefined,
      ),
    );
    await this.db.bodies.bulkDelete(strays);
    for (const [file] of strays) this.found.add("body", file.slice(0, 8), true);
  }
}
