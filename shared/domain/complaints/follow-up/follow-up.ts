import { z } from "zod";
import { deadlineSchema, dueAt } from "#shared/domain/common/deadlines.ts";
import type { Facts } from "#shared/domain/common/facts.ts";
import { customerSnapshot } from "#shared/domain/common/snapshots.ts";
import { doneSchema, stepSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { readPeriod } from "../statistics/period.ts";

/** Why a customer is called again. */
export const reasonLabels = {
  major: "重大",
  late: "超时",
  unhappy: "未满意",
  random: "抽取",
} as const;

/** What the customer says when called again. */
export const moodLabels = {
  delighted: "很满意",
  content: "满意",
  fair: "一般",
  unhappy: "不满意",
} as const;
export type Mood = keyof typeof moodLabels;

const callSchema = doneSchema.extend({
  reached: z.boolean(),
  mood: z.enum(keysOf(moodLabels)).optional(),
  note: z.string().optional(),
});

/** 回访: a customer who is called again after their complaint was settled (R09 2.(8)); the id is the complaint's number. */
const followUpSchema = recordBase.extend({
  period: z.string(),
  title: z.string(),
  complainant: z.string(),
  customer: customerSnapshot.optional(),
  phone: z.string().optional(),
  reasons: z.array(z.enum(keysOf(reasonLabels))),
  /** Of a draw: with which seed, from how many. */
  draw: z.object({ seed: z.string(), from: z.number().int() }).optional(),
  calls: z.array(callSchema),
  closed: doneSchema.optional(),
  deadlines: z.array(deadlineSchema),
  steps: z.array(stepSchema),
});
export type FollowUp = z.infer<typeof followUpSchema>;

/** What the customer said in the end; nothing while nobody has reached them. */
export const moodOf = ({ calls }: Pick<FollowUp, "calls">): Mood | undefined =>
  calls.findLast(({ mood }) => mood !== undefined)?.mood;

function followUpFacts(followUp: FollowUp): Facts {
  const mood = moodOf(followUp);
  const amounts = {
    count: 1,
    ...(followUp.closed ? { closed: 1 } : {}),
    ...(mood ? { reached: 1, [`mood.${mood}`]: 1 } : {}),
  };
  const day = readPeriod(followUp.period)?.from ?? "";
  return { day, cells: [{ cell: "all", amounts }], ranked: [] };
}

export const followUpTable = defineTable<FollowUp>({
  name: "complaintFollowUp",
  schema: followUpSchema,
  lists: ({ id, period, closed, deadlines }) => {
    const [deadline] = deadlines;
    const due = deadline ? dueAt(deadline) : "";
    return [
      { list: `followUp.of:${period}`, key: id },
      ...(closed
        ? [{ list: "followUp.closed", key: closed.at }]
        : [
            { list: "followUp.open", key: `${due}#${id}` },
            ...(deadline ? [{ list: "due", key: `${due}#${deadline.key}` }] : []),
          ]),
    ];
  },
  counters: ({ closed }) => [closed ? "followUp.closed" : "followUp.open"],
  facts: followUpFacts,
});
