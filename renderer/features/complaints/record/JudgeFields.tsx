import { useAround } from "#renderer/data/live.ts";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { Field } from "#renderer/ui/form/Field.tsx";
import { gravityLabels } from "#shared/domain/complaints/labels.ts";
import { suggestGravity } from "#shared/domain/complaints/validity.ts";
import { ReasonField } from "./step-fields.tsx";
import type { StepFieldsProps } from "./step-values.ts";

/** 认定有效: how grave it is; the program suggests by what was found, a person decides. */
export function JudgeFields(props: StepFieldsProps) {
  const { values, set, complaint } = props;
  const around = useAround();
  const concluded = complaint.investigation?.concluded;
  const suggestion = around && concluded && suggestGravity(concluded, around.rules);
  return (
    <>
      <Field
        label="严重程度"
        name="gravity"
        span={2}
        hint={suggestion && `程序建议：${gravityLabels[suggestion.gravity]}`}
        aside={suggestion && <WhyFigure title="建议的严重程度" basis={suggestion.basis} />}
      >
        <SegmentedInput
          value={values.gravity}
          onChange={(gravity) => set({ gravity })}
          choices={choicesOf(gravityLabels)}
        />
      </Field>
      <ReasonField {...props} label="理由" span={4} placeholder="凭什么认定，可不填" />
    </>
  );
}
