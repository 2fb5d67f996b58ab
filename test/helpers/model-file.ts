import type { FilePort } from "#renderer/data/sync.ts";
import { BridgeRefusal } from "#renderer/desk/client.ts";
import { emptyHead, encodeEntry, headAfter, readChain } from "#shared/journal/chain.ts";
import { composeEntry } from "#shared/journal/compose.ts";
import type { EntryDraft, Head } from "#shared/journal/entry.ts";

/** The journal file as a model: what was flushed, and the answers by entry id. */
export class ModelFile implements FilePort {
  readonly lines: string[] = [];
  private current: Head;
  private readonly answers = new Map<string, string>();

  constructor(desk: string) {
    this.current = emptyHead(desk);
  }

  append(draft: EntryDraft): string {
    const known = this.answers.get(draft.id);
    if (known) return known;
    if (draft.base.hash !== this.current.hash) throw new BridgeRefusal("headMoved", "不一致");
    const time = new Date(Date.UTC(2026, 10, 23) + this.current.seq).toISOString();
    const entry = composeEntry(this.current, draft, { time, person: "p1", salt: "0".repeat(32) });
    const line = encodeEntry(entry);
    this.lines.push(line);
    this.answers.set(draft.id, line);
    this.current = headAfter(entry);
    return line;
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

  body = async (): Promise<string> => "";
}
