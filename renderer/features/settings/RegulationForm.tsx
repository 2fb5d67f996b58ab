import { type ReactNode, useState } from "react";
import { useRecord } from "#renderer/data/live.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { DateInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import {
  nameRegulation,
  type RegulationName,
  regulationNameTable,
} from "#shared/domain/desk/regulation-name.ts";
import { regulations } from "#shared/rule-packs/regulations.ts";

interface Props {
  regulation: string;
  /** Puts fields and footer into the rule's pane. */
  pane: (content: ReactNode, footer: ReactNode) => ReactNode;
}

/** 制度名称: what the company itself calls the regulation that a rule is from. */
export function RegulationForm({ regulation, pane }: Props) {
  const own = useRecord(regulationNameTable, regulation);
  if (own === undefined) return pane(null, null);
  return <NameForm key={own?.rev ?? 0} regulation={regulation} own={own} pane={pane} />;
}

function NameForm({ regulation, own, pane }: Props & { own: RegulationName | null }) {
  const initial = {
    title: own?.title ?? "",
    number: own?.number ?? "",
    date: own?.date,
    reason: "",
  };
  const [values, setValues] = useState(initial);
  const { save, problems, saving } = useSave(nameRegulation);
  const set = (change: Partial<typeof initial>) => setValues((all) => ({ ...all, ...change }));
  return (
    <Form
      label="制度名称"
      focusFirst={false}
      problems={problems}
      onSave={() => void save({ ...values, regulation })}
      onCancel={() => setValues(initial)}
    >
      {pane(
        <div className="stack settings-narrow">
          <p className="text-secondary">
            程序里叫《{regulations[regulation]?.title}
            》。本单位另有名称、文号和施行日期的，填在这里，以后各处都这样写；以前算好的不变。
          </p>
          <Field label="本单位的制度名称" name="title" hint="不用写书名号；清空就用程序里的名称">
            <TextInput value={values.title} onChange={(title) => set({ title })} maxLength={60} />
          </Field>
          <Field label="文号" name="number">
            <TextInput
              value={values.number}
              onChange={(number) => set({ number })}
              maxLength={40}
            />
          </Field>
          <Field label="施行日期" name="date">
            <DateInput value={values.date} onChange={(date) => set({ date })} />
          </Field>
          <Field label="修改原因" name="reason">
            <TextInput
              value={values.reason}
              onChange={(reason) => set({ reason })}
              maxLength={200}
            />
          </Field>
          <FormProblems />
        </div>,
        <PaneFooter busy={saving} />,
      )}
    </Form>
  );
}
