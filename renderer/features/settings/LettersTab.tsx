import { useState } from "react";
import { useDesk, useRecord } from "#renderer/data/live.ts";
import { TraceTab, type TraceWords } from "#renderer/record/TraceTab.tsx";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextArea, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { setLetterTemplate } from "#shared/domain/complaints/letters/actions.ts";
import {
  firstTemplates,
  type LetterKind,
  letterFields,
  letterLabels,
  letterTemplateTable,
  type Template,
} from "#shared/domain/complaints/letters/template.ts";

const words: TraceWords = { fields: { title: "标题", text: "正文", changed: "修改" }, values: {} };

/** 信函: the words of the letters about complaints, with fields that each letter fills in. */
export function LettersTab() {
  const [kind, setKind] = useState<LetterKind>("reply");
  const own = useRecord(letterTemplateTable, kind);
  return (
    <div className="settings-sheet">
      <div className="settings-body">
        <section className="settings-part" aria-label="信函模板">
          <h2>信函模板</h2>
          <Field label="信函" hideLabel>
            <SegmentedInput value={kind} choices={choicesOf(letterLabels)} onChange={setKind} />
          </Field>
          {own !== undefined && (
            <TemplateForm
              key={`${kind} ${own?.rev}`}
              kind={kind}
              now={own ?? firstTemplates[kind]}
              isOwn={own !== null}
            />
          )}
        </section>
        <section className="settings-part" aria-label="修改记录">
          <h2>修改记录</h2>
          <TraceTab key={kind} subject={`${letterTemplateTable.name}:${kind}`} words={words} />
        </section>
      </div>
    </div>
  );
}

function TemplateForm({ kind, now, isOwn }: { kind: LetterKind; now: Template; isOwn: boolean }) {
  const { actor } = useDesk();
  const mayChange = mayDo(actor, setLetterTemplate.name);
  const [first] = useState({ title: now.title, text: now.text });
  const draft = useDraft(`letterTemplate.${kind}`, first);
  const { values, set } = draft;
  const { save, problems, saving } = useSave(setLetterTemplate);
  const run = async () => {
    if (await save({ id: kind, ...values })) await draft.discard();
  };
  if (!draft.ready) return null;
  return (
    <Form label="信函模板" problems={problems} onSave={() => void run()} focusFirst={false}>
      <div className="stack">
        <FormProblems title="还不能保存" />
        {!mayChange && <Notice tone="info" title="由系统管理员、客服主管和客服经理修改" />}
        <Field label="标题" name="title" aside={isOwn ? "已修改" : "默认"}>
          <TextInput
            value={values.title}
            onChange={(title) => set({ title })}
            maxLength={60}
            readOnly={!mayChange}
          />
        </Field>
        <Field
          label="正文"
          name="text"
          hint="一行一段，第一行是称呼；「一、……。」这样开头的会加粗。"
        >
          <TextArea
            value={values.text}
            onChange={(text) => set({ text })}
            rows={12}
            maxLength={3000}
            readOnly={!mayChange}
          />
        </Field>
        <FieldList
          onChoose={mayChange ? (name) => set({ text: `${values.text}{${name}}` }) : undefined}
        />
        {mayChange && (
          <div className="row">
            <span className="grow" />
            <Action kind="quiet" onClick={() => set(firstTemplates[kind])}>
              恢复默认文字
            </Action>
            <Action kind="main" keys="Ctrl S" busy={saving} onClick={() => void run()}>
              保存
            </Action>
          </div>
        )}
      </div>
    </Form>
  );
}

/** The fields that there are; choosing one puts it behind the text. */
function FieldList({ onChoose }: { onChoose: ((name: string) => void) | undefined }) {
  return (
    <div>
      <p className="text-secondary text-small">可用字段</p>
      <p className="letter-fields">
        {Object.entries(letterFields).map(([name, meaning]) => (
          <button
            key={name}
            type="button"
            className="chip chip-line chip-small"
            title={meaning}
            disabled={!onChoose}
            onClick={() => onChoose?.(name)}
          >
            {`{${name}}`}
          </button>
        ))}
      </p>
    </div>
  );
}
