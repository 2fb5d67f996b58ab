/**
 * The keys of many rows as they are kept. Rows lie in the order of their keys, so that an id is mostly the one before it with another end: only
 * that end is kept, with how much is shared, and every eighth id whole.
 */
export interface RowKeysDump {
  tails: string;
  /** Where the whole ids begin in `tails`. */
  wholes: Uint32Array;
  lengths: Uint16Array;
  shared: Uint8Array;
  tables: string[];
  tableOf: Uint8Array;
}

const RUN = 8;
const MOST_SHARED = 255;

function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length, MOST_SHARED);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

/**
 * The keys "table:id" of many rows. A string of its own for each would take as much memory as half of what is searched, so that they lie in one
 * and are put together when a row is found.
 */
export class RowKeys {
  private readonly dumped: RowKeysDump;

  constructor(dumped: RowKeysDump) {
    this.dumped = dumped;
  }

  static of(keys: readonly string[]): RowKeys {
    const wholes = new Uint32Array(Math.ceil(keys.length / RUN));
    const lengths = new Uint16Array(keys.length);
    const shared = new Uint8Array(keys.length);
    const tableOf = new Uint8Array(keys.length);
    const tables: string[] = [];
    const tails: string[] = [];
    let length = 0;
    let before = "";
    keys.forEach((key, row) => {
      const at = key.indexOf(":");
      const table = key.slice(0, at);
      if (!tables.includes(table)) tables.push(table);
      tableOf[row] = tables.indexOf(table);
      const id = key.slice(at + 1);
      if (row % RUN === 0) wholes[row / RUN] = length;
      const same = row % RUN === 0 ? 0 : sharedStart(before, id);
      shared[row] = same;
      lengths[row] = id.length - same;
      length += id.length - same;
      tails.push(id.slice(same));
      before = id;
    });
    return new RowKeys({ tails: tails.join(""), wholes, lengths, shared, tables, tableOf });
  }

  /** The key of a row. */
  at(row: number): string | undefined {
    const { tables, tableOf } = this.dumped;
    const table = tables[tableOf[row] ?? -1];
    return table === undefined ? undefined : `${table}:${this.idAt(row)}`;
  }

  private idAt(row: number): string {
    const { tails, wholes, lengths, shared } = this.dumped;
    const run = Math.floor(row / RUN);
    let place = wholes[run] ?? 0;
    let id = "";
    for (let at = run * RUN; at <= row; at++) {
      const end = place + (lengths[at] ?? 0);
      id = id.slice(0, shared[at]) + tails.slice(place, end);
      place = end;
    }
    return id;
  }

  /** In a form that a database can keep. */
  dump(): RowKeysDump {
    return this.dumped;
  }
}
