import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { scoreLabels } from "#shared/domain/services/labels.ts";
import type { SheetSignature } from "#shared/domain/services/sheet-schema.ts";
import type { SignValues } from "./sign-values.ts";

interface Props {
  values: SignValues;
  set: (change: Partial<SignValues>) => void;
  /** The customer's signature, once it is saved: the judgement goes with it. */
  done?: SheetSignature | undefined;
}

const scores = choicesOf(scoreLabels);

/** What the customer thinks of the service; it is signed with the customer's signature. */
export function Judgement({ values, set, done }: Props) {
  if (done)
    return (
      <p className="text-secondary text-table">
        客户评价：{done.score ? scoreLabels[done.score] : "未评"}
        {done.remark && `，${done.remark}`}
      </p>
    );
  return (
    <FieldGrid columns={2}>
      <Field label="客户评价" name="customer.score">
        <SegmentedInput
          value={values.score}
          onChange={(score) => set({ score })}
          choices={scores}
        />
      </Field>
      <Field label="客户意见" name="customer.remark">
        <TextInput value={values.remark} onChange={(remark) => set({ remark })} maxLength={500} />
      </Field>
    </FieldGrid>
  );
}
