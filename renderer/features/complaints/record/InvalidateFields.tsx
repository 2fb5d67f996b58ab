import { useAround } from "#renderer/data/live.ts";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { SegmentedInput, SelectInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { Field } from "#renderer/ui/form/Field.tsx";
import { motiveLabels } from "#shared/domain/complaints/labels.ts";
import { groundLabels, suggestGround } from "#shared/domain/complaints/validity.ts";
import { ReasonField } from "./step-fields.tsx";
import type { StepFieldsProps } from "./step-values.ts";

/** 转为无效: one of six grounds; the program suggests, a person decides. */
export function InvalidateFields(props: StepFieldsProps) {
  const { values, set, complaint } = props;
  const around = useAround();
  const suggestion = around && suggestGround(complaint, around.rules, around.desk.mainPack);
  const suggested = suggestion && `程序建议：${groundLabels[suggestion.ground]}`;
  return (
    <>
      <Field
        label="无效情形"
        name="ground"
        span={4}
        hint={suggested}
        aside={suggestion && <WhyFigure title="建议转为无效" basis={suggestion.basis} />}
      >
        <SelectInput
          value={values.ground}
          onChange={(ground) => set({ ground })}
          choices={choicesOf(groundLabels)}
          placeholder="六种情形之一"
        />
      </Field>
      <Field label="投诉动机" name="motive" span={2}>
        <SegmentedInput
          value={values.motive}
          onChange={(motive) => set({ motive })}
          choices={choicesOf(motiveLabels)}
        />
      </Field>
      <ReasonField {...props} label="理由和告知情况" placeholder="凭什么认定，怎样向客户说明的" />
    </>
  );
}
