import {
  type CellsRow,
  type FactRow,
  movedRows,
  moveFacts,
  noMoves,
  rowsToMove,
  type SpreadRow,
} from "#shared/domain/common/facts.ts";
import { type Complaint, complaintTable } from "#shared/domain/complaints/complaint.ts";
import { type Period, piecesOf, rankPeriod } from "#shared/domain/complaints/statistics/period.ts";
import {
  byPerson,
  type Line,
  type Tally,
  tallyOf,
} from "#shared/domain/complaints/statistics/sums.ts";
import { chance } from "#shared/sample/random.ts";
import { randomWrites } from "./random-complaints.ts";
import { sqlStatistics } from "./sql-statistics.ts";

/** Facts kept by the program's own code while complaints are written one after the other, and the complaints as they are in the end. */
export function keptFacts(seed: number, complaints: number) {
  const rows = new Map<string, FactRow>();
  const records = new Map<string, Complaint>();
  const random = chance(seed);
  let moves = noMoves();
  const commit = () => {
    const keys = rowsToMove(moves);
    const before = new Map(keys.map((key) => [key, rows.get(key)]));
    for (const row of movedRows(moves, before)) rows.set(row.key, row);
    moves = noMoves();
  };
  for (const { before, after } of randomWrites(seed, complaints)) {
    moveFacts(moves, "complaint", before && complaintTable.facts?.(before), -1);
    moveFacts(moves, "complaint", complaintTable.facts?.(after), 1);
    records.set(after.id, after);
    if (random.percent(20)) commit();
  }
  commit();
  return { rows, records };
}

const said = (lines: readonly (readonly [string, number])[]) =>
  lines
    .filter(([, amount]) => amount !== 0)
    .map(([name, amount]) => `${name} ${amount}`)
    .toSorted();

const amountsOf = (name: string, { amounts }: Pick<Line, "amounts">) =>
  Object.entries(amounts).map(([measure, amount]) => [`${name}|${measure}`, amount] as const);

const matters = ({ byMatter }: Tally) =>
  said(
    byMatter.flatMap((cell) => amountsOf(`${cell.pack}|${cell.category}|${cell.department}`, cell)),
  );

const persons = (tally: Tally) =>
  said(byPerson(tally).flatMap((line) => amountsOf(line.value, line)));

/** Whatever differs between the statistics of the program and those of SQL, over these times; nothing when they agree to the unit. */
export async function differences(seed: number, complaints: number, periods: readonly Period[]) {
  const { rows, records } = keptFacts(seed, complaints);
  const sql = await sqlStatistics(records.values());
  const summed = (columns: string, where: string) =>
    said(
      sql
        .ask(
          `SELECT ${columns} || '|' || measure, sum(amount) FROM fact WHERE ${where} GROUP BY ${columns}, measure`,
        )
        .map(([name, amount]) => [String(name), Number(amount)] as const),
    );
  const wrong: string[] = [];
  let compared = 0;
  const expect = (what: string, ours: readonly string[], theirs: readonly string[]) => {
    compared += theirs.length;
    if (ours.join("\n") !== theirs.join("\n"))
      wrong.push(`${what}: ${ours.find((line, at) => line !== theirs[at])} / ${theirs.length}`);
  };
  for (const period of periods) {
    const name = `${period.from} ${period.to}`;
    const where = `day BETWEEN '${period.from}' AND '${period.to}'`;
    const read = piecesOf(period).map((piece) => rows.get(`complaint|${piece}`) as CellsRow);
    const tally = tallyOf(read);
    expect(name, matters(tally), summed("pack || '|' || category || '|' || department", where));
    expect(`${name} persons`, persons(tally), summed("owner", where));
    const rank = rankPeriod(period);
    if (rank === undefined) continue;
    for (const dimension of ["customer", "about"]) {
      const group = `complaint|${dimension}|${rank}`;
      const ours = [...rows.values()].flatMap((row) =>
        "group" in row && row.group === group ? [[row.value, row.count] as const] : [],
      );
      const counted = sql
        .ask(
          `SELECT ${dimension}, count(*) FROM fact WHERE measure = 'count' AND ${dimension} IS NOT NULL AND ${where} GROUP BY ${dimension}`,
        )
        .map(([value, count]) => [String(value), Number(count)] as const);
      expect(`${name} ${dimension}`, said(ours), said(counted));
      const often = counted.filter(([, count]) => count > 1);
      const spread = rows.get(group) as SpreadRow | undefined;
      const repeats = often.reduce((sum, [, count]) => sum + count - 1, 0);
      expect(
        `${name} ${dimension} spread`,
        [`${spread?.values ?? 0} ${spread?.repeating ?? 0} ${spread?.repeats ?? 0}`],
        [`${counted.length} ${often.length} ${repeats}`],
      );
    }
  }
  sql.close();
  return { wrong, compared };
}
