import { exactTimeText, timeText } from "#renderer/ui/text/time-text.ts";
import type { BackupResult, BackupStatus, PlaceStatus } from "#shared/bridge/backup.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { type IsoTime, isoTime } from "#shared/lib/time.ts";

const local = (at: string): IsoTime => isoTime(Date.parse(at), chinaOffset);

/** When a backup or a check ended, as people say it. */
export const resultTime = (result: BackupResult, now: IsoTime): string =>
  timeText(local(result.at), now);

/** The whole time, for those who want it exactly. */
export const resultExactly = ({ at }: BackupResult): string => exactTimeText(local(at));

const lastWords = ({ good }: PlaceStatus, now: IsoTime) =>
  good ? `上次备份于 ${resultTime(good, now)}` : "还没有备份过";

/** What is not in order about the backups, the gravest first; empty when all is well. */
export function backupWarnings(status: BackupStatus, now: IsoTime): string[] {
  const { codeMadeAt, first, second, overdue } = status;
  if (codeMadeAt === null || !first.chosen) return ["还没有设置备份，电脑坏了数据就没有了"];
  const warnings: string[] = [];
  if (!first.present) warnings.push(`第一备份位置未连接，${lastWords(first, now)}`);
  else if (first.last?.ok === false) warnings.push(`上一次备份没有成功：${first.last.message}`);
  else if (overdue) warnings.push(`第一备份位置很久没有备份，${lastWords(first, now)}`);
  for (const { replayed } of [first, second])
    if (replayed?.ok === false) warnings.push(`备份校验没有通过：${replayed.message}`);
  if (!second.chosen) warnings.push("还没有第二备份位置，建议另备一个 U 盘");
  else if (!second.present) warnings.push(`第二备份位置未连接，${lastWords(second, now)}`);
  else if (second.last?.ok === false)
    warnings.push(`第二备份位置没有备份成功：${second.last.message}`);
  return warnings;
}
