import { useSave } from "#renderer/record/use-save.ts";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { drawFollowUps } from "#shared/domain/complaints/follow-up/actions.ts";
import { periodCode, periodName } from "#shared/domain/complaints/statistics/period.ts";
import { mostDrawnFrom } from "#shared/domain/complaints/statistics/population.ts";
import { PeriodBar } from "../statistics/PeriodBar.tsx";
import type { usePeriod } from "../statistics/use-period.ts";
import { usePopulation } from "../statistics/use-population.ts";

const rule = "common.complaintFollowUp";

interface Props {
  chosen: ReturnType<typeof usePeriod>;
  around: Surroundings;
}

/** Draws the list of those to be called from the complaints of a time. */
export function DrawFollowUps({ chosen, around }: Props) {
  const { period, go } = chosen;
  const found = usePopulation(period);
  const { save, problems, saving } = useSave(drawFollowUps);
  const population = found?.settled.map(({ id }) => id) ?? [];
  const run = () => void save({ period: periodCode(period), population });
  return (
    <Form label="生成回访名单" problems={problems} onSubmit={run} focusFirst={false}>
      <RecordPane
        label="生成回访名单"
        head={<RecordHead title="生成回访名单" />}
        footer={<PaneFooter submitLabel="生成回访名单" busy={saving} submitDisabled={!found} />}
      >
        <div className="stack">
          <PeriodBar period={period} onPeriod={(next) => go({ period: next })} />
          <FormProblems title="还不能生成" />
          {found?.tooMany && (
            <Notice title={`这段时间超过 ${mostDrawnFrom} 件投诉，请选短一些的时间`} />
          )}
          <Facts
            facts={[
              { label: "统计期间", value: periodName(period) },
              { label: "受理", value: `${found?.all ?? 0} 件` },
              { label: "已办结", value: `${population.length} 件` },
              {
                label: "另随机抽取",
                value: (
                  <>
                    {around.rules.number(rule, "random")} 件{" "}
                    <WhyFigure title="回访名单" basis={around.rules.basis(rule)} />
                  </>
                ),
              },
            ]}
          />
          <p className="text-secondary">
            重大、超时、客户没有说满意的都列入；其余的随机抽取，种子随回访记录保存。已经列入的不会重复。
          </p>
        </div>
      </RecordPane>
    </Form>
  );
}
