import { pinyin, polyphonic } from "pinyin-pro";

/** The most combinations of readings that a name as a whole is given; one with more is cut into overlapping stretches. */
const mostKeys = 64;
const stretchKeys = 24;

/** Everybody reads this in one way, and a good part of all names ends with it. */
const settledWords = "有限责任公司";

const letters = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

interface Syllable {
  /** The reading in this name, as far as the words around it tell. */
  usual: string;
  readings: string[];
}

/** The syllables of a name; a letter or digit stands for itself. */
function syllables(name: string): Syllable[] {
  const options = { toneType: "none", type: "array", v: true } as const;
  const usual = pinyin(name, options);
  const every = polyphonic(name, options);
  const at = name.indexOf(settledWords);
  const settled = at < 0 ? Number.POSITIVE_INFINITY : [...name.slice(0, at)].length;
  return [...name].map((letter, index) => {
    const reading = usual[index] ?? letter;
    const isSettled = index >= settled && index < settled + settledWords.length;
    const others = isSettled ? [] : (every[index] ?? []);
    return { usual: reading, readings: [...new Set([reading, ...others])] };
  });
}

const combine = (parts: string[][]): string[] =>
  parts.reduce<string[]>(
    (heads, part) => heads.flatMap((head) => part.map((end) => head + end)),
    [""],
  );

const count = (parts: string[][]) => parts.reduce((product, part) => product * part.length, 1);

/** The longest stretches of parts that have at most `stretchKeys` combinations each; none lies within another. */
function stretches(parts: string[][]): string[][][] {
  const found: string[][][] = [];
  let end = 0;
  for (let start = 0; start < parts.length && end < parts.length; start++) {
    let reach = Math.max(end, start + 1);
    while (reach < parts.length && count(parts.slice(start, reach + 1)) <= stretchKeys) reach++;
    if (reach > end) found.push(parts.slice(start, reach));
    end = reach;
  }
  return found;
}

function keysOf(parts: string[][], usual: string): string[] {
  if (count(parts) <= mostKeys) return combine(parts);
  return [usual, ...stretches(parts).flatMap(combine)];
}

/**
 * The keys under which a name is found by pinyin, whole and by first letters, with every reading of every character: 乐土建设 by
 * letujianshe, yuetujianshe, ltjs and ytjs. Lower case, ü as v; characters without pinyin stand for themselves. A name with more
 * than 64 combinations has its usual reading in whole, and every reading in overlapping stretches of at most 24 combinations.
 */
export function pinyinKeys(name: string): string[] {
  const parts = syllables(letters(name));
  const initial = (text: string) => [...text][0] ?? "";
  const whole = keysOf(
    parts.map(({ readings }) => readings),
    parts.map(({ usual }) => usual).join(""),
  );
  const firsts = keysOf(
    parts.map(({ readings }) => [...new Set(readings.map(initial))]),
    parts.map(({ usual }) => initial(usual)).join(""),
  );
  return [...new Set([...whole, ...firsts])].filter((key) => key !== "");
}
