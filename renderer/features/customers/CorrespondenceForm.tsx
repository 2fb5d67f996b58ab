import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import "./customers.css";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { addCorrespondence, type Correspondence } from "#shared/domain/customers/correspondence.ts";
import { type Customer, mainContact } from "#shared/domain/customers/customer.ts";
import { correspondenceKindLabels, directionLabels } from "#shared/domain/customers/labels.ts";
import { AddAction } from "./AddAction.tsx";

interface Values {
  kind: Correspondence["kind"];
  direction: Correspondence["direction"];
  at: string | undefined;
  with: string;
  summary: string;
}

/** The row that adds a letter, fax, call or visit; the time is now unless somebody writes another. */
export function CorrespondenceForm({ customer }: { customer: Customer }) {
  const now = useNow();
  const { save, problems, saving } = useSave(addCorrespondence);
  const { values, set, discard } = useDraft<Values>(`customer.correspondence ${customer.id}`, {
    kind: "call",
    direction: "in",
    at: undefined,
    with: mainContact(customer)?.name ?? "",
    summary: "",
  });
  const submit = async () => {
    const saved = await save({ ...values, at: values.at ?? now, customerId: customer.id });
    if (saved) await discard();
  };
  return (
    <div className="correspondence-form">
      <Form label="登记往来" problems={problems} onSubmit={() => void submit()} focusFirst={false}>
        <FieldGrid columns="216px 96px minmax(0, 1fr) minmax(0, 1fr)">
          <Field label="方式" name="kind">
            <SegmentedInput
              value={values.kind}
              onChange={(kind) => set({ kind })}
              choices={choicesOf(correspondenceKindLabels)}
            />
          </Field>
          <Field label="来往" name="direction">
            <SegmentedInput
              value={values.direction}
              onChange={(direction) => set({ direction })}
              choices={choicesOf(directionLabels)}
            />
          </Field>
          <Field label="时间" name="at">
            <DateTimeInput value={values.at} onChange={(at) => set({ at })} placeholder="现在" />
          </Field>
          <Field label="对方" name="with">
            <TextInput value={values.with} onChange={(text) => set({ with: text })} />
          </Field>
          <Field label="内容" name="summary" span={3}>
            <TextInput
              value={values.summary}
              onChange={(summary) => set({ summary })}
              maxLength={500}
            />
          </Field>
          <AddAction label="登记往来" busy={saving} />
        </FieldGrid>
        <FormProblems />
      </Form>
    </div>
  );
}
