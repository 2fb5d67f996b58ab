/** The keys of many rows as they are kept: their ids in one string, where each begins, and of which table each is. */
export interface RowKeysDump {
  ids: string;
  starts: Uint32Array;
  tables: string[];
  tableOf: Uint8Array;
}

/**
 * The keys "table:id" of many rows. A string of its own for each would take as much memory as half of what is searched, so that they lie in one
 * and are cut out when a row is found.
 */
export class RowKeys {
  private readonly dumped: RowKeysDump;

  constructor(dumped: RowKeysDump) {
    this.dumped = dumped;
  }

  static of(keys: readonly string[]): RowKeys {
    const starts = new Uint32Array(keys.length + 1);
    const tableOf = new Uint8Array(keys.length);
    const tables: string[] = [];
    const ids = keys.map((key, row) => {
      const at = key.indexOf(":");
      const table = key.slice(0, at);
      if (!tables.includes(table)) tables.push(table);
      tableOf[row] = tables.indexOf(table);
      const id = key.slice(at + 1);
      starts[row + 1] = (starts[row] ?? 0) + id.length;
      return id;
    });
    return new RowKeys({ ids: ids.join(""), starts, tables, tableOf });
  }

  /** The key of a row. */
  at(row: number): string | undefined {
    const { ids, starts, tables, tableOf } = this.dumped;
    const table = tables[tableOf[row] ?? -1];
    return table === undefined ? undefined : `${table}:${ids.slice(starts[row], starts[row + 1])}`;
  }

  /** In a form that a database can keep. */
  dump(): RowKeysDump {
    return this.dumped;
  }
}
