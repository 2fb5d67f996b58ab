import { useState } from "react";
import { RecordLink } from "#renderer/record/RecordLink.tsx";
import { StepPanel } from "#renderer/record/StepPanel.tsx";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextArea } from "#renderer/ui/form/TextInputs.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { SecondService, ServiceFacts } from "#shared/domain/incentives/facts.ts";
import type { Judgement } from "#shared/domain/incentives/judgement.ts";
import { judgeSecondService } from "#shared/domain/service-incentives.ts";
import { serviceOrderTable } from "#shared/domain/services/order.ts";

interface Props {
  pair: SecondService;
  judgement: Judgement | undefined;
  around: Surroundings;
}

const yesNo = [
  { value: "yes" as const, label: "是" },
  { value: "no" as const, label: "不是" },
];
const answerOf = (value: boolean | undefined) =>
  value === undefined ? undefined : value ? "yes" : "no";

const service = (facts: ServiceFacts) => (
  <>
    <RecordLink table={serviceOrderTable.name} id={facts.id} /> {facts.kindWords}{" "}
    {facts.finishedAt && <Time at={facts.finishedAt} />}
    {facts.finishedAt && " 完工"}
  </>
);

const people = ({ engineers }: ServiceFacts) =>
  engineers.map(({ name, share }) => `${name} ${share}%`).join("、");

/** Two services that may be one done twice, and what the supervisor says of it. */
export function SecondRecord({ pair, judgement, around }: Props) {
  const { first, second, common } = pair;
  const [again, setAgain] = useState(false);
  const mayJudge = mayDo(around.actor, judgeSecondService.name);
  const rule = "equipmentService.secondService";
  return (
    <RecordPane
      label="第二次服务"
      head={
        <RecordHead
          title="第二次服务"
          number={second.id}
          marks={judgement === undefined && <StateChip tone="soon">待判定</StateChip>}
          actions={
            judgement && mayJudge && !again && <Action onClick={() => setAgain(true)}>改判</Action>
          }
        />
      }
    >
      <div className="stack">
        <Facts
          facts={[
            { label: "前一次", value: service(first) },
            { label: "工程师", value: people(first) },
            { label: "这一次", value: service(second) },
            { label: "工程师 ", value: people(second) },
            {
              label: "为什么列出",
              value: (
                <>
                  同一客户，{common}{" "}
                  <WhyFigure title="第二次服务" basis={around.rules.basis(rule, [common])} />
                </>
              ),
              wide: true,
            },
          ]}
        />
        {judgement && <Judged judgement={judgement} />}
        {mayJudge && (judgement === undefined || again) && (
          <JudgeForm pair={pair} judgement={judgement} onDone={() => setAgain(false)} />
        )}
        {!mayJudge && !judgement && <p className="text-secondary">由客服主管、客服经理判定。</p>}
      </div>
    </RecordPane>
  );
}

function Judged({ judgement }: { judgement: Judgement }) {
  const { isPersonal, isMissingFunctions, reason, judged } = judgement;
  return (
    <Facts
      facts={[
        { label: "个人原因", value: isPersonal ? "是，第二次服务不计点" : "不是" },
        { label: "功能缺失、遗漏", value: isMissingFunctions ? "是，项目没有奖励" : "不是" },
        { label: "判定理由", value: reason, wide: true },
        {
          label: "判定人",
          value: (
            <>
              {judged.byName} <Time at={judged.at} />
            </>
          ),
        },
      ]}
    />
  );
}

function JudgeForm({ pair, judgement, onDone }: Omit<Props, "around"> & { onDone: () => void }) {
  const first = {
    first: pair.first.id,
    second: pair.second.id,
    isPersonal: judgement?.isPersonal,
    isMissingFunctions: judgement?.isMissingFunctions,
    reason: "",
  };
  return (
    <StepPanel action={judgeSecondService} id={pair.second.id} first={first} onDone={onDone}>
      {(values, set) => (
        <>
          <Field
            label="是不是个人原因"
            name="isPersonal"
            span={3}
            hint="安装工艺差、接线错误、调试不认真"
          >
            <SegmentedInput
              value={answerOf(values.isPersonal)}
              choices={yesNo}
              onChange={(value) => set({ isPersonal: value === "yes" })}
            />
          </Field>
          <Field label="是不是调试功能缺失、遗漏" name="isMissingFunctions" span={3}>
            <SegmentedInput
              value={answerOf(values.isMissingFunctions)}
              choices={yesNo}
              onChange={(value) => set({ isMissingFunctions: value === "yes" })}
            />
          </Field>
          <Field label="判定理由" name="reason" span={6}>
            <TextArea
              value={values.reason}
              onChange={(reason) => set({ reason })}
              maxLength={300}
            />
          </Field>
        </>
      )}
    </StepPanel>
  );
}
