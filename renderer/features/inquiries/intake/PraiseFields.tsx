import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { CheckInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { AmountInput } from "#renderer/ui/form/NumberInputs.tsx";
import { formatYuan, parseYuan } from "#shared/domain/common/money.ts";
import { awardRange, praiseOf } from "#shared/domain/inquiries/praise.ts";
import type { FieldsProps } from "./inquiry-values.ts";

/** Who is praised; in writing it proposes an award within its range. */
export function PraiseFields({ values, set, around }: FieldsProps) {
  const { inWriting, praised } = values;
  return (
    <>
      <Field label="被表扬人" name="praised" span={2}>
        <StaffPicker value={praised} onChange={(person) => set({ praised: person })} />
      </Field>
      <div className="inquiry-check">
        <CheckInput checked={inWriting} onChange={(written) => set({ inWriting: written })}>
          书面表扬（信或邮件）
        </CheckInput>
      </div>
      {inWriting && <AwardField values={values} set={set} around={around} />}
    </>
  );
}

function AwardField({ values, set, around }: FieldsProps) {
  const { from, to } = awardRange(around.rules);
  const { proposal } = praiseOf(values, around.rules);
  return (
    <Field
      label="建议奖励"
      name="amountCents"
      span={2}
      aside={proposal && <WhyFigure title="建议奖励" basis={proposal.basis} />}
    >
      <AmountInput
        value={values.amountCents}
        onChange={(amountCents) => set({ amountCents })}
        parse={parseYuan}
        format={formatYuan}
        placeholder={`不填按最低 ${formatYuan(from)}，最高 ${formatYuan(to)}`}
      />
    </Field>
  );
}
