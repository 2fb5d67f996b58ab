import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import type { CallOutcome } from "#shared/domain/common/follow-up-call.ts";

const outcomes: Record<CallOutcome, string> = {
  reached: "已联系上",
  again: "没联系上，再打",
  givenUp: "不再联系",
};

/** What is typed of a call to a customer. */
export interface CallValues<M extends string> {
  outcome: CallOutcome;
  mood: M | undefined;
  note: string;
}

/** The fields before anything is typed. */
export const blankCall = { outcome: "reached", mood: undefined, note: "" } as const;

interface Props<M extends string> {
  values: CallValues<M>;
  set: (change: Partial<CallValues<M>>) => void;
  /** The judgements that the customer may give. */
  moods: Record<M, string>;
}

/** The fields of a call to a customer: reached or not, content or not, what they said. */
export function CallFields<M extends string>({ values, set, moods }: Props<M>) {
  const isReached = values.outcome === "reached";
  return (
    <>
      <Field label="回访结果" name="outcome" span={3}>
        <SegmentedInput
          value={values.outcome}
          choices={choicesOf(outcomes)}
          onChange={(outcome) => set({ outcome })}
        />
      </Field>
      {isReached && (
        <Field label="满意程度" name="mood" span={3}>
          <SegmentedInput
            value={values.mood}
            choices={choicesOf(moods)}
            onChange={(mood) => set({ mood })}
          />
        </Field>
      )}
      <Field label={isReached ? "客户意见" : "联系情况"} name="note" span={6}>
        <TextInput value={values.note} onChange={(note) => set({ note })} maxLength={500} />
      </Field>
    </>
  );
}
