import type { ComponentType } from "react";
import { CustomerPicker } from "#renderer/record/CustomerPicker.tsx";
import { DepartmentPicker } from "#renderer/record/DepartmentPicker.tsx";
import { StepPanel } from "#renderer/record/StepPanel.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextArea, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import type { Action } from "#shared/domain/common/action.ts";
import { formatPhone } from "#shared/domain/common/phone.ts";
import type { CustomerSnapshot } from "#shared/domain/common/snapshots.ts";
import type { Inquiry } from "#shared/domain/inquiries/inquiry.ts";
import type { InquiryStep } from "#shared/domain/inquiries/labels.ts";
import {
  answerInquiry,
  changeInquiry,
  enterResult,
  noteInquiry,
  passOnInquiry,
  tellCaller,
  voidInquiry,
} from "#shared/domain/inquiries/steps.ts";

interface PanelProps {
  inquiry: Inquiry;
  onDone: () => void;
}

/** A panel with one text: what was said, or why. */
function textPanel<I>(action: Action<I>, field: { label: string; name: string; hint?: string }) {
  const { label, name, hint = "" } = field;
  return function TextStep({ inquiry, onDone }: PanelProps) {
    return (
      <StepPanel action={action} id={inquiry.id} first={{ [name]: "" }} onDone={onDone}>
        {(values, set) => (
          <Field label={label} name={name} span={6}>
            <TextArea
              value={values[name]}
              onChange={(text) => set({ [name]: text })}
              placeholder={hint}
              rows={3}
            />
          </Field>
        )}
      </StepPanel>
    );
  };
}

function PassOnPanel({ inquiry, onDone }: PanelProps) {
  const first: { department?: string | undefined } = {};
  return (
    <StepPanel action={passOnInquiry} id={inquiry.id} first={first} onDone={onDone}>
      {({ department }, set) => (
        <Field label="转交部门" name="department" span={3} hint="有了结果，再登记并回复客户">
          <DepartmentPicker value={department} onChange={(chosen) => set({ department: chosen })} />
        </Field>
      )}
    </StepPanel>
  );
}

interface Matter {
  caller: string;
  customer: CustomerSnapshot | undefined;
  phone: string;
  about: string;
}

const matterOf = ({ caller = "", customer, phone, about }: Inquiry): Matter => ({
  caller,
  customer,
  about,
  phone: phone === undefined ? "" : formatPhone(phone),
});

function ChangePanel({ inquiry, onDone }: PanelProps) {
  return (
    <StepPanel action={changeInquiry} id={inquiry.id} first={matterOf(inquiry)} onDone={onDone}>
      {({ caller, customer, phone, about }, set) => (
        <>
          <Field label="联系电话" name="phone" span={2}>
            <TextInput value={phone} onChange={(typed) => set({ phone: typed })} />
          </Field>
          <Field label="姓名" name="caller" span={2}>
            <TextInput value={caller} onChange={(typed) => set({ caller: typed })} />
          </Field>
          <Field label="单位" name="customer" span={2}>
            <CustomerPicker value={customer} onChange={(chosen) => set({ customer: chosen })} />
          </Field>
          <Field label="内容" name="about" span={6}>
            <TextArea value={about} onChange={(typed) => set({ about: typed })} rows={3} />
          </Field>
        </>
      )}
    </StepPanel>
  );
}

/** The panel of each step that asks for something; 已转告 asks for nothing. */
export const stepPanels: Record<Exclude<InquiryStep, "relay">, ComponentType<PanelProps>> = {
  answer: textPanel(answerInquiry, { label: "答复", name: "text" }),
  passOn: PassOnPanel,
  result: textPanel(enterResult, {
    label: "部门结果",
    name: "text",
    hint: "采纳了没有，什么时候办，不采纳的为什么",
  }),
  tell: textPanel(tellCaller, { label: "回复内容", name: "text", hint: "怎样告诉客户的" }),
  change: ChangePanel,
  note: textPanel(noteInquiry, { label: "备注", name: "text" }),
  void: textPanel(voidInquiry, { label: "作废原因", name: "reason" }),
};
