import { type DeskDatabase, openPatiently } from "#renderer/data/database.ts";
import { hasSoundStanding, isSealed } from "#renderer/data/standing.ts";
import {
  bringLevel,
  emptyDatabase,
  handOver,
  type Level,
  type Progress,
  refuseNewer,
} from "#renderer/data/sync.ts";
import { decodeLine, headAfter } from "#shared/journal/chain.ts";
import type { CheckFile } from "./check-file.ts";
import type { Findings } from "./findings.ts";
import { Walk } from "./walk.ts";

const lost = (seq: number) =>
  `日志第 ${seq} 条坏了，数据库里也没有完好的一份。请不要再改动数据文件夹，用备份恢复`;

/** The end of the database's own journal, as its last row says. */
async function lastHead(db: DeskDatabase) {
  const row = await db.journal.orderBy("seq").last();
  const entry = row && decodeLine(row.line);
  return entry?.ok ? headAfter(entry.value) : undefined;
}

/**
 * The standing and the end of the database's journal do not belong together. A standing that is whole has the rows mended below it; one that is not, or
 * is an older one that was put back, is put aside, and everything is built again from the journal.
 */
async function mendStanding(
  db: DeskDatabase,
  file: CheckFile,
  found: Findings,
  progress: Progress,
): Promise<void> {
  const standing = await db.standing.get("standing");
  const fileHead = await file.head();
  const last = await lastHead(db);
  const isWhole = standing !== undefined && isSealed(standing);
  const rows = await db.journal
    .where("seq")
    .above(standing?.head.seq ?? 0)
    .count();
  if (isWhole && rows === 0 && standing.head.seq <= fileHead.seq) {
    const walked = await new Walk(db, file, found).run(standing.head, progress);
    if (walked.lostAt !== undefined) throw new Error(lost(walked.lostAt));
    return;
  }
  if (last && last.seq > fileHead.seq) await handOver(db, file, last, fileHead, progress);
  found.keep(await file.putAside([JSON.stringify(standing ?? null)], undefined));
  found.add("standing", `第 ${standing?.head.seq ?? 0} 条`, true);
  await emptyDatabase(db, fileHead.desk);
}

/** Brings both stores level when the desk opens; what is damaged on the way there is mended from the other store and told. */
export async function openLevel(
  db: DeskDatabase,
  file: CheckFile,
  found: Findings,
  progress: Progress,
): Promise<{ level: Level; wasEmpty: boolean }> {
  await refuseNewer(db);
  await openPatiently(db);
  const wasEmpty = (await db.standing.count()) === 0 && (await db.journal.count()) === 0;
  if (!(await hasSoundStanding(db))) await mendStanding(db, file, found, progress);
  return { level: await levelled(db, file, found, progress), wasEmpty };
}

async function levelled(
  db: DeskDatabase,
  file: CheckFile,
  found: Findings,
  progress: Progress,
): Promise<Level> {
  try {
    return await bringLevel(db, file, progress);
  } catch (error) {
    const standing = await db.standing.get("standing");
    // the journal's copy is still there while the rest is built again: the file is mended from it
    if (!standing?.rebuilding) throw error;
    const walked = await new Walk(db, file, found).run(await file.head(), progress);
    if (walked.lostAt !== undefined) throw new Error(lost(walked.lostAt));
    return bringLevel(db, file, progress);
  }
}
