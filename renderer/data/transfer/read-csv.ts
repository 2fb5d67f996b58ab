import Papa from "papaparse";
import { type ReadTable, RowCollector, TableProblem } from "./table.ts";

const marks: [encoding: string, name: string, bytes: number[]][] = [
  ["utf-8", "UTF-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", "UTF-16", [0xff, 0xfe]],
  ["utf-16be", "UTF-16", [0xfe, 0xff]],
];

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text of a file and its encoding: what its mark says, else UTF-8 where every byte fits, else GB18030 (and with it GBK and GB2312). */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const marked = marks.find(([, , mark]) => mark.every((byte, index) => bytes[index] === byte));
  const ways = marked
    ? [marked]
    : ([
        ["utf-8", "UTF-8"],
        ["gb18030", "GB18030"],
      ] as const);
  for (const [encoding, name] of ways) {
    const text = decoded(bytes, encoding);
    if (text?.includes("\0")) break;
    if (text !== undefined) return { text, encoding: name };
  }
  throw new TableProblem("认不出这个文件的文字编码，请在表格软件里另存为 XLSX，或 UTF-8 的 CSV");
}

const delimiters = [",", "\t", ";"];

/** The sign that makes the most cells of the first rows. */
function delimiterOf(text: string): string {
  const cells = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20, skipEmptyLines: true });
    return data.reduce((sum, row) => sum + row.length, 0);
  });
  return delimiters[cells.indexOf(Math.max(...cells))] ?? ",";
}

const delimiterNames: Record<string, string> = { ",": "逗号", "\t": "制表符", ";": "分号" };

/** Excel's own hint in the first line: "sep=;". */
const hint = /^sep=(.)\r?\n/i;

/** A cell that an export has kept from being taken for a formula loses the mark again. */
const unguarded = (cell: string): string => (/^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell);

/** Reads text separated by commas, semicolons or tabs, with quoted cells. */
export function readCsv(bytes: Uint8Array): ReadTable {
  const { text, encoding } = decodeText(bytes);
  const hinted = hint.exec(text);
  const body = hinted ? text.slice(hinted[0].length) : text;
  const parsed = Papa.parse<string[]>(body, {
    delimiter: hinted?.[1] ?? delimiterOf(body),
    skipEmptyLines: false,
  });
  const first = hinted ? 2 : 1;
  const broken = parsed.errors.find(({ type }) => type === "Quotes");
  if (broken)
    throw new TableProblem(
      `第 ${(broken.row ?? 0) + first} 行的引号不成对，后面的内容分不开，请改正后再选`,
    );
  const collector = new RowCollector();
  parsed.data.forEach((cells, index) => {
    collector.add(index + first, cells.map(unguarded));
  });
  const separator = delimiterNames[parsed.meta.delimiter] ?? parsed.meta.delimiter;
  return { sheets: [], rows: collector.rows, how: `${encoding}，${separator}分隔` };
}
