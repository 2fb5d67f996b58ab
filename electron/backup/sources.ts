import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import {
  type Segment,
  scanSegment,
  segmentLines,
  segmentName,
} from "#electron/journal/segments.ts";
import { backedUpPath } from "#shared/backup/manifest.ts";
import type { Head, TableState } from "#shared/journal/entry.ts";
import { type Bytes, fileBytes } from "./sealed-file.ts";
import type { resting } from "./work.ts";

/** A desk as a backup sees it at one moment. */
export interface DeskMoment {
  folder: string;
  head: Head;
  lastEntryAt: string | null;
  segments: (Segment & { end: number })[];
}

/** A file to be backed up: its name in the desk's folder and, without slashes turned, in the backup. */
export interface Source {
  path: string;
  size: number;
  /** Never changes again. */
  final: boolean;
  /** The digest that its name promises. */
  promised?: string;
  /** Of a segment: whether its entries follow each other. One that has changed and does is of another history. */
  isSound?: () => boolean;
  read: () => Promise<Bytes>;
}

const digestName = /([0-9a-f]{64})$/;

/** Small files that tell who the desk is and who may sign in. */
const small = ["desk.json", "owner.json", "session/credentials.json", "gate/pass-key.json"];

async function smallSource(folder: string, path: string): Promise<Source[]> {
  const file = join(folder, path);
  if (!existsSync(file)) return [];
  const content = await readFile(file);
  return [{ path, size: content.length, final: false, read: async () => [content] }];
}

/** The files below a folder of the desk that belong into a backup; unfinished ones and what else lies there do not. */
async function filesBelow(folder: string, below: string): Promise<Source[]> {
  const found = await readdir(join(folder, below), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const sources: Source[] = [];
  for (const entry of found.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length + 1).replaceAll("\\", "/");
    if (!backedUpPath.test(path)) continue;
    const promised = digestName.exec(path)?.[1];
    sources.push({
      path,
      size: (await stat(file)).size,
      final: promised !== undefined,
      ...(promised === undefined ? {} : { promised }),
      read: async () => fileBytes(file),
    });
  }
  return sources.sort((a, b) => a.path.localeCompare(b.path));
}

/** A segment up to its last entry: what a broken save has left behind it is not backed up. */
function segmentSource(segment: Segment & { end: number }, isLast: boolean, size: number): Source {
  return {
    path: `journal/${segmentName(segment.first)}`,
    size,
    final: !isLast,
    isSound: () => scanSegment(segment).entries.length >= segment.end - segment.first,
    read: async () => {
      const lines = segmentLines(segment, segment.end);
      if (lines.length !== segment.end - segment.first)
        throw new Refusal("invalid", "日志文件不完整，没有备份；请先在「诊断」里核对数据");
      return [Buffer.from(lines.map((line) => `${line}\n`).join(""))];
    },
  };
}

/** Everything of a desk that a bare machine needs, as it is at this moment. */
export async function sourcesOf({ folder, segments }: DeskMoment): Promise<Source[]> {
  const used = segments.filter(({ first, end }) => end > first);
  const journal = await Promise.all(
    used.map(async (segment, index) =>
      segmentSource(segment, index === used.length - 1, (await stat(segment.path)).size),
    ),
  );
  const others = await Promise.all([
    ...small.map((path) => smallSource(folder, path)),
    ...["journal/files", "attachments", "put-aside"].map((below) => filesBelow(folder, below)),
  ]);
  return [...journal, ...others.flat()];
}

/** How the tables stand after a segment, as far as its entries touch them; of each entry only the header is looked at. */
export async function stateIn(
  segment: Iterable<Uint8Array>,
  rest: ReturnType<typeof resting>,
): Promise<TableState> {
  const state: TableState = {};
  for (const bytes of segment) {
    for (const line of Buffer.from(bytes).toString("utf8").split("\n")) {
      const header = /^\{"header":(\{.*?\}),"payload":\{/.exec(line)?.[1];
      if (header !== undefined)
        Object.assign(state, (JSON.parse(header) as { state: TableState }).state);
      await rest();
    }
  }
  return state;
}
