import { formatPhone } from "#shared/domain/common/phone.ts";
import { addDays, clockTime, type IsoTime, localDate } from "#shared/lib/time.ts";

/** "2026-11-23 09:10", or nothing for a time that is to be filled in by pen. */
export const printTime = (time: IsoTime | undefined): string =>
  time === undefined ? "" : `${localDate(time)} ${clockTime(time)}`;

/** The end of a time limit: midnight is written as 24:00 of the day that it closes. */
export function printLimit(time: IsoTime): string {
  if (time.slice(11, 19) !== "00:00:00") return printTime(time);
  return `${addDays(localDate(time), -1)} 24:00`;
}

/** A time beside another one: the clock alone when both fall on one day. */
export const printBeside = (time: IsoTime, other: IsoTime): string =>
  localDate(time) === localDate(other) ? clockTime(time) : printTime(time);

/** A phone in groups as it is read out, or nothing for one that is to be filled in by pen. */
export const printPhone = (phone: string | undefined): string =>
  phone === undefined ? "" : formatPhone(phone);

/** A quantity with its unit: "2 只". */
export const printQuantity = (quantity: number, unit: string | undefined): string =>
  unit === undefined ? String(quantity) : `${quantity} ${unit}`;

/** Items with their line number from 1. */
export const numbered = <T>(items: readonly T[]): { no: number; item: T }[] =>
  items.map((item, index) => ({ no: index + 1, item }));
