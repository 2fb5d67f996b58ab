import { existsSync, readFileSync } from "node:fs";
import { Refusal } from "#electron/bridge/refusal.ts";
import { decodeLine, emptyHead, headAfter, readChain } from "#shared/journal/chain.ts";
import type { Head } from "#shared/journal/entry.ts";
import { writeWhole } from "./blobs.ts";
import { putFileAside } from "./put-aside.ts";

/** Between what a mended segment must fit: the line before it, and the line behind it or the head of the chain. */
interface Place {
  desk: string;
  first: number;
  before: string | undefined;
  after: string | Head;
}

function headOf(line: string): Head {
  const entry = decodeLine(line);
  if (!entry.ok) throw new Refusal("invalid", "前一段日志也坏了，请从最早的一段开始修");
  return headAfter(entry.value);
}

/** The hash that the last line of a mended segment must have. */
function wanted(after: string | Head): string | undefined {
  if (typeof after !== "string") return after.hash;
  const entry = decodeLine(after);
  // the next segment is damaged as well, and is mended behind this one
  return entry.ok ? entry.value.header.prev : undefined;
}

/** Writes segments anew whose lines have come back from the database. */
export class Mender {
  private readonly desk: string;
  private readonly now: () => number;
  private coming: { first: number; parts: number; lines: string[] } | undefined;

  constructor(desk: string, now: () => number) {
    this.desk = desk;
    this.now = now;
  }

  /** Takes the next part; gives all lines once the last has come. */
  collect(first: number, part: number, lines: string[], isLast: boolean): string[] | undefined {
    if (part === 0) this.coming = { first, parts: 0, lines: [] };
    const { coming } = this;
    if (coming?.first !== first || coming.parts !== part)
      throw new Refusal("invalid", "日志没有按顺序送到，请再核对一次");
    coming.lines.push(...lines);
    coming.parts += 1;
    if (!isLast) return undefined;
    this.coming = undefined;
    return coming.lines;
  }

  /** Checks the lines against their place and writes them; gives the name under which the old file is kept, empty when there was none. */
  write(path: string, lines: string[], { desk, first, before, after }: Place): string {
    const start = before === undefined ? emptyHead(desk) : headOf(before);
    const { head, broken } = readChain(start, lines);
    if (broken || lines.length === 0 || start.seq !== first - 1)
      throw new Refusal("invalid", `数据库里的日志接不上：${broken ?? "没有内容"}`);
    const hash = wanted(after);
    if (hash !== undefined && hash !== head.hash)
      throw new Refusal("invalid", "数据库里的日志和文件后面的接不上");
    const text = lines.map((line) => `${line}\n`).join("");
    if (existsSync(path) && readFileSync(path, "utf8") === text) return "";
    // copied, not moved: at no moment is the journal without this segment
    const aside = existsSync(path) ? putFileAside(this.desk, path, this.now(), { copy: true }) : "";
    writeWhole(path, text);
    return aside;
  }
}
