import type { DueItem, Feature } from "#renderer/ui/feature.ts";
import {
  type FollowUp,
  followUpTable,
  reasonLabels,
} from "#shared/domain/complaints/follow-up/follow-up.ts";
import {
  type Improvement,
  improvementTable,
} from "#shared/domain/complaints/improvements/improvement.ts";
import { StatisticsPage } from "./StatisticsPage.tsx";

const improvementDue = ({ id, title, owner, department }: Improvement): DueItem => ({
  kind: "改进",
  icon: "stats",
  who: title,
  what: `改进事项，${department}`,
  number: "",
  person: owner.name,
  path: `/statistics/improvements?id=${id}`,
});

const followUpDue = (followUp: FollowUp): DueItem => ({
  kind: "回访",
  icon: "phone",
  who: followUp.customer?.name ?? followUp.complainant,
  grade: followUp.customer?.grade,
  what: `回访，${followUp.reasons.map((reason) => reasonLabels[reason]).join("、")}`,
  number: followUp.id,
  person: followUp.steps[0]?.byName ?? "",
  path: `/statistics/followUps?id=${followUp.id}`,
});

/** 统计: what the complaints of a time say, and what follows from it. */
export const statisticsFeature: Feature = {
  id: "statistics",
  capability: "complaints",
  label: "统计",
  icon: "stats",
  path: "/statistics",
  order: 900,
  keys: [],
  routes: [
    { path: "/statistics", component: StatisticsPage },
    { path: "/statistics/:part", component: StatisticsPage },
    { path: "/statistics/:part/:code", component: StatisticsPage },
  ],
  due: { [improvementTable.name]: improvementDue, [followUpTable.name]: followUpDue },
};
