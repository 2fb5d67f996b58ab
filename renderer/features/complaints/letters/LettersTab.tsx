import { useState } from "react";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextArea, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import { writeLetter } from "#shared/domain/complaints/letters/actions.ts";
import {
  type ComplaintLetter,
  filled,
  type LetterKind,
  letterLabels,
  type Template,
} from "#shared/domain/complaints/letters/template.ts";
import { letterValues } from "#shared/domain/complaints/letters/values.ts";
import { useLetter, useTemplate } from "./use-letters.ts";

interface Props {
  complaint: Complaint;
  around: Surroundings;
}

/** 信函: writes the reply and the acknowledgement to a customer; what was saved prints under 打印件. */
export function LettersTab({ complaint, around }: Props) {
  const [kind, setKind] = useState<LetterKind>("reply");
  const template = useTemplate(kind);
  const letter = useLetter(complaint.id, kind);
  return (
    <div className="stack">
      <Field label="信函" hideLabel>
        <SegmentedInput value={kind} choices={choicesOf(letterLabels)} onChange={setKind} />
      </Field>
      {template && letter !== undefined && (
        <LetterForm
          key={`${kind} ${letter?.version}`}
          complaint={complaint}
          around={around}
          kind={kind}
          template={template}
          letter={letter}
        />
      )}
    </div>
  );
}

interface FormProps extends Props {
  kind: LetterKind;
  template: Template;
  letter: ComplaintLetter | null;
}

function LetterForm({ complaint, around, kind, template, letter }: FormProps) {
  const fresh = () => {
    const values = letterValues(complaint, around);
    return { title: filled(template.title, values), text: filled(template.text, values) };
  };
  const first = letter ? { title: letter.title, text: letter.text } : fresh();
  const draft = useDraft(`letter.${kind}.${complaint.id}.${letter?.version ?? 0}`, first);
  const { values, set } = draft;
  const { save, problems, saving } = useSave(writeLetter);
  const run = async () => {
    if (await save({ complaint: complaint.id, kind, ...values })) await draft.discard();
  };
  if (!draft.ready) return null;
  return (
    <Form
      label={letterLabels[kind]}
      problems={problems}
      onSave={() => void run()}
      focusFirst={false}
    >
      <div className="stack">
        <FormProblems title="还不能保存" />
        <Field label="标题" name="title">
          <TextInput value={values.title} onChange={(title) => set({ title })} maxLength={60} />
        </Field>
        <Field
          label="正文"
          name="text"
          hint="一行一段，第一行是称呼；＿＿＿＿ 处请补上。保存后在「打印件」里打印。"
        >
          <TextArea
            value={values.text}
            onChange={(text) => set({ text })}
            rows={10}
            maxLength={3000}
          />
        </Field>
        <div className="row">
          <span className="grow text-tertiary text-small num">
            {letter
              ? `第 ${letter.version} 稿，${letter.written.byName}`
              : draft.savedText || "还没有保存"}
          </span>
          <Action kind="quiet" onClick={() => set(fresh())}>
            按模板重写
          </Action>
          <Action kind="main" keys="Ctrl S" busy={saving} onClick={() => void run()}>
            保存信函
          </Action>
        </div>
      </div>
    </Form>
  );
}
