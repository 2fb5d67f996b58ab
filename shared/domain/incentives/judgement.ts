import { z } from "zod";
import { doneSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";

/** What the supervisor found of a second service (R01 9.3, 9.4). Its id is the number of the second order. */
const judgementSchema = recordBase.extend({
  first: z.string(),
  /** What both have in common, as the program found it. */
  common: z.string(),
  /** Poor workmanship, wrong wiring, careless commissioning: the second service counts nothing. */
  isPersonal: z.boolean(),
  /** Functions were missing or forgotten: the project has no reward of 9.3. */
  isMissingFunctions: z.boolean(),
  reason: z.string(),
  /** The engineers of the first service, with their shares in percent. */
  engineers: z.array(z.object({ id: z.string(), name: z.string(), share: z.number().int() })),
  judged: doneSchema,
});
export type Judgement = z.infer<typeof judgementSchema>;

/** All judgements, by their time. */
export const judgedList = "incentive.judged";

export const judgementTable = defineTable<Judgement>({
  name: "serviceJudgement",
  schema: judgementSchema,
  lists: ({ judged, first }) => [
    { list: judgedList, key: judged.at },
    { list: `incentive.judgedOf:${first}`, key: judged.at },
  ],
});
