import { polyphonic } from "pinyin-pro";
import { searchKey } from "./search-text.ts";

/** Where a query was found in a name, in characters of the name. */
export type Range = readonly [begin: number, end: number];

interface Letter {
  char: string;
  begin: number;
  end: number;
}

/** The letters and digits of a name with their places; everything else is passed over, as the search does. */
function lettersOf(name: string): Letter[] {
  let at = 0;
  return [...name].flatMap((written) => {
    const begin = at;
    at += written.length;
    const char = searchKey(written);
    return char === "" ? [] : [{ char, begin, end: at }];
  });
}

const whole = (readings: string[]) => readings;
const initials = (readings: string[]) => readings.map((reading) => reading.charAt(0));

/** How many letters from `start` on spell the query; 0 when they do not. The last one may be spelt in part. */
function spelt(
  readings: string[][],
  start: number,
  query: string,
  part: (readings: string[]) => string[],
): number {
  const from = (at: number, rest: string): number => {
    if (rest === "") return at - start;
    for (const reading of part(readings[at] ?? [])) {
      if (reading.startsWith(rest)) return at + 1 - start;
      const end = rest.startsWith(reading) ? from(at + 1, rest.slice(reading.length)) : 0;
      if (end > 0) return end;
    }
    return 0;
  };
  return from(start, query);
}

function place(letters: Letter[], query: string): [number, number] | undefined {
  const name = letters.map(({ char }) => char);
  const plain = name.map((char) => [char]);
  const every = polyphonic(name.join(""), { toneType: "none", type: "array", v: true });
  const readings = name.map((char, index) => [char, ...(every[index] ?? [])]);
  const ways: [string[][], typeof whole][] = [
    [plain, whole],
    [readings, initials],
    [readings, whole],
  ];
  for (const [options, part] of ways) {
    for (let start = 0; start < letters.length; start++) {
      const length = spelt(options, start, query, part);
      if (length > 0) return [start, start + length];
    }
  }
  return undefined;
}

/** The part of a name that a query, in characters, pinyin or initials, stands for; nothing when it is not there. */
export function foundIn(name: string, typed: string): Range[] {
  const query = searchKey(typed);
  const letters = lettersOf(name);
  if (query === "" || letters.length === 0) return [];
  const found = place(letters, query);
  const begin = found && letters[found[0]]?.begin;
  const end = found && letters[found[1] - 1]?.end;
  return begin === undefined || end === undefined ? [] : [[begin, end]];
}
