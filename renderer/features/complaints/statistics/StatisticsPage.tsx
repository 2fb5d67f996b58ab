import "./statistics.css";
import type { ComponentType } from "react";
import { useCounter } from "#renderer/data/live.ts";
import { Tabs } from "#renderer/ui/record/Tabs.tsx";
import { keysOf } from "#shared/lib/keys-of.ts";
import { FollowUpsPart } from "../follow-up/FollowUpsPart.tsx";
import { ImprovementsPart } from "../improvements/ImprovementsPart.tsx";
import { ReleasesPart } from "../releases/ReleasesPart.tsx";
import { SpotChecksPart } from "../spot-checks/SpotChecksPart.tsx";
import { FiguresPart } from "./FiguresPart.tsx";
import { ReportsPart } from "./ReportsPart.tsx";
import { type Part, parts, usePeriod } from "./use-period.ts";

const contents: Record<Part, ComponentType<{ chosen: ReturnType<typeof usePeriod> }>> = {
  figures: FiguresPart,
  reports: ReportsPart,
  improvements: ImprovementsPart,
  followUps: FollowUpsPart,
  spotChecks: SpotChecksPart,
  releases: ReleasesPart,
};

/** 统计: figures, reports, and what is done on the strength of them. */
export function StatisticsPage() {
  const chosen = usePeriod();
  const counts: Partial<Record<Part, number>> = {
    improvements: useCounter("improvement.open"),
    followUps: useCounter("followUp.open"),
    spotChecks: useCounter("spotCheck.open"),
  };
  const Content = contents[chosen.part];
  return (
    <div className="statistics">
      <h1 className="sr-only">投诉统计</h1>
      <Tabs
        label="统计"
        tabs={keysOf(parts).map((id) => {
          const count = counts[id];
          return count === undefined ? { id, label: parts[id] } : { id, label: parts[id], count };
        })}
        current={chosen.part}
        onChange={(part) => chosen.go({ part: part as Part })}
      >
        <Content chosen={chosen} />
      </Tabs>
    </div>
  );
}
