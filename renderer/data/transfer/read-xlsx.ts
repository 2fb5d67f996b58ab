import { unzipSync } from "fflate";
import { Parser } from "saxen";
import { type ReadTable, RowCollector, TableProblem } from "./table.ts";

/** So much may come out of a file: what is larger is a bomb or no list of customers. */
const MOST_UNPACKED = 600 * 1024 * 1024;

const broken = () =>
  new TableProblem("这个 XLSX 文件不完整或已损坏，请在表格软件里打开后另存一份再选");

const wanted =
  /^xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;

/** The parts of a workbook that are read. What they unpack to is bounded before anything is unpacked, and by that bound. */
function unpack(bytes: Uint8Array, accepts: (name: string) => boolean): Map<string, string> {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const path = name.replaceAll("\\", "/").replace(/^\//, "");
        if (!wanted.test(path) || !accepts(path)) return false;
        total += originalSize;
        if (total > MOST_UNPACKED)
          throw new TableProblem("这个文件解开后超过 600 MB，不像客户名单，没有打开");
        return true;
      },
    });
    const decoder = new TextDecoder();
    return new Map(
      Object.entries(files).map(([name, data]) => [
        name.replaceAll("\\", "/").replace(/^\//, ""),
        decoder.decode(data),
      ]),
    );
  } catch (error) {
    throw error instanceof TableProblem ? error : broken();
  }
}

interface Handlers {
  open?: (
    name: string,
    attributes: Record<string, string>,
    decode: (text: string) => string,
  ) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const plain = (name: string) => name.slice(name.indexOf(":") + 1);

/** Walks through XML; namespace prefixes are dropped. Entities that a document declares itself stay as they are. */
function walk(xml: string, { open, close, text }: Handlers): void {
  let problem: unknown;
  new Parser()
    .on("openTag", (name, attributes, decode) => {
      open?.(plain(name), attributes(), decode);
    })
    .on("closeTag", (name) => close?.(plain(name)))
    .on("text", (value, decode) => text?.(decode(value)))
    .on("cdata", (value) => text?.(value))
    .on("error", (error) => {
      problem ??= error;
    })
    .parse(xml);
  if (problem instanceof TableProblem) throw problem;
  if (problem !== undefined) throw broken();
}

/** "_x000D_" is how a workbook writes a character that XML does not allow. */
const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

interface Sheet {
  name: string;
  path: string;
}

function sheetsOf(files: Map<string, string>): Sheet[] {
  const targets = new Map<string, string>();
  walk(files.get("xl/_rels/workbook.xml.rels") ?? "", {
    open: (name, { Id = "", Target = "" }) => {
      if (name === "Relationship") targets.set(Id, Target.replace(/^\/?(xl\/)?/, "xl/"));
    },
  });
  const sheets: Sheet[] = [];
  walk(files.get("xl/workbook.xml") ?? "", {
    open: (tag, attributes, decode) => {
      if (tag !== "sheet") return;
      const path = targets.get(attributes["r:id"] ?? "") ?? "";
      sheets.push({ name: decode(attributes.name ?? ""), path });
    },
  });
  return sheets;
}

/** The texts that cells share; what a reading aid adds to them (rPh) is left out. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let current = "";
  let inText = false;
  let aid = false;
  walk(xml, {
    open: (name) => {
      if (name === "si") current = "";
      if (name === "rPh") aid = true;
      inText = name === "t" && !aid;
    },
    close: (name) => {
      if (name === "si") texts.push(unescaped(current));
      if (name === "rPh") aid = false;
      inText = false;
    },
    text: (text) => {
      if (inText) current += text;
    },
  });
  return texts;
}

/** "BC12" -> 54; the letters of a cell's place as a column counted from 0. */
function columnIn(place: string): number {
  let column = 0;
  for (const letter of place) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

/** A number as people would type it: no exponent, no trailing ".0". */
const numberText = (value: string): string => {
  const number = Number(value);
  return value === "" || !Number.isFinite(number) ? value : String(number);
};

function cellText(kind: string, value: string, shared: readonly string[]): string {
  if (kind === "s") return shared[Number(value)] ?? "";
  if (kind === "b") return value === "1" ? "是" : "否";
  if (kind === "" || kind === "n") return numberText(value);
  return unescaped(value);
}

/** The rows of a sheet. Of a formula only the value that the workbook keeps is read; nothing is computed. */
function rowsOf(xml: string, shared: readonly string[]): RowCollector {
  const collector = new RowCollector();
  let number = 0;
  let cells: string[] = [];
  let column = -1;
  let kind = "";
  let value = "";
  let reading = false;
  walk(xml, {
    open: (name, { r, t = "" }) => {
      if (name === "row") {
        number = r === undefined ? number + 1 : Number(r);
        cells = [];
        column = -1;
      } else if (name === "c") {
        column = r === undefined ? column + 1 : columnIn(r);
        kind = t;
        value = "";
      }
      reading = name === "v" || name === "t";
    },
    close: (name) => {
      reading = false;
      if (name === "c") {
        // a place far outside is refused with its row, not allocated
        if (column >= 0 && value !== "")
          cells[Math.min(column, 16_384)] = cellText(kind, value, shared);
      } else if (name === "row")
        collector.add(
          number,
          [...cells].map((cell) => cell ?? ""),
        );
    },
    text: (text) => {
      if (reading) value += text;
    },
  });
  return collector;
}

/** Reads one sheet of an XLSX workbook, the first that has rows unless one is named. */
export function readXlsx(bytes: Uint8Array, asked?: string): ReadTable {
  const book = unpack(bytes, (name) => !name.includes("/worksheets/"));
  const sheets = sheetsOf(book).filter(({ path }) => path !== "");
  if (sheets.length === 0) throw broken();
  const shared = sharedTexts(book.get("xl/sharedStrings.xml") ?? "<sst/>");
  const chosen = sheets.filter(({ name }) => asked === undefined || name === asked);
  for (const { name, path } of chosen) {
    const xml = unpack(bytes, (each) => each === path).get(path);
    const rows = xml === undefined ? [] : rowsOf(xml, shared).rows;
    if (rows.length > 0 || asked !== undefined)
      return { sheets: sheets.map((sheet) => sheet.name), rows, how: `工作表「${name}」` };
  }
  return { sheets: sheets.map((sheet) => sheet.name), rows: [], how: "" };
}
