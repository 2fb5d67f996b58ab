import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { TextArea } from "#renderer/ui/form/TextInputs.tsx";
import { writeRemarks } from "#shared/domain/complaints/statistics/remarks.ts";

/** 分析与建议: what a person makes of the figures; it stands on the monthly table and in the report. */
export function RemarksForm({ code, text = "" }: { code: string; text: string | undefined }) {
  const draft = useDraft(`statistics.remark.${code}`, { text });
  const { save, problems, saving } = useSave(writeRemarks);
  const run = async () => {
    if (!(await save({ id: code, text: draft.values.text }))) return;
    await draft.discard();
    draft.set({ text: draft.values.text });
  };
  if (!draft.ready) return null;
  return (
    <Form label="分析与建议" problems={problems} onSave={() => void run()} focusFirst={false}>
      <div className="statistics-remarks">
        <Field
          label="分析与建议"
          name="text"
          hint="写在统计表和分析报告里，一行一条；不写时用数字自己说的话。"
        >
          <TextArea
            value={draft.values.text}
            onChange={(value) => draft.set({ text: value })}
            rows={2}
            maxLength={2000}
          />
        </Field>
        <Action keys="Ctrl S" busy={saving} onClick={() => void run()}>
          保存
        </Action>
      </div>
    </Form>
  );
}
