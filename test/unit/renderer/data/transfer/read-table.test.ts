import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTable } from "#renderer/data/transfer/read-table.ts";
import { writeTable } from "#renderer/data/transfer/write-table.ts";

const joined = (chunks: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(chunks));
const csv = (text: string) => readTable(strToU8(text));
const cells = (bytes: Uint8Array, sheet?: string) =>
  readTable(bytes, sheet).rows.map((row) => row.cells);
const refusal = (bytes: Uint8Array) => {
  try {
    readTable(bytes);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

/** 名称,电话 / 云汀,… in GB18030. */
const gb = new Uint8Array([
  0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0d, 0x0a, 0xd4, 0xc6, 0xcd, 0xa1, 0x2c,
  0x31, 0x0d, 0x0a,
]);

describe("a CSV file", () => {
  it("is read in UTF-8, with and without its mark, and in GB18030", () => {
    const expected = [
      ["名称", "电话"],
      ["云汀", "1"],
    ];
    expect(cells(gb)).toEqual(expected);
    expect(readTable(gb).how).toBe("GB18030，逗号分隔");
    expect(cells(strToU8("名称,电话\n云汀,1\n"))).toEqual(expected);
    expect(cells(strToU8("\ufeff名称,电话\n云汀,1\n"))).toEqual(expected);
    const utf16 = Buffer.from("\ufeff名称\t电话\n云汀\t1\n", "utf16le");
    expect(cells(new Uint8Array(utf16))).toEqual(expected);
  });

  it.each([
    ["comma", "甲,乙\r\n1,2\r\n"],
    ["semicolon", "甲;乙\r\n1;2\r\n"],
    ["tab", "甲\t乙\r\n1\t2\r\n"],
    ["Excel's hint", "sep=;\r\n甲;乙\r\n1;2\r\n"],
  ])("is separated by %s", (_, text) => {
    expect(csv(text).rows.map((row) => row.cells)).toEqual([
      ["甲", "乙"],
      ["1", "2"],
    ]);
  });

  it("has quoted cells with commas, quotes and lines, and keeps the numbers of rows", () => {
    expect(csv('甲,乙\n"一,二","说""是""\n第二行"\n\n,,\n三,四\n').rows).toEqual([
      { number: 1, cells: ["甲", "乙"] },
      { number: 2, cells: ["一,二", '说"是"\n第二行'] },
      { number: 5, cells: ["三", "四"] },
    ]);
  });

  it.each([
    ["nothing", new Uint8Array(), "空的"],
    ["blank lines alone", strToU8("\n\n ,\n"), "没有内容"],
    ["an open quote", strToU8('甲,乙\n"一,二\n三,四\n'), "第 2 行的引号不成对"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 255, 255]), "编码"],
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), "旧版 .xls"],
    ["a huge cell", strToU8(`甲\n${"字".repeat(40_000)}\n`), "第 2 行有一格超过"],
    ["too many columns", strToU8(`${Array(400).fill("甲").join(",")}\n`), "超过 200 列"],
    ["too many rows", strToU8("甲\n".repeat(100_100)), "超过 100000 行"],
  ])("is refused in plain words: %s", (_, bytes, words) => {
    expect(refusal(bytes)).toContain(words);
  });
});

const book = (sheet: string, shared = "", names = ["Sheet1"]) =>
  zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns:r="r"><sheets>${names.map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships>${names.map((_, n) => `<Relationship Id="rId${n + 1}" Target="worksheets/sheet${n + 1}.xml"/>`).join("")}</Relationships>`,
    ),
    "xl/sharedStrings.xml": strToU8(`<sst>${shared}</sst>`),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    "xl/worksheets/sheet2.xml": strToU8(
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>另一张</v></c></row></sheetData></worksheet>',
    ),
  });

describe("an XLSX file", () => {
  it("gives texts, numbers, yes and no, and of a formula its kept value", () => {
    const rows =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><v>1.3800000416E10</v></c><c r="D2" t="b"><v>1</v></c></row>' +
      '<row r="5"><c r="B5" t="str"><f>HYPERLINK("x")</f><v>结果</v></c><c r="C5" t="e"><v>#N/A</v></c><c r="D5" t="inlineStr"><is><t>行&amp;内</t></is></c></row>';
    const shared = "<si><r><t>云</t></r><r><t>汀</t></r><rPh><t>yún</t></rPh></si>";
    expect(readTable(book(rows, shared)).rows).toEqual([
      { number: 2, cells: ["云汀", "", "13800000416", "是"] },
      { number: 5, cells: ["", "结果", "#N/A", "行&内"] },
    ]);
  });

  it("has sheets to choose from, the first with rows unless one is named", () => {
    const two = book("", "", ["空表", "客户&amp;联系人"]);
    expect(readTable(two).sheets).toEqual(["空表", "客户&联系人"]);
    expect(cells(two)).toEqual([["另一张"]]);
    expect(cells(two, "空表")).toEqual([]);
  });

  it.each([
    ["torn in the middle", book("<row/>").slice(0, 300), "不完整或已损坏"],
    ["a zip of other things", zipSync({ "a.txt": strToU8("x") }), "不完整或已损坏"],
    ["broken XML", book("<row r='1'><c"), "不完整或已损坏"],
  ])("is refused in plain words: %s", (_, bytes, words) => {
    expect(refusal(bytes)).toContain(words);
  });

  it("is not unpacked when it says that it is huge, nor beyond what it says", () => {
    const bomb = book("<row/>");
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const central = bomb.findIndex(
      (_, at) => view.byteLength > at + 4 && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32(central + 24, 700 * 1024 * 1024, true);
    expect(refusal(bomb)).toContain("600 MB");
    view.setUint32(central + 24, 3, true);
    expect(refusal(bomb)).toContain("损坏");
  });
});

describe("what is written", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom(
      "=1+1",
      "+86",
      "-3",
      "@甲",
      "'=1",
      "''",
      'a"b',
      "一,二",
      "两\n行",
      "_x0041_",
      "<&>",
    ),
  );
  const clean = (text: string) =>
    text.trim() === text && !/\p{Cc}(?<!\n)|\p{Surrogate}|\p{Cn}|\ufeff/u.test(text);
  const rows = fc.array(
    fc.tuple(fc.constantFrom("甲", "乙丙", "丁,戊"), cell.filter(clean), cell.filter(clean)),
    { minLength: 1, maxLength: 12 },
  );
  const trimmed = (table: string[][]) =>
    table.map((row) => row.slice(0, row.findLastIndex((each) => each.trim() !== "") + 1));

  it.each(["csv", "xlsx"] as const)("is read again as it was: %s", (format) => {
    fc.assert(
      fc.property(rows, (table) => {
        const bytes = joined(writeTable(format, "表", ["一", "二", "三"], table));
        expect(cells(bytes)).toEqual([["一", "二", "三"], ...trimmed(table)]);
      }),
    );
  });

  it("has no cell in CSV that begins a formula", () => {
    const text = new TextDecoder().decode(
      joined(writeTable("csv", "表", ["甲"], [["=1"], ["@x"]])),
    );
    expect(text.split("\r\n").slice(1, 3)).toEqual(["'=1", "'@x"]);
  });
});
