import { strToU8, zipSync } from "fflate";
import type { dice } from "./mutate-token.ts";

type Dice = ReturnType<typeof dice>;
export type TableKind = "csv" | "xlsx";

const pick = <T>(from: readonly T[], roll: Dice): T => from[roll(from.length)] as T;

const head = ["客户名称", "联系电话", "地址", "联系人姓名", "联系人手机", "重点客户", "保密级别"];
const rows = [
  ["云汀示例景区服务有限公司", "010-88886666", "云汀路 1 号", "孟祥", "13800000416", "是", ""],
  ["砚湖示例纺织有限公司", "13900000123", "砚湖路 2 号，三楼", "", "", "否", ""],
  ["霁川“示例”食品有限公司", "021-66668888", "霁川路\n4 号", "方敏", "13700000888", "", ""],
];

/** What a cell may hold that does harm elsewhere. */
const cells = [
  '=HYPERLINK("http://x","y")',
  "=cmd|' /C calc'!A0",
  "+1+1",
  "@SUM(A1)",
  "-2",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "\u0000",
  "\ud800",
  "\udfff甲",
  "\u202e乙",
  "#REF!",
  "1e999",
  "9".repeat(400),
  "<x>&amp;",
  "_xD800_",
  "_x0000_",
  "'=1",
  "2026-02-30",
  "字".repeat(300),
];
const hugeCell = "字".repeat(33_000);
const cellOf = (roll: Dice) => (roll(400) === 0 ? hugeCell : pick(cells, roll));

/** The rows with some cells put in, and some headings that name what an object has by itself. */
function filled(roll: Dice): string[][] {
  const table = [head, ...rows].map((row) => [...row]);
  for (let times = roll(4); times > 0; times--) {
    const row = pick(table, roll);
    row[roll(roll(50) === 0 ? 260 : row.length)] = cellOf(roll);
  }
  if (roll(20) === 0) table.splice(roll(4), roll(2), []);
  return table.map((row) => Array.from(row, (cell) => cell ?? ""));
}

