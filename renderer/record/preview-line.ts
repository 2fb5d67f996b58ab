import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { PrintLine } from "#shared/forms/form.ts";

/** What stands on a form beside its data while it is only looked at: as if it were printed now, for the first time. */
export const previewLine = ({ desk, now, actor }: Surroundings, number: string): PrintLine => ({
  organisation: desk.organisation,
  deskCode: desk.code,
  number,
  printedAt: now,
  printedBy: actor.name,
  nth: 1,
});
