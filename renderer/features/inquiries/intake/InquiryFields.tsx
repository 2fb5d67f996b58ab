import { BackdatedField } from "#renderer/record/BackdatedField.tsx";
import { CustomerPicker } from "#renderer/record/CustomerPicker.tsx";
import { customerChange } from "#renderer/record/caller/caller.ts";
import { DepartmentPicker } from "#renderer/record/DepartmentPicker.tsx";
import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { TextArea, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { channelLabels, kindLabels } from "#shared/domain/inquiries/labels.ts";
import { type FieldsProps, filledFrom } from "./inquiry-values.ts";
import { PraiseFields } from "./PraiseFields.tsx";

interface Props extends FieldsProps {
  isLate: boolean;
}

/** What is asked while somebody talks, in the order in which one asks. */
export function InquiryFields({ isLate, ...props }: Props) {
  const { values, set } = props;
  const { kind } = values;
  return (
    <FieldGrid columns={6}>
      <CallerFields {...props} />
      <Field label="方式" name="channel" span={2}>
        <SegmentedInput
          value={values.channel}
          onChange={(channel) => set({ channel })}
          choices={choicesOf(channelLabels)}
        />
      </Field>
      <Field label="类别" name="kind" span={4}>
        <SegmentedInput
          value={kind}
          onChange={(chosen) => set({ kind: chosen })}
          choices={choicesOf(kindLabels)}
        />
      </Field>
      <Field label="内容" name="about" span={6} aside={`${values.about.length} / 2000`}>
        <TextArea
          value={values.about}
          onChange={(about) => set({ about })}
          placeholder="问什么、说什么、要转告什么"
          rows={3}
        />
      </Field>
      {kind === "praise" && <PraiseFields {...props} />}
      {kind === "message" ? <MessageField {...props} /> : <AnswerFields {...props} />}
      <ReceiptFields {...props} isLate={isLate} />
    </FieldGrid>
  );
}

function CallerFields({ values, set }: FieldsProps) {
  const known = values.customer?.id === undefined ? {} : { prefilled: "带入" };
  return (
    <>
      <Field label="联系电话" name="phone" span={2}>
        <TextInput
          value={values.phone}
          onChange={(phone) => set({ phone })}
          autoFocus={values.phone === ""}
          placeholder="先问电话，认出是谁"
        />
      </Field>
      <Field label="姓名" name="caller" span={2} {...(values.caller === "" ? {} : known)}>
        <TextInput
          value={values.caller}
          onChange={(caller) => set({ caller })}
          placeholder="怎么称呼"
          maxLength={60}
        />
      </Field>
      <Field label="单位" name="customer" span={2} {...known}>
        <CustomerPicker
          value={values.customer}
          onChange={(customer) => set(customerChange(customer, values.phone))}
          onPick={(customer) => set(filledFrom(customer, values))}
        />
      </Field>
    </>
  );
}

const MessageField = ({ values, set }: FieldsProps) => (
  <Field label="转告给" name="to" span={2} hint="同事登录后在今日就看到">
    <StaffPicker value={values.to} onChange={(to) => set({ to })} placeholder="选择同事" />
  </Field>
);

function AnswerFields({ values, set, around }: FieldsProps) {
  return (
    <>
      <Field label="答复" name="answer" span={6}>
        <TextArea
          value={values.answer}
          onChange={(answer) => set({ answer })}
          placeholder="当场答复的写在这里，保存即结案"
          rows={2}
        />
      </Field>
      {values.kind !== "praise" && (
        <Field label="转交部门" name="department" span={2}>
          <DepartmentPicker
            value={values.department}
            onChange={(department) => set({ department })}
          />
        </Field>
      )}
      <Field label="答复人" name="owner" span={2}>
        <StaffPicker
          value={values.owner}
          onChange={(owner) => set({ owner })}
          placeholder={around.actor.name}
        />
      </Field>
    </>
  );
}

function ReceiptFields({ values, set, isLate }: Props) {
  return (
    <>
      <Field label="时间" name="receivedAt" span={2}>
        <DateTimeInput value={values.receivedAt} onChange={(receivedAt) => set({ receivedAt })} />
      </Field>
      {isLate && (
        <BackdatedField
          value={values.backdatedReason}
          onChange={(backdatedReason) => set({ backdatedReason })}
        />
      )}
    </>
  );
}
