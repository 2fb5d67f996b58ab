import { keysOf } from "#shared/lib/keys-of.ts";
import type { Severity } from "./labels.ts";

/** The six habits of handling a complaint (R09 1.(1)–(6)): five things made clear, and the report of major ones. */
export const habitLabels = {
  listen: "听清楚",
  ask: "问清楚",
  follow: "跟清楚",
  reply: "复清楚",
  record: "记清楚",
  report: "报告",
} as const;
export type Habit = keyof typeof habitLabels;

const all = keysOf(habitLabels);

/** The rule that people see behind the checklist. */
export const habitsRule = "common.complaintHabits";

/** The habits that a complaint of this severity asks for: the report only for major ones (R09 1.(6)). */
export const habitsFor = (severity: Severity): Habit[] =>
  all.filter((habit) => habit !== "report" || severity === "major");

/** The habits still to be kept before a complaint can be archived (R09 1). */
export const missingHabits = (complaint: {
  severity: Severity;
  habits: Partial<Record<Habit, unknown>>;
}): Habit[] =>
  habitsFor(complaint.severity).filter((habit) => complaint.habits[habit] === undefined);
