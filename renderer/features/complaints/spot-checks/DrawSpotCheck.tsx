import { useState } from "react";
import { useList } from "#renderer/data/live.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { drawSpotCheck, usualCount } from "#shared/domain/complaints/spot-checks/actions.ts";
import { drawMethod } from "#shared/domain/complaints/spot-checks/draw.ts";
import { periodCode, periodName } from "#shared/domain/complaints/statistics/period.ts";
import { mostDrawnFrom } from "#shared/domain/complaints/statistics/population.ts";
import { PeriodBar } from "../statistics/PeriodBar.tsx";
import type { usePeriod } from "../statistics/use-period.ts";
import { usePopulation } from "../statistics/use-population.ts";

interface Props {
  chosen: ReturnType<typeof usePeriod>;
  around: Surroundings;
  mayDraw: boolean;
}

/** Draws from the settled complaints of a time; the seed is the program's, so that nobody chooses. */
export function DrawSpotCheck({ chosen, around, mayDraw }: Props) {
  const { period, go, select } = chosen;
  const code = periodCode(period);
  const found = usePopulation(period);
  const earlier = useList(`spotCheck.of:${code}`).records?.length ?? 0;
  const [typed, setTyped] = useState<number>();
  const { save, problems, saving } = useSave(drawSpotCheck);
  const population = found?.settled.map(({ id }) => id) ?? [];
  const usual = usualCount(around, population.length);
  const count = typed ?? usual;
  const run = async () => {
    const saved = await save({ period: code, population, count });
    const id = saved?.records[0]?.id;
    if (id !== undefined) select(id);
  };
  if (!mayDraw)
    return (
      <EmptyState
        icon="eye"
        title="从左边选一次抽查"
        text="由客服主管、客服经理、客户信息主管和部门经理以上抽取。"
      />
    );
  return (
    <Form label="随机抽取" problems={problems} onSubmit={() => void run()} focusFirst={false}>
      <RecordPane
        label="随机抽取"
        head={<RecordHead title="随机抽取" />}
        footer={<PaneFooter submitLabel="抽取" busy={saving} submitDisabled={!found} />}
      >
        <div className="stack">
          <PeriodBar period={period} onPeriod={(next) => go({ period: next })} />
          <FormProblems title="还不能抽取" />
          {found?.tooMany && (
            <Notice title={`这段时间超过 ${mostDrawnFrom} 件投诉，请选短一些的时间`} />
          )}
          {earlier > 0 && (
            <Notice tone="info" title={`这段时间已经抽过 ${earlier} 次，每次抽取都留有记录`} />
          )}
          <Facts
            facts={[
              { label: "统计期间", value: periodName(period) },
              { label: "已办结", value: `${population.length} 件，从这些里抽取` },
            ]}
          />
          <FieldGrid columns={4}>
            <Field
              label="抽取件数"
              name="count"
              aside={
                <WhyFigure
                  title={`抽取件数：${usual} 件`}
                  basis={around.rules.basis("common.complaintSpotCheck", [
                    `${population.length} 件 × ${around.rules.number("common.complaintSpotCheck", "share")}%，不足一件按一件`,
                  ])}
                />
              }
            >
              <NumberInput value={count} onChange={setTyped} min={1} max={500} unit="件" stepper />
            </Field>
          </FieldGrid>
          <p className="text-secondary">{drawMethod}。种子由程序产生，抽取的人不能选。</p>
        </div>
      </RecordPane>
    </Form>
  );
}
