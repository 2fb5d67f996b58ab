import type { Score } from "../labels.ts";
import { type Surveyed, scoreOf } from "./survey.ts";

/** What the customers of one engineer's services said. */
export interface SurveyRow {
  staffId: string;
  name: string;
  services: number;
  reached: number;
  /** Given up without reaching anybody. */
  missed: number;
  /** Still to be asked. */
  open: number;
  scores: Record<Score, number>;
}

const emptyRow = (staffId: string, name: string): SurveyRow => ({
  staffId,
  name,
  services: 0,
  reached: 0,
  missed: 0,
  open: 0,
  scores: { excellent: 0, good: 0, fair: 0, poor: 0 },
});

type Counted = Surveyed & { engineers: readonly { staffId: string; name: string }[] };

function counted(row: SurveyRow, order: Counted): SurveyRow {
  const score = scoreOf(order);
  const isClosed = order.survey?.closed !== undefined;
  return {
    ...row,
    services: row.services + 1,
    reached: row.reached + (score ? 1 : 0),
    missed: row.missed + (isClosed && !score ? 1 : 0),
    open: row.open + (isClosed ? 0 : 1),
    scores: score ? { ...row.scores, [score]: row.scores[score] + 1 } : row.scores,
  };
}

/** The month by engineer; a service of two counts for each of them, in the sum once. */
export function surveyByEngineer(orders: readonly Counted[]): {
  rows: SurveyRow[];
  sum: SurveyRow;
} {
  const rows = new Map<string, SurveyRow>();
  let sum = emptyRow("", "合计");
  for (const order of orders) {
    sum = counted(sum, order);
    const people = order.engineers.length > 0 ? order.engineers : [{ staffId: "", name: "外协" }];
    for (const { staffId, name } of people)
      rows.set(staffId, counted(rows.get(staffId) ?? emptyRow(staffId, name), order));
  }
  const byName = (a: SurveyRow, b: SurveyRow) => a.name.localeCompare(b.name, "zh-CN");
  return { rows: [...rows.values()].sort(byName), sum };
}

/** Of those who were reached, how many were content, in whole percent; nothing while nobody was. */
export const contentShare = ({ reached, scores }: SurveyRow): number | undefined =>
  reached === 0 ? undefined : Math.round(((scores.excellent + scores.good) / reached) * 100);
