import "./incentives.css";
import type { ComponentType } from "react";
import { useAround } from "#renderer/data/live.ts";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Tabs } from "#renderer/ui/record/Tabs.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { EntriesPart } from "./entries/EntriesPart.tsx";
import { ScoresPart } from "./scores/ScoresPart.tsx";
import { SecondsPart } from "./seconds/SecondsPart.tsx";
import { StatementsPart } from "./statements/StatementsPart.tsx";
import { type Part, type Place, parts, usePlace } from "./use-place.ts";

/** What each part of the page is given. */
export interface PartProps {
  place: Place;
  around: Surroundings;
}

const contents: Record<Part, ComponentType<PartProps>> = {
  statements: StatementsPart,
  entries: EntriesPart,
  seconds: SecondsPart,
  scores: ScoresPart,
};

/** 激励: statements, and what is noted for them. */
export function IncentivesPage() {
  const place = usePlace();
  const around = useAround();
  if (!around) return null;
  if (!around.rules.has("equipmentService.monthlyIncentive"))
    return <EmptyState icon="incentive" title="没有启用服务激励的方案" />;
  const Content = contents[place.part];
  return (
    <div className="incentives">
      <h1 className="sr-only">激励</h1>
      <Tabs
        label="激励"
        tabs={keysOf(parts).map((id) => ({ id, label: parts[id] }))}
        current={place.part}
        onChange={(part) => place.goTo(part as Part)}
      >
        <Content place={place} around={around} />
      </Tabs>
    </div>
  );
}
