import type { SetParameters } from "#electron/session/roster.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { isoTime, localDate } from "#shared/lib/time.ts";
import { ruleBookOf } from "#shared/rule-packs/index.ts";

/** What the administrator has laid down about backups. */
export interface BackupRules {
  /** From this hour of the day on the day's backup is due, "17:30". */
  dailyAt: string;
  /** It runs once nobody has saved anything for so long. */
  idleMs: number;
  replayMs: number;
  /** Without a backup for so long the desk says so. */
  overdueMs: number;
  keep: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

export function readBackupRules(values: SetParameters): BackupRules {
  const overrides = Object.entries(values).map(([id, value]) => ({ id, value }));
  const rules = ruleBookOf([], overrides);
  return {
    dailyAt: rules.text("common.backup", "dailyAt"),
    idleMs: rules.number("common.backup", "idleMinutes") * minute,
    replayMs: rules.number("common.backup", "replayDays") * day,
    overdueMs: rules.number("common.backup", "overdueDays") * day,
    keep: rules.number("common.backup", "keep"),
  };
}

/** The last moment at which a day's backup became due. */
export function lastDue(now: number, dailyAt: string): number {
  const today = Date.parse(`${localDate(isoTime(now, chinaOffset))}T${dailyAt}:00${chinaOffset}`);
  return today <= now ? today : today - day;
}
