import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import type { Finding } from "#shared/bridge/check.ts";
import { canonical, sha256Hex } from "#shared/journal/canonical.ts";
import { emptyHead, encodeEntry, headAfter, readChain } from "#shared/journal/chain.ts";
import { composeEntry } from "#shared/journal/compose.ts";
import type { Entry, EntryDraft, Head, PlainPayload } from "#shared/journal/entry.ts";
import { BlobFolder, flushFolder } from "./blobs.ts";
import { Clock } from "./clock.ts";
import { type LogFile, openLogFile } from "./log-file.ts";
import { Mender } from "./mend.ts";
import { putBytesAside, putFileAside } from "./put-aside.ts";
import {
  listSegments,
  type Scan,
  type Segment,
  scanSegment,
  segmentLines,
  segmentName,
} from "./segments.ts";
import { Uploads } from "./uploads.ts";

const SEGMENT_BYTES = 16 * 1024 * 1024;
const INLINE_BYTES = 256 * 1024;
/** How many answers are kept for a page that asks again after an unknown outcome. */
const REMEMBERED = 500;

export interface StorePorts {
  /** Milliseconds since 1970, as the machine's clock says. */
  now: () => number;
  /** Free bytes on the disk of the data folder. */
  freeBytes: () => number;
  /** Below this nothing is saved (300 MB): Chromium's own store does not survive a full disk. */
  reserveBytes: number;
  openLog?: (path: string, fresh: boolean) => LogFile;
}

/**
 * The journal file of one desk: append and flush, and nothing else. An entry counts when its flush has returned. After a failed flush
 * a new segment begins behind the last acknowledged entry.
 */
export class JournalStore {
  readonly deskId: string;
  /** What was damaged when the journal was opened, and where that has been kept. */
  readonly found: Finding[] = [];
  readonly aside: string[] = [];
  private readonly desk: string;
  private readonly folder: string;
  private readonly ports: StorePorts;
  private readonly clock: Clock;
  private readonly blobs: BlobFolder;
  /** The payloads that come and go in parts. */
  readonly uploads: Uploads;
  private readonly mender: Mender;
  private readonly openLog: (path: string, fresh: boolean) => LogFile;
  private readonly answers = new Map<string, string>();
  private readonly listeners: ((entry: Entry) => void)[] = [];
  private segments: Segment[] = [];
  private current: { file: LogFile; bytes: number } | undefined;
  private chainHead: Head;
  private newestTime: string | null = null;
  private cache: { path: string; lines: string[] } | undefined;

  constructor(folder: string, deskId: string, ports: StorePorts) {
    this.desk = folder;
    this.folder = join(folder, "journal");
    this.deskId = deskId;
    this.ports = ports;
    this.openLog = ports.openLog ?? openLogFile;
    mkdirSync(this.folder, { recursive: true });
    flushFolder(folder);
    this.chainHead = emptyHead(deskId);
    // before anything is changed: it may be the journal of a newer program
    this.load();
    this.blobs = new BlobFolder(join(this.folder, "files"));
    this.uploads = new Uploads(join(this.folder, "files"));
    this.mender = new Mender(folder, ports.now);
    this.clock = new Clock(ports.now, this.newestTime);
  }

  /** Where the chain stands. */
  head(): Head {
    return this.chainHead;
  }

  /** The time of the newest entry, null when there is none. */
  lastTime(): string | null {
    return this.newestTime;
  }

  /** True when a person must look at the clock before anything is saved. */
  clockHasJumped(): boolean {
    return this.clock.hasJumped();
  }

  isEmpty(): boolean {
    return this.chainHead.seq === 0;
  }

  /** Calls `listener` after each entry that is appended or adopted. */
  onEntry(listener: (entry: Entry) => void): void {
    this.listeners.push(listener);
  }

  /** Writes the next entry for a person and flushes it. A repeated id gives the first answer again. */
  append(draft: EntryDraft, person: string): { line: string } {
    const known = this.answers.get(draft.id);
    if (known) return { line: known };
    if (draft.base.seq !== this.chainHead.seq || draft.base.hash !== this.chainHead.hash) {
      throw new Refusal("headMoved", "数据库和日志文件不一致，正在恢复");
    }
    this.checkDisk();
    const time = this.clock.stamp(draft, this.newestTime);
    const salt = randomBytes(16).toString("hex");
    const composed = composeEntry(this.chainHead, draft, { time, person, salt });
    const { entry, line } = draft.upload
      ? this.withUpload(composed, draft.upload)
      : this.place(composed);
    this.write([line], entry.header.seq);
    this.accept(entry, line);
    this.clock.accepted();
    return { line };
  }

