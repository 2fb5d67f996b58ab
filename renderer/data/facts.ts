import { useLiveQuery } from "dexie-react-hooks";
import {
  type CellsRow,
  cellsKey,
  type RankRow,
  rankGroup,
  type SpreadRow,
} from "#shared/domain/common/facts.ts";
import type { DeskDatabase } from "./database.ts";
import { useDesk } from "./live.ts";

/** The facts of some days ("2026-10-05") and months ("2026-10"), in that order; what has none is undefined. */
export const readCells = async (
  db: DeskDatabase,
  table: string,
  pieces: readonly string[],
): Promise<(CellsRow | undefined)[]> =>
  (await db.facts.bulkGet(pieces.map((piece) => cellsKey(table, piece)))) as (
    | CellsRow
    | undefined
  )[];

/** The values of a dimension that came up most in a month, quarter or year, and how they spread. */
export interface Ranking {
  top: readonly RankRow[];
  spread: SpreadRow | undefined;
}

/** Reads a ranking; what it costs does not depend on how many values there are. */
export async function readRanking(
  db: DeskDatabase,
  table: string,
  dimension: string,
  period: string,
  limit = 20,
): Promise<Ranking> {
  const group = rankGroup(table, dimension, period);
  const [top, spread] = await Promise.all([
    db.facts
      .where("[group+count]")
      .between([group, 1], [group, Number.MAX_SAFE_INTEGER])
      .reverse()
      .limit(limit)
      .toArray(),
    db.facts.get(group),
  ]);
  return { top: top as RankRow[], spread: spread as SpreadRow | undefined };
}

/** Facts of several times together, kept current; each list of pieces gives its rows. */
export function useCells(
  table: string,
  times: readonly (readonly string[])[],
): (CellsRow | undefined)[][] | undefined {
  const { store } = useDesk();
  const wanted = times.map((pieces) => pieces.join(",")).join(";");
  return useLiveQuery(async () => {
    const lists = wanted.split(";").map((pieces) => (pieces === "" ? [] : pieces.split(",")));
    const rows = await readCells(store.db, table, lists.flat());
    let at = 0;
    return lists.map((pieces) => {
      at += pieces.length;
      return rows.slice(at - pieces.length, at);
    });
  }, [store, table, wanted]);
}

/** A ranking, kept current; nothing where the time has none. */
export function useRanking(
  table: string,
  dimension: string,
  period: string | undefined,
): Ranking | undefined {
  const { store } = useDesk();
  return useLiveQuery(
    async () =>
      period === undefined
        ? { top: [], spread: undefined }
        : readRanking(store.db, table, dimension, period),
    [store, table, dimension, period],
  );
}
