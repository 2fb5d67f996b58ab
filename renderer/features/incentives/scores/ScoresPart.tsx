import { useState } from "react";
import { useRecord } from "#renderer/data/live.ts";
import { usePeople } from "#renderer/record/use-people.ts";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import { periodOf, readPeriod, shiftPeriod } from "#shared/domain/incentives/period.ts";
import { enterScores, type QuarterScores, scoresTable } from "#shared/domain/incentives/scores.ts";
import type { Staff } from "#shared/domain/staff/staff.ts";
import { localDate } from "#shared/lib/time.ts";
import { PeriodStep } from "../PeriodStep.tsx";
import type { PartProps } from "../use-place.ts";
import { type Row, ScoresForm } from "./ScoresForm.tsx";

/** 季度得分: the scores of everybody who is ranked in a quarter. */
export function ScoresPart({ place, around }: PartProps) {
  const asked = place.id === undefined ? undefined : readPeriod(place.id);
  const [own] = useState(() => shiftPeriod(periodOf("quarter", localDate(around.now)), -1));
  const quarter = asked?.kind === "quarter" ? asked : own;
  const { people } = usePeople();
  const scores = useRecord(scoresTable, quarter.id);
  if (scores === undefined || people.length === 0) return null;
  const rows = rowsOf(people, scores);
  return (
    <section className="incentive-sheet stack" aria-label="季度得分">
      <PeriodStep period={quarter} onStep={(by) => place.select(shiftPeriod(quarter, by).id)} />
      {rows.length === 0 ? (
        <EmptyState
          icon="incentive"
          title="没有要考核的人"
          text="考核服务工程师、客服专员、客服主管和客服经理，请管理员在「设置」的「员工」里添加。"
        />
      ) : (
        <ScoresForm
          key={`${quarter.id} ${scores?.rev ?? 0}`}
          id={quarter.id}
          rows={rows}
          rules={around.rules}
          mayEnter={mayDo(around.actor, enterScores.name)}
        />
      )}
    </section>
  );
}

const ranked = ["engineer", "agent", "supervisor", "serviceManager"] as const;

/** Those who were scored already, then everybody else of the service who works here. */
function rowsOf(people: readonly Staff[], scores: QuarterScores | null): Row[] {
  const before = (scores?.rows ?? []).map(({ person, ...rest }) => ({ person, ...rest }));
  const known = new Set(before.map(({ person }) => person.id));
  const others = people.filter(
    ({ id, roles }) => !known.has(id) && ranked.some((role) => roles.includes(role)),
  );
  return [
    ...before,
    ...others.map((person) => ({
      person: staffSnapshotOf(person),
      quality: undefined,
      workload: undefined,
      cost: undefined,
    })),
  ];
}
