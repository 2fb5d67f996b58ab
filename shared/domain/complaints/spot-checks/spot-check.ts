import { z } from "zod";
import { basisSchema } from "#shared/domain/common/rules.ts";
import { doneSchema, stepSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";

/** One complaint that was drawn, and what was found when its result was verified. */
const checkedSchema = z.object({
  complaint: z.string(),
  found: doneSchema.extend({ holds: z.boolean(), note: z.string() }).optional(),
});

/**
 * 抽查: complaints drawn at random to verify their results (R03 四.2). All that the draw was made of stays in the record: among which complaints,
 * with which seed, by which method. So anybody can draw again and must get the same.
 */
const spotCheckSchema = recordBase.extend({
  period: z.string(),
  drawn: doneSchema,
  seed: z.string(),
  method: z.string(),
  population: z.array(z.string()),
  checks: z.array(checkedSchema),
  basis: basisSchema,
  steps: z.array(stepSchema),
});
export type SpotCheck = z.infer<typeof spotCheckSchema>;

/** The complaints of a draw that nobody has verified yet. */
export const unchecked = ({ checks }: Pick<SpotCheck, "checks">): string[] =>
  checks.flatMap(({ complaint, found }) => (found ? [] : [complaint]));

export const spotCheckTable = defineTable<SpotCheck>({
  name: "complaintSpotCheck",
  schema: spotCheckSchema,
  lists: (check) => {
    const key = check.drawn.at;
    const standing = unchecked(check).length > 0 ? "spotCheck.open" : "spotCheck.closed";
    return [
      { list: standing, key },
      { list: "spotCheck.all", key },
      { list: `spotCheck.of:${check.period}`, key },
    ];
  },
  counters: (check) => (unchecked(check).length > 0 ? ["spotCheck.open"] : []),
});
