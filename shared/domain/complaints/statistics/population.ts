import { z } from "zod";
import type { ActionContext } from "#shared/domain/common/action.ts";
import { requiredText } from "#shared/domain/common/fields.ts";
import type { Problem } from "#shared/lib/result.ts";
import { localDate } from "#shared/lib/time.ts";
import { type Complaint, complaintTable } from "../complaint.ts";
import { settledAt } from "./facts.ts";
import { readPeriod } from "./period.ts";

/** So many complaints can be drawn from at once. */
export const mostDrawnFrom = 2_000;

/** What is drawn from: the complaints of a time that are settled. The screen reads them, the action looks at each once more. */
export const populationField = z.object({
  period: requiredText("统计期间", 20),
  population: z
    .array(requiredText("投诉编号", 60))
    .min(1, "这段时间没有已办结的投诉")
    .max(mostDrawnFrom, `一次最多从 ${mostDrawnFrom} 件里抽取，请选短一些的时间`),
});

/** True for complaints that can be drawn: those whose matter is settled. */
export const isDrawable = (complaint: Complaint): boolean => settledAt(complaint) !== undefined;

/** What is wrong with complaints to be drawn from: not there, not of this time, not settled. */
export function populationProblems(
  context: Pick<ActionContext, "read">,
  { period, population }: z.output<typeof populationField>,
): Problem[] {
  const time = readPeriod(period);
  if (!time) return [{ field: "period", message: "统计期间不对" }];
  const wrong = population.filter((id) => {
    const complaint = context.read(complaintTable, id);
    if (!complaint || !isDrawable(complaint)) return true;
    const day = localDate(complaint.receivedAt);
    return day < time.from || day > time.to;
  });
  return wrong.length > 0
    ? [{ field: "population", message: `${wrong[0]} 不是这段时间里已办结的投诉` }]
    : [];
}
