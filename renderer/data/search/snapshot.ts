import { Dexie, type Table } from "dexie";
import { decodeLine } from "#shared/journal/chain.ts";
import { type DeskDatabase, PROJECTION } from "../database.ts";
import { Pack, type PackDump } from "./pack.ts";

/** Raised when packs are dumped in another form. */
const FORMAT = 3;

/** The packs as they were at an entry of the journal. `projection` says by which version of the terms. */
interface SnapshotRow extends PackDump {
  key: "packs";
  format: number;
  seq: number;
  hash: string;
  projection: number;
}

/**
 * The packed terms saved beside the desk's database, so that a start reads two long strings instead of every row. Nothing rests on it: when it
 * does not fit the journal, or is not there, the rows are read.
 */
export class SnapshotDatabase extends Dexie {
  declare packs: Table<SnapshotRow, string>;

  constructor(deskId: string) {
    super(`qiantai-search-${deskId}`);
    this.version(1).stores({ packs: "key" });
  }

  /** The saved packs with the entry up to which they go, when that entry stands in this journal. */
  async restore(db: DeskDatabase): Promise<{ pack: Pack; seq: number } | undefined> {
    const row = await this.packs.get("packs").catch(() => undefined);
    if (row?.format !== FORMAT || row.projection !== PROJECTION) return undefined;
    if (!(await standsIn(db, row))) return undefined;
    return { pack: Pack.from(row), seq: row.seq };
  }

  /** Saves packs that go up to an entry. A failure costs only the next start some time. */
  async save(pack: Pack, at: { seq: number; hash: string }): Promise<void> {
    const made = { format: FORMAT, projection: PROJECTION };
    const row: SnapshotRow = { key: "packs", ...at, ...made, ...pack.dump() };
    await this.packs.put(row).catch(() => undefined);
  }
}

/** True when the entry with this sequence has this hash in the desk's journal: it is the newest, or the next one names it. */
async function standsIn(
  db: DeskDatabase,
  { seq, hash }: Pick<SnapshotRow, "seq" | "hash">,
): Promise<boolean> {
  const head = (await db.standing.get("standing"))?.head;
  if (!head || head.seq < seq) return false;
  if (head.seq === seq) return head.hash === hash;
  const next = await db.journal.get(seq + 1);
  const entry = next && decodeLine(next.line);
  return entry?.ok === true && entry.value.header.prev === hash;
}
