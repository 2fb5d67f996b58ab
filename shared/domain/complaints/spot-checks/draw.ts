import { sha256Hex } from "#shared/lib/digest.ts";

/** How the draw is made, in words that stand in the record and on the screen. */
export const drawMethod =
  "每件投诉的编号接在种子之后（中间一个换行）算 SHA-256，按结果从小到大排，取前几件";

const rankOf = (seed: string, id: string): string => sha256Hex(`${seed}\n${id}`);

/** The `count` ids whose rank by the seed is lowest. The order in which the ids are given has no part in it. */
export function drawn(seed: string, ids: readonly string[], count: number): string[] {
  return [...new Set(ids)]
    .map((id) => ({ id, rank: rankOf(seed, id) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}
