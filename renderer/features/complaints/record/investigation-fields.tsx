import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { CheckInput, SegmentedInput, SelectInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextArea } from "#renderer/ui/form/TextInputs.tsx";
import {
  investigatorProblems,
  outcomeLabels,
  spreadLabels,
  voiceLabels,
} from "#shared/domain/complaints/investigation/investigation.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import type { StepFieldsProps, StepValues } from "./step-values.ts";

/** 调查人 and 被投诉员工, who is never the same person (R18 14). */
export function SidesFields({ values, set, complaint }: StepFieldsProps) {
  const { investigator, accused } = values;
  const [bar] = investigator ? investigatorProblems(investigator, accused, complaint.about) : [];
  return (
    <>
      <Field label="调查人" name="investigator" span={2} warning={bar?.message}>
        <StaffPicker value={investigator} onChange={(person) => set({ investigator: person })} />
      </Field>
      <Field label="被投诉员工" name="accused" span={2} hint="投诉不针对某个人的可不选">
        <StaffPicker value={accused} onChange={(person) => set({ accused: person })} />
      </Field>
    </>
  );
}

type TextKey = "evidence" | "complainantSaid" | "otherSaid" | "finding" | "gaps";

interface TextProps extends StepFieldsProps {
  label: string;
  of: TextKey;
  placeholder: string;
  span?: number;
}

function Said({ values, set, label, of, placeholder, span = 3 }: TextProps) {
  const change = (text: string): Partial<StepValues> => ({ [of]: text });
  return (
    <Field label={label} name={of} span={span}>
      <TextArea
        value={values[of]}
        onChange={(text) => set(change(text))}
        placeholder={placeholder}
        rows={2}
      />
    </Field>
  );
}

/** What was found: evidence, both sides, the finding and the gaps in management (R18 15). */
export function ConclusionFields(props: StepFieldsProps) {
  const { values, set } = props;
  return (
    <>
      <SidesFields {...props} />
      <Field label="另一方由谁说明" name="voice" span={2}>
        <SegmentedInput
          value={values.voice}
          onChange={(voice) => set({ voice })}
          choices={choicesOf(voiceLabels)}
        />
      </Field>
      <Said
        {...props}
        label="投诉人怎么说"
        of="complainantSaid"
        placeholder="与投诉人核对过的经过"
      />
      <Said
        {...props}
        label="被投诉一方怎么说"
        of="otherSaid"
        placeholder="被投诉人或其直接领导的说明"
      />
      <Said {...props} label="证据" of="evidence" placeholder="单据、照片、录音、监控、在场的人" />
      <Said
        {...props}
        label="查明的事实"
        of="finding"
        placeholder="只写查明的，不写推测，不作承诺"
      />
      <Said
        {...props}
        label="管理漏洞"
        of="gaps"
        placeholder="哪个环节让事情发生；没有的写「没有」"
      />
      <Field label="调查结论" name="outcome" span={3}>
        <SelectInput
          value={values.outcome}
          onChange={(outcome) => set({ outcome })}
          choices={choicesOf(outcomeLabels)}
          placeholder="投诉反映的情况是否属实"
        />
      </Field>
      <SpreadChecks {...props} />
    </>
  );
}

function SpreadChecks({ values, set }: StepFieldsProps) {
  return (
    <div className="step-check">
      {keysOf(spreadLabels).map((each) => (
        <CheckInput
          key={each}
          checked={values.spread.includes(each)}
          onChange={(on) =>
            set({ spread: on ? [...values.spread, each] : values.spread.filter((s) => s !== each) })
          }
        >
          {spreadLabels[each]}
        </CheckInput>
      ))}
    </div>
  );
}
