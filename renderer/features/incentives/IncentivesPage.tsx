import "./incentives.css";
import type { ComponentType } from "react";
import { useAround } from "#renderer/data/live.ts";
import { Tabs } from "#renderer/ui/record/Tabs.tsx";
import { keysOf } from "#shared/lib/keys-of.ts";
import { AttendancePart } from "./attendance/AttendancePart.tsx";
import { EntriesPart } from "./entries/EntriesPart.tsx";
import { ScoresPart } from "./scores/ScoresPart.tsx";
import { SecondsPart } from "./seconds/SecondsPart.tsx";
import { StatementsPart } from "./statements/StatementsPart.tsx";
import { type Part, type PartProps, parts, usePlace } from "./use-place.ts";

const contents: Record<Part, ComponentType<PartProps>> = {
  statements: StatementsPart,
  entries: EntriesPart,
  seconds: SecondsPart,
  scores: ScoresPart,
  attendance: AttendancePart,
};

/** The rule that brings a part. */
const ruleOf = (part: Part) =>
  part === "attendance" ? "serviceDesk.attendance" : "equipmentService.monthlyIncentive";

/** 激励: statements, what is noted for them, and attendance; each where a pack of the desk brings it. */
export function IncentivesPage() {
  const around = useAround();
  return around ? <Parts around={around} /> : null;
}

function Parts({ around }: Pick<PartProps, "around">) {
  const inForce = new Set(around.rules.ids());
  const offered = keysOf(parts).filter((part) => inForce.has(ruleOf(part)));
  const place = usePlace(offered);
  const Content = contents[place.part];
  return (
    <div className="incentives">
      <h1 className="sr-only">激励</h1>
      <Tabs
        label="激励"
        tabs={offered.map((id) => ({ id, label: parts[id] }))}
        current={place.part}
        onChange={(part) => place.goTo(part as Part)}
      >
        <Content place={place} around={around} />
      </Tabs>
    </div>
  );
}
