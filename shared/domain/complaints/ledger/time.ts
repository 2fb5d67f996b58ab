import { type IsoTime, isRealDate, type Offset, timeOn } from "#shared/lib/time.ts";

const dayMilliseconds = 86_400_000;
/** Day 0 of the tables' own count of days. */
const tableEpoch = Date.UTC(1899, 11, 30);

const two = (text: string) => text.padStart(2, "0");

const written =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]*(\d{1,2})[:：时](\d{1,2})?(?:[:：分]\d{0,2}秒?)?)?$/;

/** A time as a spreadsheet counts it: days since its own beginning, the clock as their fraction. */
function counted(text: string): { date: string; clock: string } | undefined {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return undefined;
  const minutes = Math.round(Number(text) * 1440);
  const iso = new Date(tableEpoch + minutes * (dayMilliseconds / 1440)).toISOString();
  return { date: iso.slice(0, 10), clock: iso.slice(11, 16) };
}

function spelt(text: string): { date: string; clock: string } | undefined {
  const [, year, month, day, hour = "0", minute = "0"] = written.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return { date: `${year}-${two(month)}-${two(day)}`, clock: `${two(hour)}:${two(minute)}` };
}

/** Reads a time of a ledger: "2025-11-23 09:10", "2025/11/23", "2025年11月23日", or a spreadsheet's number. A day alone begins at midnight. */
export function readLedgerTime(text: string, offset: Offset): IsoTime | undefined {
  const found = counted(text) ?? spelt(text);
  return found && isRealDate(found.date) ? timeOn(found.date, found.clock, offset) : undefined;
}
