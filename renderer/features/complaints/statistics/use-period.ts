import { useLocation, useParams, useSearchParams } from "wouter";
import { useNow } from "#renderer/ui/text/Now.tsx";
import {
  type Period,
  periodAround,
  periodCode,
  readPeriod,
  shiftPeriod,
} from "#shared/domain/complaints/statistics/period.ts";
import type { Wanted } from "#shared/domain/complaints/statistics/sums.ts";
import { localDate } from "#shared/lib/time.ts";

/** The parts of 统计, as their addresses name them. */
export const parts = {
  figures: "统计",
  reports: "报表",
  improvements: "改进事项",
  followUps: "回访",
  spotChecks: "抽查",
  releases: "发放",
} as const;
export type Part = keyof typeof parts;

const isPart = (text: string | undefined): text is Part => text !== undefined && text in parts;

/** Which part is shown, of which time and of what: all of it stands in the address. The last whole month when nothing is said. */
export function usePeriod() {
  const [, navigate] = useLocation();
  const { part: asked, code } = useParams<{ part?: string; code?: string }>();
  const [search] = useSearchParams();
  const today = localDate(useNow());
  const part: Part = isPart(asked) ? asked : "figures";
  const lastMonth = shiftPeriod(periodAround("month", today), -1);
  const period = (code && readPeriod(code)) || lastMonth;
  // links from elsewhere name the record where the time stands
  const asId = code !== undefined && !readPeriod(code) ? code : undefined;
  const wanted: Wanted = {
    pack: search.get("pack") ?? undefined,
    department: search.get("department") ?? undefined,
  };
  const go = (to: {
    part?: Part;
    period?: Period;
    wanted?: Wanted;
    form?: string;
    id?: string;
  }) => {
    const next = to.wanted ?? wanted;
    const query = new URLSearchParams(
      Object.entries({ ...next, form: to.form, id: to.id }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ).toString();
    const path = `/statistics/${to.part ?? part}/${periodCode(to.period ?? period)}`;
    navigate(query === "" ? path : `${path}?${query}`);
  };
  /** Shows one record of the part that is shown, or none. */
  const select = (id?: string) => go(id === undefined ? {} : { id });
  return {
    select,
    part,
    period,
    wanted,
    form: search.get("form") ?? undefined,
    id: search.get("id") ?? asId,
    today,
    go,
  };
}
