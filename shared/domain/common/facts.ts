import type { LocalDate } from "#shared/lib/time.ts";

/** Amounts by measure, whole numbers; what is not there is 0. */
export type Amounts = Record<string, number>;

/**
 * What a record adds to the statistics of its table. A cell is one combination of values of which there are few (department, category); `ranked`
 * are values of which there may be as many as records (customers): they are counted one by one and kept in the order of their count.
 */
export interface Facts {
  /** The day on which the record counts. */
  day: LocalDate;
  cells: { cell: string; amounts: Amounts }[];
  ranked: { dimension: string; value: string }[];
}

/** All cells of one day or of one month. */
export interface CellsRow {
  key: string;
  cells: Record<string, Amounts>;
}

/** How often one value of a dimension came up in a month, a quarter or a year. */
export interface RankRow {
  key: string;
  group: string;
  value: string;
  count: number;
}

/** Of a dimension in a month, quarter or year: how many values came up, how many more than once, and how often these came again. */
export interface SpreadRow {
  key: string;
  values: number;
  repeating: number;
  repeats: number;
}
export type FactRow = CellsRow | RankRow | SpreadRow;

type CellMoves = Map<string, Map<string, number>>;

/** What a batch of writes changes in the facts. */
export interface FactMoves {
  cells: Map<string, CellMoves>;
  ranks: Map<string, { group: string; value: string; delta: number }>;
}

export const noMoves = (): FactMoves => ({ cells: new Map(), ranks: new Map() });

/** The row of a day ("2026-10-05") or of a month ("2026-10"). */
export const cellsKey = (table: string, period: string): string => `${table}|${period}`;

/** The ranking of a dimension in a month, a quarter ("2026-Q4") or a year. */
export const rankGroup = (table: string, dimension: string, period: string): string =>
  `${table}|${dimension}|${period}`;

/** The quarter of a day: "2026-Q4". */
export const quarterOf = (day: LocalDate): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

const add = (amounts: Map<string, number>, measure: string, by: number) =>
  amounts.set(measure, (amounts.get(measure) ?? 0) + by);

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

/** Adds what a record says to the moves (`sign` 1), or takes what it said before away (-1). */
export function moveFacts(
  moves: FactMoves,
  table: string,
  facts: Facts | undefined,
  sign: 1 | -1,
): void {
  if (!facts) return;
  const { day, cells, ranked } = facts;
  for (const period of [day, day.slice(0, 7)]) {
    const row = entryOf(moves.cells, cellsKey(table, period), (): CellMoves => new Map());
    for (const { cell, amounts } of cells) {
      const moved = entryOf(row, cell, (): Map<string, number> => new Map());
      for (const [measure, amount] of Object.entries(amounts)) add(moved, measure, sign * amount);
    }
  }
  for (const { dimension, value } of ranked)
    for (const period of [day.slice(0, 7), quarterOf(day), day.slice(0, 4)]) {
      const group = rankGroup(table, dimension, period);
      const rank = entryOf(moves.ranks, `${group}|${value}`, () => ({ group, value, delta: 0 }));
      rank.delta += sign;
    }
}

/** Leaves out what a record took away and gave back unchanged. */
function onlyChanged({ cells, ranks }: FactMoves): FactMoves {
  const changed = noMoves();
  for (const [key, row] of cells) {
    const kept = [...row].filter(([, amounts]) => [...amounts.values()].some((by) => by !== 0));
    if (kept.length > 0) changed.cells.set(key, new Map(kept));
  }
  for (const [key, rank] of ranks) if (rank.delta !== 0) changed.ranks.set(key, rank);
  return changed;
}

/** The rows that moves change. */
export function rowsToMove(moves: FactMoves): string[] {
  const { cells, ranks } = onlyChanged(moves);
  const groups = new Set([...ranks.values()].map(({ group }) => group));
  return [...cells.keys(), ...ranks.keys(), ...groups];
}

function cellsAfter(key: string, before: CellsRow | undefined, moves: CellMoves): CellsRow {
  const cells = { ...before?.cells };
  for (const [cell, moved] of moves) {
    const amounts = new Map(Object.entries(cells[cell] ?? {}));
    for (const [measure, by] of moved) add(amounts, measure, by);
    const kept = [...amounts].filter(([, amount]) => amount !== 0);
    if (kept.length > 0) cells[cell] = Object.fromEntries(kept);
    else delete cells[cell];
  }
  return { key, cells };
}

const again = (count: number) => Math.max(0, count - 1);

/** The rows of `rowsToMove` as they stand after the moves; `before` are these rows as they stand now. */
export function movedRows(
  moves: FactMoves,
  before: ReadonlyMap<string, FactRow | undefined>,
): FactRow[] {
  const { cells, ranks } = onlyChanged(moves);
  const rows: FactRow[] = [...cells].map(([key, row]) =>
    cellsAfter(key, before.get(key) as CellsRow | undefined, row),
  );
  const spreads = new Map<string, SpreadRow>();
  for (const [key, { group, value, delta }] of ranks) {
    const was = (before.get(key) as RankRow | undefined)?.count ?? 0;
    const count = was + delta;
    rows.push({ key, group, value, count });
    const spread = entryOf(spreads, group, () => {
      const found = before.get(group) as SpreadRow | undefined;
      return found ? { ...found } : { key: group, values: 0, repeating: 0, repeats: 0 };
    });
    spread.values += Math.sign(count) - Math.sign(was);
    spread.repeating += Math.sign(again(count)) - Math.sign(again(was));
    spread.repeats += again(count) - again(was);
  }
  return [...rows, ...spreads.values()];
}
