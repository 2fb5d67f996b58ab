import type { BodyRow } from "#renderer/data/database.ts";
import type { FilePort } from "#renderer/data/sync.ts";
import { BridgeRefusal } from "#renderer/desk/client.ts";
import { emptyHead, encodeEntry, headAfter, readChain } from "#shared/journal/chain.ts";
import { composeEntry } from "#shared/journal/compose.ts";
import type { Change, Entry, EntryDraft, Head, PlainPayload } from "#shared/journal/entry.ts";

/** The journal file as a model: what was flushed, and the answers by entry id. Drafts sent as `filed` have their payload beside it. */
export class ModelFile implements FilePort {
  readonly lines: string[] = [];
  /** The payloads beside the journal, by digest. */
  readonly payloads = new Map<string, PlainPayload>();
  private current: Head;
  private readonly answers = new Map<string, string>();

  constructor(desk: string) {
    this.current = emptyHead(desk);
  }

  append(draft: EntryDraft, filed = false): string {
    const known = this.answers.get(draft.id);
    if (known) return known;
    if (draft.base.hash !== this.current.hash) throw new BridgeRefusal("headMoved", "不一致");
    const time = new Date(Date.UTC(2026, 10, 23) + this.current.seq).toISOString();
    const plain = composeEntry(this.current, draft, { time, person: "p1", salt: "0".repeat(32) });
    const entry = filed ? this.beside(plain) : plain;
    const line = encodeEntry(entry);
    this.lines.push(line);
    this.answers.set(draft.id, line);
    this.current = headAfter(entry);
    return line;
  }

  private beside(entry: Entry & { payload: PlainPayload }): Entry {
    // the digest of the payload does as a name; what it is made of does not matter here
    const file = entry.header.payload;
    this.payloads.set(file, entry.payload);
    return { header: entry.header, payload: { file } };
  }

  find(id: string): string | null {
    return this.answers.get(id) ?? null;
  }

  head = async (): Promise<Head> => this.current;

  read = async (after: number, limit: number): Promise<string[]> =>
    this.lines.slice(after, after + limit);

  adopt = async (lines: string[]): Promise<Head> => {
    const { head, broken } = readChain(this.current, lines);
    if (broken) throw new BridgeRefusal("invalid", broken);
    this.lines.push(...lines);
    this.current = head;
    return head;
  };

  body = async (file: string): Promise<string> => JSON.stringify(this.payload(file));

  changes = async (file: string, after: number, limit: number) => {
    const { changes, salt } = this.payload(file);
    return { changes: changes.slice(after, after + limit), total: changes.length, salt };
  };

  restore = async (file: string, parts: readonly BodyRow[]): Promise<void> => {
    const changes = parts.flatMap(({ text }) => JSON.parse(text) as Change[]);
    this.payloads.set(file, { salt: parts[0]?.salt ?? "", changes });
  };

  private payload(file: string): PlainPayload {
    const found = this.payloads.get(file);
    if (!found) throw new Error(`no payload ${file}`);
    return found;
  }
}