  /** Appends entries that the database has and the file lacks. They must continue the file's chain to the letter. */
  adopt(lines: string[]): Head {
    const { entries, broken } = readChain(this.chainHead, lines);
    if (broken || entries.length === 0)
      throw new Refusal("invalid", `数据库里的日志接不上：${broken ?? "没有内容"}`);
    this.checkDisk();
    this.write(lines, this.chainHead.seq + 1);
    entries.forEach((entry, index) => {
      this.accept(entry, lines[index] ?? "");
    });
    return this.chainHead;
  }

  /** The stored line of an entry by its id, if it is one of the newest segment's. */
  find(id: string): string | null {
    return this.answers.get(id) ?? null;
  }

  /** Up to `limit` lines after a sequence; segments behind so many characters are not opened any more. */
  read(after: number, limit: number, most = Number.POSITIVE_INFINITY): string[] {
    const result: string[] = [];
    let size = 0;
    this.segments.forEach((segment, index) => {
      const nextFirst = this.segments[index + 1]?.first ?? this.chainHead.seq + 1;
      if (nextFirst - 1 <= after || result.length >= limit || size > most) return;
      const lines = this.linesOf(segment, nextFirst)
        .slice(Math.max(0, after + 1 - segment.first))
        .slice(0, limit - result.length);
      for (const line of lines) size += line.length;
      result.push(...lines);
    });
    return result;
  }

  /** The segments as they are now, each with the sequence behind its last entry; all but the newest never change again. */
  extent(): (Segment & { end: number })[] {
    return this.segments.map((segment, index) => ({
      ...segment,
      end: this.segments[index + 1]?.first ?? this.chainHead.seq + 1,
    }));
  }

  /** The SHA-256 of lines after a sequence: whoever has a copy need not read them to compare. */
  digest(after: number, limit: number): string {
    return sha256Hex(this.read(after, limit).join("\n"));
  }

  /**
   * Takes the lines that a segment should have, in parts; with the last of them it is written anew, and what was there is put aside. They must lead
   * from the entry before to the one behind to the letter. Gives the name under which the old file is kept.
   */
  mend(first: number, part: number, lines: string[], isLast: boolean): string {
    const collected = this.mender.collect(first, part, lines, isLast);
    if (!collected) return "";
    this.checkDisk();
    const before = first === 1 ? undefined : this.read(first - 2, 1)[0];
    const behind = first + collected.length;
    const after = behind > this.chainHead.seq ? undefined : this.read(behind - 1, 1)[0];
    const isOpen = this.current !== undefined && this.segments.at(-1)?.first === first;
    if (isOpen) this.current?.file.close();
    if (isOpen) this.current = undefined;
    const aside = this.mender.write(join(this.folder, segmentName(first)), collected, {
      desk: this.chainHead.desk,
      first,
      before,
      after: after ?? this.chainHead,
    });
    this.cache = undefined;
    this.segments = listSegments(this.folder);
    return aside;
  }

  /** Whether a payload beside the journal is still what its name says; one that is not is put aside once a right one comes. */
  checkPayload(digest: string): "right" | "missing" | "altered" {
    return this.blobs.check(digest);
  }

  /** Puts a payload aside that is no longer what its name says. */
  putPayloadAside(digest: string): void {
    if (this.blobs.check(digest) === "altered")
      putFileAside(this.desk, this.blobs.path(digest), this.ports.now());
  }

  /** The text of a large payload. */
  body(digest: string): string {
    return this.blobs.get(digest);
  }

  close(): void {
    this.uploads.close();
    this.current?.file.close();
    this.current = undefined;
  }

  private load(): void {
    this.segments = listSegments(this.folder);
    while (this.segments.length > 0) {
      const newest = this.segments.at(-1);
      if (!newest) return;
      const scan = scanSegment(newest);
      if (scan.head) {
        this.continueFrom(newest, scan);
        return;
      }
      // nothing whole in it: the entry it was made for was never acknowledged, unless it has been damaged since
      if (statSync(newest.path).size > 0) this.note("segment", newest);
      this.aside.push(putFileAside(this.desk, newest.path, this.ports.now()));
      this.segments.pop();
    }
  }

