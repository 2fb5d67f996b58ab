import type { Amounts, CellsRow } from "#shared/domain/common/facts.ts";

/** All that is counted of a time, by pack, category, department and person. */
export interface Tally {
  byMatter: readonly Counted[];
  byPerson: readonly (Omit<Counted, "category"> & { person: string })[];
}

interface Counted {
  pack: string;
  category: string;
  department: string;
  amounts: Amounts;
}

/** What of the statistics is wanted: a pack, a department, or all. */
export interface Wanted {
  pack?: string | undefined;
  department?: string | undefined;
}

/** Sums amounts measure by measure. */
export function sumOf(all: readonly Amounts[]): Amounts {
  const sum: Amounts = {};
  for (const amounts of all)
    for (const [measure, amount] of Object.entries(amounts))
      sum[measure] = (sum[measure] ?? 0) + amount;
  return sum;
}

/** The rows of some days and months, cell by cell. */
export function tallyOf(rows: readonly (CellsRow | undefined)[], wanted: Wanted = {}): Tally {
  const cells = new Map<string, Amounts[]>();
  for (const row of rows)
    for (const [cell, amounts] of Object.entries(row?.cells ?? {})) {
      const all = cells.get(cell);
      if (all) all.push(amounts);
      else cells.set(cell, [amounts]);
    }
  const parts = [...cells].map(([cell, all]) => {
    const [kind = "", pack = "", of = "", ...department] = cell.split("|");
    return { kind, pack, of, department: department.join("|"), amounts: sumOf(all) };
  });
  const shown = parts.filter(
    ({ pack, department }) =>
      (wanted.pack ?? pack) === pack && (wanted.department ?? department) === department,
  );
  return {
    byMatter: shown
      .filter(({ kind }) => kind === "c")
      .map(({ of: category, kind: _, ...rest }) => ({ ...rest, category })),
    byPerson: shown
      .filter(({ kind }) => kind === "p")
      .map(({ of: person, kind: _, ...rest }) => ({ ...rest, person })),
  };
}

/** One line of a table: whatever it is about, and its amounts. */
export interface Line {
  value: string;
  amounts: Amounts;
}

function linesBy<C extends { amounts: Amounts }>(
  cells: readonly C[],
  valueIn: (cell: C) => string,
): Line[] {
  const groups = new Map<string, Amounts[]>();
  for (const cell of cells) {
    const value = valueIn(cell);
    const all = groups.get(value);
    if (all) all.push(cell.amounts);
    else groups.set(value, [cell.amounts]);
  }
  return [...groups]
    .map(([value, all]) => ({ value, amounts: sumOf(all) }))
    .filter(({ amounts }) => (amounts.count ?? 0) > 0)
    .toSorted(
      (a, b) => (b.amounts.count ?? 0) - (a.amounts.count ?? 0) || (a.value < b.value ? -1 : 1),
    );
}

export const totalOf = ({ byMatter }: Tally): Amounts =>
  sumOf(byMatter.map(({ amounts }) => amounts));
export const byCategory = ({ byMatter }: Tally): Line[] =>
  linesBy(byMatter, ({ category }) => category);
export const byDepartment = ({ byMatter }: Tally): Line[] =>
  linesBy(byMatter, ({ department }) => department);
export const byPack = ({ byMatter }: Tally): Line[] => linesBy(byMatter, ({ pack }) => pack);
export const byPerson = ({ byPerson: cells }: Tally): Line[] =>
  linesBy(cells, ({ person }) => person);

/** The amounts whose names begin with "channel." or the like, by what follows. */
export const split = (amounts: Amounts, measure: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(amounts).flatMap(([name, amount]) =>
      name.startsWith(`${measure}.`) ? [[name.slice(measure.length + 1), amount]] : [],
    ),
  );

/** A part of a whole in tenths of a percent ("91.7" of 11 in 12), rounded half up; nothing where there is no whole. */
export const percentOf = (part = 0, whole = 0): string | undefined =>
  whole === 0 ? undefined : (Math.round((part * 1000) / whole) / 10).toFixed(1);

/** The average time from receipt to settlement in hours with one decimal. */
export const averageHours = ({ minutes = 0, settled = 0 }: Amounts): string | undefined =>
  settled === 0 ? undefined : (Math.round(minutes / settled / 6) / 10).toFixed(1);
