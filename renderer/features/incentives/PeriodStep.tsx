import { IconAction } from "#renderer/ui/button/Action.tsx";
import { periodTitle, type StatementPeriod } from "#shared/domain/incentives/period.ts";

interface Props {
  period: StatementPeriod;
  onStep: (by: number) => void;
}

/** A period, with a step to the one before and the one after. */
export const PeriodStep = ({ period, onStep }: Props) => (
  <span className="row">
    <IconAction icon="left" label="上一期" onClick={() => onStep(-1)} />
    <b className="num">{periodTitle(period)}</b>
    <IconAction icon="right" label="下一期" onClick={() => onStep(1)} />
  </span>
);
