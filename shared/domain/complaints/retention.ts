import type { RuleBook } from "#shared/domain/common/rules.ts";
import { addMonths, type IsoTime, type LocalDate, localDate } from "#shared/lib/time.ts";

/** How long complaints are kept (R03 四.2). */
export const retentionRule = "common.complaintRetention";

/** Archived complaints that are not kept for good, by the day until which they are kept. */
export const expiringList = "complaint.expiring";

/** The last day on which an archived complaint is kept. */
export const keptUntil = (archivedAt: IsoTime, rules: RuleBook): LocalDate =>
  addMonths(localDate(archivedAt), rules.number(retentionRule, "months"));

/** Complaints that were archived before the day was kept go by a year. */
export const lastDayOf = (archived: {
  at: IsoTime;
  important: boolean;
  keepUntil?: LocalDate | undefined;
}): LocalDate | undefined =>
  archived.important ? undefined : (archived.keepUntil ?? addMonths(localDate(archived.at), 12));

/** True once a complaint may be destroyed: the day after the last on which it is kept. */
export const isExpired = (archived: Parameters<typeof lastDayOf>[0], today: LocalDate): boolean => {
  const last = lastDayOf(archived);
  return last !== undefined && last < today;
};
