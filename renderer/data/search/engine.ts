import type { DeskDatabase, TermsRow } from "../database.ts";
import type { Answer, Hit } from "./hit.ts";
import { Pack, type PackRow } from "./pack.ts";
import { type Candidate, type HitGroup, Ranking } from "./ranking.ts";
import { nameFound, searchKey, tags } from "./search-text.ts";
import type { SnapshotDatabase } from "./snapshot.ts";

const PAGE = 5_000;
/** So many edits are kept beside the pack; with more, everything is read anew. */
const MOST_EDITS = 4_000;
/** So many visits are looked at to tell how often somebody came. */
const VISITS = 60;

/** The most hits of each group but customers, which get the rest. */
const shares: Record<Exclude<HitGroup, "customer">, number> = { people: 6, staff: 3, document: 5 };

const packRow = ({ key, text }: TermsRow): PackRow => ({ key, text });

/** The search terms of a desk, packed, and kept level with the database by the sequence of its entries. */
export class SearchEngine {
  private readonly db: DeskDatabase;
  private readonly snapshots: SnapshotDatabase;
  private base = Pack.of([]);
  private edits = new Map<string, PackRow>();
  private editPack = Pack.of([]);
  /** The newest entry that the page has told of, and the entry up to which the packs go. */
  private told = -1;
  private seq = 0;

  constructor(db: DeskDatabase, snapshots: SnapshotDatabase) {
    this.db = db;
    this.snapshots = snapshots;
  }

  /** Takes in what entries up to `seq` changed; the first time, and after the database was built anew, everything. */
  async refresh(seq: number): Promise<void> {
    const before = this.told;
    this.told = seq;
    if (seq === before) return;
    if (before < 0) await this.restore();
    else if (seq < before) await this.load();
    await this.takeEdits();
  }

  private async restore(): Promise<void> {
    const saved = await this.snapshots.restore(this.db);
    if (saved) this.start(saved.pack, saved.seq);
    else await this.load();
  }

  private start(pack: Pack, seq: number): void {
    this.base = pack;
    this.edits = new Map();
    this.editPack = Pack.of([]);
    this.seq = seq;
  }

  private async takeEdits(): Promise<void> {
    const rows = await this.db.terms.where("seq").above(this.seq).toArray();
    for (const row of rows) {
      this.edits.set(row.key, packRow(row));
      // an entry that is being applied in parts is read again when all of it is there
      this.seq = Math.max(this.seq, Math.min(row.seq, this.told));
    }
    if (this.edits.size > MOST_EDITS) await this.load();
    else if (rows.length > 0) this.editPack = Pack.of([...this.edits.values()]);
  }

  /** Reads every row, and saves the packs for the next start. Entries that come in meanwhile are taken in as edits. */
  private async load(): Promise<void> {
    const head = (await this.db.standing.get("standing"))?.head ?? { seq: 0, hash: "" };
    const rows: PackRow[] = [];
    let last = "";
    for (;;) {
      const page = await this.db.terms.where("key").above(last).limit(PAGE).toArray();
      for (const row of page) rows.push(packRow(row));
      last = page.at(-1)?.key ?? last;
      if (page.length < PAGE) break;
    }
    const pack = Pack.of(rows);
    this.start(pack, head.seq);
    await this.snapshots.save(pack, { seq: head.seq, hash: head.hash });
  }

  /** The best hits for what was typed, customers first. */
  async find(typed: string, limit: number): Promise<Answer> {
    const query = searchKey(typed);
    if (query === "") return { hits: [], more: false };
    const ranking = new Ranking(query, Math.max(limit + 1, VISITS));
    ranking.add(this.base, (key) => this.edits.has(key));
    ranking.add(this.editPack, () => false);
    const groups = ranking.groups();
    const people = await this.hits(groups.people, query);
    const staff = await this.hits(groups.staff.slice(0, shares.staff), query);
    const numbered = people.filter(isDocument);
    const documents = await this.hits(groups.document.slice(0, shares.document), query);
    const others = [
      ...mergeVisits(people.filter((hit) => !isDocument(hit))).slice(0, shares.people),
      ...staff,
      ...[...documents, ...numbered].slice(0, shares.document),
    ];
    const room = limit - others.length;
    const customers = await this.hits(groups.customer.slice(0, room), query);
    const more =
      groups.customer.length > room ||
      groups.document.length > shares.document ||
      groups.staff.length > shares.staff;
    return { hits: [...customers, ...others], more };
  }

  private async hits(candidates: Candidate[], query: string): Promise<Hit[]> {
    const rows = await this.db.terms.bulkGet(candidates.map(({ key }) => key));
    return candidates.flatMap((candidate, index) => {
      const row = rows[index];
      return row ? [hitOf(candidate, row, query)] : [];
    });
  }
}

function hitOf({ group, other, byName }: Candidate, row: TermsRow, query: string): Hit {
  const { table, id, title, detail, text } = row;
  const hit = { table, id, title, detail, count: 1 };
  if (group === "customer") return { ...hit, kind: "customer" };
  if (group === "staff") return { ...hit, kind: "staff" };
  if (group === "document") return { ...hit, kind: "document" };
  const tag = other ? tags.otherKey : tags.mainKey;
  const name = byName ? nameFound(text, query, tag) : undefined;
  if (table === "customer") return { ...hit, kind: "contact", title: name ?? title, detail: title };
  // A visit found by its number is a document, not a person.
  if (!byName && searchKey(id).includes(query)) return { ...hit, kind: "document" };
  // The unit that somebody comes from stands in the detail; then the party is what was found.
  const isUnit = name === undefined || detail.includes(name);
  return { ...hit, kind: "visitor", title: isUnit ? title : name };
}

/** What tells one visitor from another: the name, and the unit between state and purpose. */
const visitorKey = ({ title, detail }: Hit) => [title, ...detail.split("·").slice(1, -1)].join(" ");

/** Contacts, then visitors; a visitor who came several times is one hit, that of the latest visit. */
function mergeVisits(people: Hit[]): Hit[] {
  const merged = new Map<string, Hit>();
  for (const hit of people) {
    const key = isContact(hit) ? `${hit.id} ${hit.title}` : visitorKey(hit);
    const earlier = merged.get(key);
    if (earlier) earlier.count++;
    else merged.set(key, { ...hit });
  }
  const all = [...merged.values()];
  return [...all.filter(isContact), ...all.filter((hit) => !isContact(hit))];
}

const isDocument = ({ kind }: Hit) => kind === "document";
const isContact = ({ kind }: Hit) => kind === "contact";