const quoted = (cell: string) =>
  /[",;\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** 名称,电话 / 云汀,1 in GB18030. */
const gb = Uint8Array.from(
  Buffer.from("c3fbb3c62cb5e7bbb00d0ad4c6cda12c310d0ad4c6cda1b9abcbbe2c320d0a", "hex"),
);

const encodings: readonly ((text: string) => Uint8Array)[] = [
  strToU8,
  strToU8,
  (text) => strToU8(`\ufeff${text}`),
  (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")),
  (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le").swap16()),
  (text) => new Uint8Array(Buffer.from(text, "latin1")),
  () => gb,
];

function csvOf(roll: Dice): Uint8Array {
  const delimiter = pick([",", ",", ";", "\t"], roll);
  const hint = roll(30) === 0 ? `sep=${delimiter}\r\n` : "";
  const lines = filled(roll).map((row) => row.map(quoted).join(delimiter));
  return pick(encodings, roll)(`${hint}${lines.join(pick(["\n", "\r\n", "\r"], roll))}\n`);
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll("\0", "");

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") +
  String.fromCharCode(65 + (column % 26));

/** One cell of a sheet in one of the ways of writing it. */
function cellXml(cell: string, place: string, roll: Dice): string {
  const text = escaped(cell);
  return pick(
    [
      () => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`,
      () => `<c r="${place}" t="str"><f>${text}</f><v>${text}</v></c>`,
      () => `<c r="${place}" t="s"><v>${roll(4)}</v></c>`,
      () => `<c t="n"><v>${text}</v></c>`,
    ],
    roll,
  )();
}

/** What may stand in a sheet that no table program writes. */
const strange = [
  '<row r="NaN"><c r="A1"><v>1</v></c></row>',
  '<row r="-5"><c r="A-5" t="s"><v>-1</v></c></row>',
  '<row r="99999999999"><c r="ZZZZZZZZ1"><v>1</v></c></row>',
  '<row r="1"><c r="" t="s"><v>99999</v></c></row>',
  '<row r="1"><c r="__proto__" t="__proto__"><v>__proto__</v></c></row>',
  "<row><row><row><c><c><v><v>1</v></v></c></c></row></row></row>",
  "<v>1</v></c></row><row>",
  "<!-- -- --><![CDATA[<row>]]>",
  "&lol;&#x0;&#xD800;&#99999999;",
  "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a '&b;&b;'><!ENTITY b '&a;'>]>",
  `${"<a>".repeat(3_000)}`,
  '<mergeCell ref="A1:XFD1048576"/>',
];

function sheetXml(roll: Dice): string {
  const table = filled(roll).map((row, index) => {
    const inner = row.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`, roll));
    return `<row r="${index + 1}">${inner.join("")}</row>`;
  });
  if (roll(4) === 0) table.splice(roll(table.length), 0, pick(strange, roll));
  return `<worksheet><sheetData>${table.join("")}</sheetData></worksheet>`;
}

/** The parts of a workbook, each as text. */
function bookOf(roll: Dice): Record<string, string> {
  const name = pick(["客户", "__proto__", "Sheet1", "'&quot;", "a".repeat(40)], roll);
  const path = pick(["worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "../../x.xml"], roll);
  return {
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/><sheet name="二" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="${roll(8) === 0 ? path : "worksheets/sheet1.xml"}"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst>${filled(roll)[0]
      ?.map((cell) => `<si><t>${escaped(cell)}</t></si>`)
      .join("")}</sst>`,
    "xl/worksheets/sheet1.xml": sheetXml(roll),
    "xl/worksheets/sheet2.xml": "<worksheet><sheetData/></worksheet>",
  };
}

/** Something done to a text that makes another one of it. */
function changedText(text: string, roll: Dice): string {
  const at = roll(text.length + 1);
  const to = Math.min(text.length, at + roll(40));
  return pick(
    [
      () => text.slice(0, at) + text.slice(to),
      () => text.slice(0, to) + text.slice(at),
      () => text.slice(0, at) + pick(strange, roll) + text.slice(at),
      () => text.slice(0, at),
      () => text.slice(0, at) + String.fromCharCode(roll(0x1_0000)) + text.slice(at + 1),
    ],
    roll,
  )();
}

function xlsxOf(roll: Dice): Uint8Array {
  const parts = Object.entries(bookOf(roll)).flatMap(([name, text]): [string, string][] => {
    if (roll(40) === 0) return [];
    return [[name, roll(5) === 0 ? changedText(text, roll) : text]];
  });
  const packed = roll(10) === 0 ? 6 : 0;
  const files = parts.map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { level: packed });
}

/** Bytes altered as a bad disk, a bad cable or a bad person alters them. */
function changedBytes(bytes: Uint8Array, roll: Dice): Uint8Array {
  const at = roll(bytes.length);
  const to = Math.min(bytes.length, at + 1 + roll(60));
  const before = bytes.subarray(0, at);
  const noise = Uint8Array.from({ length: 1 + roll(12) }, () => roll(256));
  const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  return pick(
    [
      () =>
        joined(before, Uint8Array.of((bytes[at] ?? 0) ^ (1 << roll(8))), bytes.subarray(at + 1)),
      () => before.slice(),
      () => joined(before, bytes.subarray(to)),
      () => joined(before, noise, bytes.subarray(at)),
      () => joined(before, noise, bytes.subarray(Math.min(bytes.length, at + noise.length))),
      () => joined(bytes.subarray(0, to), bytes.subarray(at)),
      () => joined(bytes, bytes.subarray(at, to)),
    ],
    roll,
  )();
}

/** The next file of a kind: rarely as a program writes it, mostly altered once or several times. */
export function mutatedTable(kind: TableKind, roll: Dice): Uint8Array {
  let bytes: Uint8Array = kind === "csv" ? csvOf(roll) : xlsxOf(roll);
  for (let times = pick([0, 1, 1, 2, 5], roll); times > 0 && bytes.length > 0; times--)
    bytes = changedBytes(bytes, roll);
  return bytes;
}
