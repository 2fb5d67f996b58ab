import type { Match, Pack } from "./pack.ts";
import { tags } from "./search-text.ts";

/** In which part of the answer a hit stands. */
export type HitGroup = "customer" | "people" | "staff" | "document";

/** A row found, before anything is read from the database. */
export interface Candidate {
  key: string;
  group: HitGroup;
  /** The name that was found is not the record's own: a contact, a second visitor. */
  other: boolean;
  /** The name was found, not only a number. */
  byName: boolean;
  rank: number;
}

const groups: Record<string, HitGroup> = { customer: "customer", visit: "people", staff: "staff" };

export const tableOf = (key: string): string => key.slice(0, key.indexOf(":"));

/** The lower the better: the whole name, its beginning, its pinyin's beginning, a number, its end, anywhere inside. */
function rankOf({ tag, atStart, atEnd }: Match, latin: boolean): number {
  if (tag === tags.code) {
    if (atStart && atEnd) return 0;
    return atEnd ? 3 : atStart ? 4 : 6;
  }
  if (!atStart) return 5;
  if (atEnd) return 0;
  return latin ? 2 : 1;
}

/** Keeps the best of a group: by rank the first found, or for records that age the last found. */
class Best {
  private readonly ranks: Candidate[][] = [[], [], [], [], [], [], []];
  private readonly limit: number;
  private readonly newest: boolean;

  constructor(limit: number, newest: boolean) {
    this.limit = limit;
    this.newest = newest;
  }

  add(candidate: Candidate): void {
    const same = this.ranks[candidate.rank];
    if (!same) return;
    if (same.length < this.limit) same.push(candidate);
    else if (this.newest) {
      same.shift();
      same.push(candidate);
    }
  }

  list(): Candidate[] {
    const ordered = this.newest ? this.ranks.map((same) => same.toReversed()) : this.ranks;
    // A short query is looked for in three kinds of lines, so that a row can come more than once.
    const once = new Map<string, Candidate>();
    for (const candidate of ordered.flat())
      if (!once.has(`${candidate.key} ${candidate.other}`))
        once.set(`${candidate.key} ${candidate.other}`, candidate);
    return [...once.values()].slice(0, this.limit);
  }
}

interface RowFound {
  row: number;
  main: Match | undefined;
  mainRank: number;
  other: Match | undefined;
  otherRank: number;
}

/** Collects the best rows of several packs, up to `limit` in each group. */
export class Ranking {
  private readonly latin: boolean;
  private readonly query: string;
  private readonly best: Record<HitGroup, Best>;

  constructor(query: string, limit: number) {
    this.query = query;
    this.latin = /^[\0-\x7f]*$/.test(query);
    this.best = {
      customer: new Best(limit, false),
      people: new Best(limit, true),
      staff: new Best(limit, false),
      document: new Best(limit, true),
    };
  }

  /** Adds the rows of a pack, but for those that a later pack holds anew. */
  add(pack: Pack, isStale: (key: string) => boolean): void {
    let current: RowFound | undefined;
    const flush = () => {
      const key = current && pack.keys.at(current.row);
      if (current && key !== undefined && !isStale(key)) this.take(key, current);
    };
    pack.scan(this.query, (match) => {
      if (match.row !== current?.row) {
        flush();
        current = { row: match.row, main: undefined, mainRank: 9, other: undefined, otherRank: 9 };
      }
      const rank = rankOf(match, this.latin);
      if (match.tag === tags.otherKey) {
        if (rank < current.otherRank) Object.assign(current, { other: match, otherRank: rank });
      } else if (rank < current.mainRank) Object.assign(current, { main: match, mainRank: rank });
    });
    flush();
  }

  private take(key: string, { main, mainRank, other, otherRank }: RowFound): void {
    const group = groups[tableOf(key)] ?? "document";
    const add = (candidate: Candidate) => this.best[candidate.group].add(candidate);
    // A contact is found beside the customer, a second visitor beside the first; a document is found once.
    if (other && (group === "customer" || group === "people"))
      add({ key, group: "people", other: true, byName: true, rank: otherRank });
    else if (other && !main) add({ key, group, other: true, byName: true, rank: otherRank });
    if (main) add({ key, group, other: false, byName: main.tag === tags.mainKey, rank: mainRank });
  }

  /** The best of each group. */
  groups(): Record<HitGroup, Candidate[]> {
    const { customer, people, staff, document } = this.best;
    return {
      customer: customer.list(),
      people: people.list(),
      staff: staff.list(),
      document: document.list(),
    };
  }
}
