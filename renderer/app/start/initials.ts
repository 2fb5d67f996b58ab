import { pinyinKeys } from "#shared/domain/common/pinyin.ts";

/** The letters that choose a person by name, the usual reading first: "C" and "S" for 单. */
export const initialsOf = (name: string): string[] => [
  ...new Set(pinyinKeys(name).map((key) => (key[0] ?? "").toUpperCase())),
];

/** Who a letter chooses: the first of that letter, and, pressed again, the next. */
export function chosenByLetter<P extends { id: string; name: string }>(
  people: readonly P[],
  letter: string,
  chosen: string | undefined,
): P | undefined {
  const fitting = people.filter(({ name }) => initialsOf(name).includes(letter));
  const at = fitting.findIndex(({ id }) => id === chosen);
  return fitting[(at + 1) % fitting.length];
}
