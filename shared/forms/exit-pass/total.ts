import { chineseAmount } from "#shared/domain/common/money.ts";
import type { ExitPassData } from "./schema.ts";

/** 11 -> 壹拾壹. */
const inWords = (count: number) => chineseAmount(count * 100).replace("元整", "");

/** How many lines and pieces leave, also in words that cannot be changed by a stroke. */
export function totalOf(lines: ExitPassData["lines"]): { pieces: number; words: string } {
  const pieces = lines.reduce((total, line) => total + line.quantity, 0);
  return { pieces, words: `${inWords(lines.length)}项\u2003${inWords(pieces)}件` };
}
