import type { LocalDate } from "#shared/lib/time.ts";

export type DayKind = "work" | "off" | "half";

/** Working days of the desk: statutory holidays, make-up working days and half days. */
export interface Calendar {
  kind: (date: LocalDate) => DayKind;
  /** "国庆节", "调休上班", or nothing on an ordinary day. */
  name: (date: LocalDate) => string | undefined;
  /** False when there is no holiday data for a year: then weekends alone count, and deadlines say so. */
  hasData: (year: number) => boolean;
}
