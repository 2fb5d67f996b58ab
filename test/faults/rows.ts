import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** What came of one kind of fault, tried so many times. */
export interface FaultRow {
  fault: string;
  trials: number;
  /** The trials after which everything was as promised. */
  survived: number;
  /** How many of what had been acknowledged, or must not change, was lost or changed. */
  lost: number;
  /** `nothingLost`, or what is lost and why that cannot be helped. */
  expected: string;
  seed: number;
  /** How much there was to lose: acknowledged saves, jobs, payloads. */
  acknowledged?: number;
}

export const nothingLost = "0 lost";
/** A run that leaves out what protects: it must lose, or the others prove nothing. */
export const control = (why: string): string => `control, must lose: ${why}`;

/** True when a row is as its `expected` says. */
export function isAsExpected({ trials, survived, lost, expected }: FaultRow): boolean {
  if (expected === nothingLost) return lost === 0 && survived === trials;
  return expected.startsWith("control") ? lost > 0 : true;
}

/** Puts rows behind those of earlier runs; the same fault with the same seed and size replaces its older row. */
export function appendRows(file: string, rows: readonly FaultRow[]): FaultRow[] {
  const known: FaultRow[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  const kept = known.filter((old) => !rows.some((row) => sameRun(row, old)));
  const all = [...kept, ...rows];
  writeFileSync(file, `${JSON.stringify(all, null, 1)}\n`);
  return all;
}

const sameRun = (one: FaultRow, other: FaultRow) =>
  one.fault === other.fault && one.seed === other.seed && one.trials === other.trials;

/** All runs of one fault as one row. */
function summed(rows: readonly FaultRow[]): FaultRow[] {
  const sums = new Map<string, FaultRow>();
  for (const row of rows) {
    const sum = sums.get(row.fault);
    if (!sum) sums.set(row.fault, { ...row });
    else {
      sum.trials += row.trials;
      sum.survived += row.survived;
      sum.lost += row.lost;
      if (row.acknowledged !== undefined)
        sum.acknowledged = (sum.acknowledged ?? 0) + row.acknowledged;
    }
  }
  return [...sums.values()];
}

const figure = (value: number | undefined) => value?.toLocaleString("en-GB") ?? "";

/** The rows as the table that docs/reliability.md shows. */
export function tableOf(rows: readonly FaultRow[]): string {
  const lines = summed(rows).map(
    ({ fault, trials, survived, acknowledged, lost, expected }) =>
      `| ${fault} | ${figure(trials)} | ${figure(survived)} | ${figure(acknowledged)} | ${figure(lost)} | ${expected} |`,
  );
  return [
    "| Fault | Trials | Survived | To lose | Lost | Expected |",
    "| --- | --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}
