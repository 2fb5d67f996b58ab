import { useState } from "react";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import {
  type PeriodKind,
  periodKinds,
  periodOf,
  type StatementPeriod,
  shiftPeriod,
} from "#shared/domain/incentives/period.ts";
import { addDays, localDate } from "#shared/lib/time.ts";
import { PeriodStep } from "../PeriodStep.tsx";
import type { Place } from "../use-place.ts";
import { useDraw } from "./use-draw.ts";

interface Props {
  place: Place;
  around: Surroundings;
  mayDraw: boolean;
}

const contents: Record<PeriodKind, string> = {
  month: "月度绩效、客户表扬、节约成本、更正",
  quarter: "季度评优、备品备件销售、服务合同激励",
  halfYear: "调试无重复服务、半年度绩效奖金、年度绩效",
};

/** The period of this kind that ended last. */
const lastOf = (kind: PeriodKind, now: string): StatementPeriod =>
  periodOf(kind, addDays(periodOf(kind, localDate(now)).from, -1));

/** Chooses a period and works its statement out. */
export function DrawForm({ place, around, mayDraw }: Props) {
  const [period, setPeriod] = useState(() => lastOf("month", around.now));
  const { draw, problems, busy } = useDraw(around);
  if (!mayDraw)
    return (
      <EmptyState
        icon="incentive"
        title="从左边选一期汇总"
        text="由客服专员、客服主管、客服经理和部门经理以上汇总。"
      />
    );
  const run = async () => {
    if (await draw(period)) place.select(period.id);
  };
  return (
    <Form label="汇总一期" problems={problems} onSubmit={() => void run()}>
      <RecordPane
        label="汇总一期"
        head={<RecordHead title="汇总一期" />}
        footer={<PaneFooter submitLabel="汇总" busy={busy} />}
      >
        <div className="stack">
          <FormProblems title="还不能汇总" />
          <Field label="汇总类型">
            <SegmentedInput
              value={period.kind}
              choices={choicesOf(periodKinds)}
              onChange={(kind) => setPeriod(lastOf(kind, around.now))}
            />
          </Field>
          <Field label="期间" name="id">
            <PeriodStep period={period} onStep={(by) => setPeriod(shiftPeriod(period, by))} />
          </Field>
          <p className="text-secondary">
            {period.from} 至 {period.to}：{contents[period.kind]}。没有提交以前可以随时重新汇总。
          </p>
        </div>
      </RecordPane>
    </Form>
  );
}
