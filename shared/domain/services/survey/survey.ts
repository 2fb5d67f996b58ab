import { z } from "zod";
import { doneSchema } from "#shared/domain/common/steps.ts";
import type { Listing } from "#shared/domain/common/table.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { addMonths, type LocalDate, localDate } from "#shared/lib/time.ts";
import { type Score, type ServiceState, scoreLabels } from "../labels.ts";

/** A call to ask how the service was. */
const surveyCallSchema = doneSchema.extend({
  reached: z.boolean(),
  score: z.enum(keysOf(scoreLabels)).optional(),
  note: z.string().optional(),
});

/** 满意度回访 of one order; it is there from the end of the work on. */
export const surveySchema = z.object({
  calls: z.array(surveyCallSchema),
  closed: doneSchema.optional(),
});
type Survey = z.infer<typeof surveySchema>;

/** As much of an order as asking about it needs. */
export interface Surveyed {
  id: string;
  state: ServiceState;
  finishedAt?: string | undefined;
  survey?: Survey | undefined;
}

const over: readonly ServiceState[] = ["signed", "charged", "archived"];

/** The list of the orders of a month whose customers are still to be asked. */
export const toAskList = (month: string): string => `service.toAsk:${month}`;
/** The lists to be worked through on a day: what is older than last month nobody remembers. */
export const toAskLists = (today: LocalDate): string[] =>
  [addMonths(`${today.slice(0, 7)}-01`, -1), today].map((date) => toAskList(date.slice(0, 7)));
/** The list of the orders of a month, "2026-11", whose customers are or were to be asked. */
export const surveyList = (month: string): string => `service.survey:${month}`;

/** True from the customer's signature on until they were asked, or nobody tries any more. */
export const waitsForSurvey = ({ state, survey }: Surveyed): boolean =>
  over.includes(state) && survey !== undefined && survey.closed === undefined;

/** What the customer said in the end. */
export const scoreOf = ({ survey }: Pick<Surveyed, "survey">): Score | undefined =>
  survey?.calls.findLast(({ score }) => score !== undefined)?.score;

/** The lists in which an order stands for the sake of its survey. */
export function surveyLists(order: Surveyed): Listing[] {
  const { id, state, finishedAt, survey } = order;
  if (finishedAt === undefined || survey === undefined || !over.includes(state)) return [];
  const key = `${finishedAt}#${id}`;
  const month = localDate(finishedAt).slice(0, 7);
  return [
    { list: surveyList(month), key },
    ...(waitsForSurvey(order) ? [{ list: toAskList(month), key }] : []),
  ];
}