  private continueFrom(segment: Segment, scan: Scan): void {
    if (scan.head) this.chainHead = scan.head;
    this.newestTime = scan.entries.at(-1)?.header.time ?? null;
    const lines = scan.lines.slice(-REMEMBERED);
    scan.entries.slice(-REMEMBERED).forEach((entry, index) => {
      this.answers.set(entry.header.id, lines[index] ?? "");
    });
    if (scan.damaged) this.cutTail(segment, scan);
    if (scan.damaged || scan.wholeBytes > SEGMENT_BYTES) return;
    this.current = { file: this.openLog(segment.path, false), bytes: scan.wholeBytes };
  }

  /** Keeps what follows the last whole entry elsewhere and takes it away; the next entry begins a segment of its own. */
  private cutTail(segment: Segment, { wholeBytes }: Scan): void {
    const tail = readFileSync(segment.path).subarray(wholeBytes);
    this.note(tail.includes("\n") ? "segment" : "tornLine", segment);
    this.aside.push(putBytesAside(this.desk, segment.path, tail, this.ports.now()));
    truncateSync(segment.path, wholeBytes);
  }

  private note(part: Finding["part"], { path }: Segment): void {
    const examples = [path.slice(-segmentName(0).length)];
    this.found.push({ part, count: 1, examples, mended: false });
  }

  /** The entry of a payload that was uploaded in parts, and its line. */
  private withUpload({ header }: Entry, { id, count }: { id: string; count: number }) {
    const { file, payload } = this.uploads.finish(id, count);
    const entry: Entry = { header: { ...header, payload }, payload: { file } };
    return { entry, line: encodeEntry(entry) };
  }

  /** The entry as it is written, and its line: a large payload goes to a file of its own. */
  private place(entry: Entry & { payload: PlainPayload }): { entry: Entry; line: string } {
    const line = encodeEntry(entry);
    if (line.length <= INLINE_BYTES) return { entry, line };
    const text = canonical(entry.payload);
    if (text.length <= INLINE_BYTES) return { entry, line };
    const filed: Entry = { ...entry, payload: { file: this.blobs.put(text) } };
    return { entry: filed, line: encodeEntry(filed) };
  }

  private write(lines: string[], first: number): void {
    const text = lines.map((line) => `${line}\n`).join("");
    try {
      this.current ??= this.beginSegment(first);
      this.current.file.append(text);
      this.current.file.flush();
      this.current.bytes += Buffer.byteLength(text);
    } catch {
      this.abandonSegment();
      throw new Refusal("writeFailed", "没有写进日志文件，什么都没有改动。请检查磁盘，再保存一次");
    }
  }

  private beginSegment(first: number): { file: LogFile; bytes: number } {
    const segment = { first, path: join(this.folder, segmentName(first)) };
    if (this.segments.at(-1)?.first === first) {
      renameSync(segment.path, `${segment.path}.torn-${this.ports.now()}`);
      this.segments.pop();
    }
    const file = this.openLog(segment.path, true);
    this.segments.push(segment);
    return { file, bytes: 0 };
  }

  private abandonSegment(): void {
    if (!this.current) return;
    try {
      this.current.file.cutBack(this.current.bytes);
      this.current.file.close();
    } catch {
      // the next segment supersedes what could not be cut
    }
    this.current = undefined;
  }

  private accept(entry: Entry, line: string): void {
    this.chainHead = headAfter(entry);
    this.newestTime = entry.header.time;
    this.remember(entry.header.id, line);
    this.cache = undefined;
    if (this.current && this.current.bytes > SEGMENT_BYTES) {
      this.current.file.close();
      this.current = undefined;
    }
    for (const listener of this.listeners) listener(entry);
  }

  private remember(id: string, line: string): void {
    this.answers.set(id, line);
    const oldest = this.answers.keys().next();
    if (this.answers.size > REMEMBERED && !oldest.done) this.answers.delete(oldest.value);
  }

  private linesOf(segment: Segment, nextFirst: number): string[] {
    if (this.cache?.path !== segment.path) {
      this.cache = { path: segment.path, lines: segmentLines(segment, nextFirst) };
    }
    return this.cache.lines;
  }

  /** Refuses when the disk is nearly full. */
  checkDisk(): void {
    if (this.ports.freeBytes() >= this.ports.reserveBytes) return;
    throw new Refusal(
      "diskLow",
      "磁盘空间不足 300 MB，暂停保存。输入的内容都还在，腾出空间后再保存",
    );
  }
}
