import { useState } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { drawn } from "#shared/domain/complaints/spot-checks/draw.ts";
import type { SpotCheck } from "#shared/domain/complaints/spot-checks/spot-check.ts";

/** True when drawing again with the seed and the complaints of the record gives what was drawn. */
const isSame = ({ seed, population, checks }: SpotCheck): boolean =>
  drawn(seed, population, checks.length).join() === checks.map(({ complaint }) => complaint).join();

/** Everything that the draw was made of, and the draw once more. */
export function DrawProof({ check }: { check: SpotCheck }) {
  const [again, setAgain] = useState<boolean>();
  return (
    <div className="stack">
      <dl className="draw-proof">
        <dt>抽取时间</dt>
        <dd>
          <Time at={check.drawn.at} /> {check.drawn.byName}
        </dd>
        <dt>办法</dt>
        <dd>{check.method}</dd>
        <dt>种子</dt>
        <dd className="num">{check.seed}</dd>
        <dt>抽取范围</dt>
        <dd>{check.population.join("、")}</dd>
      </dl>
      {again !== undefined && (
        <Notice
          tone={again ? "ok" : "problem"}
          title={
            again ? "用同一种子再抽一次，结果相同" : "再抽一次的结果不同，这次抽取的记录被改过"
          }
        />
      )}
      <div className="row">
        <Action onClick={() => setAgain(isSame(check))}>复核抽取</Action>
      </div>
    </div>
  );
}
