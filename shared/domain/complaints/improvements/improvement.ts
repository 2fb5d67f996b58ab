import { z } from "zod";
import type { ActionContext } from "#shared/domain/common/action.ts";
import { type Deadline, deadlineSchema, dueAt } from "#shared/domain/common/deadlines.ts";
import { staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { stepSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { addMinutes, type LocalDate, timeOn } from "#shared/lib/time.ts";

/** The meeting that proposed the item (R03 五). */
export const meetingLabels = { weekly: "周例会", monthly: "月例会" } as const;

export const improvementStates = { open: "进行中", done: "已完成", dropped: "已取消" } as const;

/** 改进事项: what is to become better, by whom and until when. */
const improvementSchema = recordBase.extend({
  title: z.string(),
  cause: z.string().optional(),
  measure: z.string(),
  department: z.string(),
  owner: staffSnapshot("责任人"),
  due: z.string(),
  meeting: z.object({ kind: z.enum(keysOf(meetingLabels)), date: z.string() }),
  /** The time whose statistics it came from, as period codes write it. */
  period: z.string().optional(),
  state: z.enum(keysOf(improvementStates)),
  result: z.string().optional(),
  createdAt: z.string(),
  deadlines: z.array(deadlineSchema),
  steps: z.array(stepSchema),
});
export type Improvement = z.infer<typeof improvementSchema>;

export const improvementTable = defineTable<Improvement>({
  name: "complaintImprovement",
  schema: improvementSchema,
  lists: ({ id, state, owner, createdAt, period, deadlines }) => {
    const [deadline] = deadlines;
    if (state !== "open" || !deadline)
      return [
        { list: "improvement.closed", key: createdAt },
        ...(period ? [{ list: `improvement.of:${period}`, key: createdAt }] : []),
      ];
    const key = `${dueAt(deadline)}#${id}`;
    return [
      { list: "improvement.open", key },
      { list: `mine:${owner.id}`, key },
      { list: "due", key: `${dueAt(deadline)}#${deadline.key}` },
      ...(period ? [{ list: `improvement.of:${period}`, key: createdAt }] : []),
    ];
  },
  counters: ({ state }) => [state === "open" ? "improvement.open" : "improvement.closed"],
});

/** The limit of an item: the end of its day (R03 五), with the warning that the rule names. */
export function improvementDeadline(
  { now, rules, desk }: Pick<ActionContext, "now" | "rules" | "desk">,
  due: LocalDate,
): Deadline {
  const rule = "common.complaintImprovement";
  const at = timeOn(due, "24:00", desk.offset);
  const warnAt = addMinutes(at, -rules.number(rule, "warnDays") * 1440);
  return { key: "improve", label: "完成改进", startsAt: now, at, warnAt, basis: rules.basis(rule) };
}
