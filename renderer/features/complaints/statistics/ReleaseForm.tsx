import { useState } from "react";
import { usePeople } from "#renderer/record/use-people.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { TagsInput } from "#renderer/ui/form/Choices.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { askRelease } from "#shared/domain/complaints/statistics/release.ts";
import type { Report } from "#shared/domain/complaints/statistics/report.ts";

interface Props {
  period: string;
  title: string;
  report: Report;
  onDone: (sent: boolean) => void;
}

/** Asks that the report, as its figures stand now, goes to others. */
export function ReleaseForm({ period, title: first, report, onDone }: Props) {
  const { people } = usePeople();
  const [title, setTitle] = useState(first);
  const [purpose, setPurpose] = useState("");
  const [recipients, setRecipients] = useState<string[]>([]);
  const { save, problems, saving } = useSave(askRelease);
  const run = async () => {
    if (await save({ period, title, report, purpose, recipients })) onDone(true);
  };
  const departments = [...new Set(people.map(({ department }) => department))];
  return (
    <section className="step-panel" aria-label="申请发放报表">
      <Form
        label="申请发放报表"
        problems={problems}
        onSubmit={() => void run()}
        onCancel={() => onDone(false)}
      >
        <FormProblems title="还不能申请" />
        <FieldGrid columns={3}>
          <Field label="报表名称" name="title">
            <TextInput value={title} onChange={setTitle} maxLength={80} />
          </Field>
          <Field label="发放名单" name="recipients" hint="部门或人，可以自己输入">
            <TagsInput
              value={recipients}
              onChange={setRecipients}
              choices={departments
                .filter((name) => name !== "")
                .map((name) => ({ value: name, label: name }))}
              free
            />
          </Field>
          <Field label="用途" name="purpose">
            <TextInput value={purpose} onChange={setPurpose} maxLength={200} />
          </Field>
        </FieldGrid>
        <div className="step-actions">
          <span className="text-tertiary text-small grow">
            先由客户信息主管和客服经理审查，再由总经理批准；数字以现在的为准，批准以后不再变动。
          </span>
          <Action kind="quiet" keys="Esc" onClick={() => onDone(false)}>
            取消
          </Action>
          <Action kind="main" keys="Enter" busy={saving} onClick={() => void run()}>
            申请发放
          </Action>
        </div>
      </Form>
    </section>
  );
}
