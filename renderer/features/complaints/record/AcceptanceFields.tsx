import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { SignaturePad } from "#renderer/ui/sign/SignaturePad.tsx";
import { acceptanceLabels } from "#shared/domain/complaints/acceptance.ts";
import type { StepFieldsProps } from "./step-values.ts";

/** How the customer accepts the result: by word, on the screen, or on paper (R09 1.(5)). */
export function AcceptanceFields(props: StepFieldsProps) {
  const { values, set } = props;
  return (
    <>
      <Field label="确认方式" name="accepted" span={3}>
        <SegmentedInput
          value={values.accepted}
          onChange={(accepted) => set({ accepted })}
          choices={choicesOf(acceptanceLabels)}
        />
      </Field>
      {values.accepted !== "spoken" && (
        <Field label="签字人" name="signer" span={3}>
          <TextInput value={values.signer} onChange={(signer) => set({ signer })} maxLength={60} />
        </Field>
      )}
      {values.accepted === "screen" && <ScreenSignature {...props} />}
      {values.accepted === "paper" && <PaperSignature {...props} />}
    </>
  );
}

function ScreenSignature({ values, set }: StepFieldsProps) {
  return (
    <Field label="客户签字" name="strokes" span={6} hideLabel>
      <SignaturePad
        label="客户签字"
        strokes={values.strokes}
        onChange={(strokes) => set({ strokes })}
        signer="签的是这件投诉的内容、方案、答复和客户意见"
      />
    </Field>
  );
}

function PaperSignature({ values, set }: StepFieldsProps) {
  return (
    <>
      <Field label="签字时间" name="signedAt" span={3}>
        <DateTimeInput value={values.signedAt} onChange={(signedAt) => set({ signedAt })} />
      </Field>
      <Field label="纸质单据" name="document" span={3} hint="单据名称和存放处，便于找到原件">
        <TextInput
          value={values.document}
          onChange={(document) => set({ document })}
          maxLength={100}
        />
      </Field>
    </>
  );
}
