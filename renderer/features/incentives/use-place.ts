import { useLocation, useParams } from "wouter";
import type { Surroundings } from "#shared/domain/common/plan.ts";

/** The parts of 激励, as their addresses name them. */
export const parts = {
  statements: "汇总",
  entries: "事项登记",
  seconds: "第二次服务",
  scores: "季度得分",
  attendance: "考勤",
} as const;
export type Part = keyof typeof parts;

/** Which part is shown and which record of it: both stand in the address. */
export function usePlace(offered: readonly Part[]) {
  const [, navigate] = useLocation();
  const { part: asked, id } = useParams<{ part?: string; id?: string }>();
  const part: Part = offered.find((each) => each === asked) ?? offered[0] ?? "statements";
  return {
    part,
    id,
    goTo: (next: Part) => navigate(`/incentives/${next}`),
    select: (chosen?: string) =>
      navigate(chosen === undefined ? `/incentives/${part}` : `/incentives/${part}/${chosen}`),
  };
}
export type Place = ReturnType<typeof usePlace>;

/** What each part of the page is given. */
export interface PartProps {
  place: Place;
  around: Surroundings;
}
