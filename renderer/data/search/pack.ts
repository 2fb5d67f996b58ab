import { RowKeys, type RowKeysDump } from "./row-keys.ts";
import { firstOfText, tags } from "./search-text.ts";

/** One record's part of a pack. */
export interface PackRow {
  /** "customer:KH-A-20261123-0001". */
  key: string;
  text: string;
}

/** Where a query was found: in which row, in a line of which kind, and whether at the line's begin or end. */
export interface Match {
  row: number;
  tag: string;
  atStart: boolean;
  atEnd: boolean;
}

/** Lines of many rows in one string, with the place where each row begins. */
interface Lines {
  text: string;
  starts: Uint32Array;
}

/** A pack as it is saved. */
export interface PackDump {
  keys: RowKeysDump;
  latin: Lines;
  other: Lines;
}

const isLatin = (text: string) => /^[\0-\x7f]*$/.test(text);

const encoder = new TextEncoder();

/** A Latin text in a byte a character: as a piece of a text with Chinese in it, it would go on taking two. */
const narrow = (latin: string) => String.fromCharCode(...encoder.encode(latin));

function pack(rows: readonly string[][]): Lines {
  const starts = new Uint32Array(rows.length + 1);
  const lines: string[] = [];
  let length = 0;
  rows.forEach((row, index) => {
    starts[index] = length;
    for (const line of row) {
      lines.push(line);
      length += line.length + 1;
    }
  });
  starts[rows.length] = length;
  return { text: `${lines.join("\n")}\n`, starts };
}

/** The tag of the line in which a match stands. */
function tagBefore(text: string, at: number): string {
  let place = at - 1;
  while (place > 0 && text.charCodeAt(place) >= firstOfText) place--;
  return text.charAt(place);
}

/**
 * The search texts of many records as two long strings, one of letters and digits (a byte a character) and one of everything else, which
 * are scanned by `indexOf`: a hundred thousand customers take some milliseconds.
 */
export class Pack {
  readonly keys: RowKeys;
  private readonly latin: Lines;
  private readonly other: Lines;

  private constructor(keys: RowKeys, latin: Lines, other: Lines) {
    this.keys = keys;
    this.latin = latin;
    this.other = other;
  }

  /** Packs the search texts of records. */
  static of(rows: readonly PackRow[]): Pack {
    const searched = rows.map(({ text }) =>
      text.split("\n").filter((line) => !line.startsWith(tags.name)),
    );
    return new Pack(
      RowKeys.of(rows.map(({ key }) => key)),
      pack(searched.map((lines) => lines.filter(isLatin).map(narrow))),
      pack(searched.map((lines) => lines.filter((line) => !isLatin(line)))),
    );
  }

  /** What was saved by `dump`, packed again. */
  static from({ keys, latin, other }: PackDump): Pack {
    return new Pack(new RowKeys(keys), latin, other);
  }

  /** The pack in a form that a database can keep. */
  dump(): PackDump {
    return { keys: this.keys.dump(), latin: this.latin, other: this.other };
  }

  /** Calls `found` for every match of a query, in the order of rows. One or two Latin letters are found at the begin of a line only. */
  scan(query: string, found: (match: Match) => void): void {
    const latin = isLatin(query);
    const lines = latin ? this.latin : this.other;
    if (!latin || query.length > 2) {
      this.scanFor(lines, query, 0, found);
      return;
    }
    for (const tag of [tags.mainKey, tags.otherKey, tags.code])
      this.scanFor(lines, tag + query, 1, found);
  }

  private scanFor(lines: Lines, needle: string, skip: number, found: (match: Match) => void): void {
    const { text, starts } = lines;
    let row = 0;
    let at = text.indexOf(needle);
    while (at >= 0) {
      while ((starts[row + 1] ?? text.length) <= at) row++;
      const begin = at + skip;
      const end = at + needle.length;
      found({
        row,
        tag: tagBefore(text, begin),
        atStart: text.charCodeAt(begin - 1) < firstOfText,
        atEnd: text.charAt(end) === "\n",
      });
      at = text.indexOf(needle, end);
    }
  }
}
