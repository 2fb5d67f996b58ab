import { useState } from "react";
import { useDesk, useList } from "#renderer/data/live.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { CheckInput } from "#renderer/ui/form/Choices.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { type Project, projectList, setProject } from "#shared/domain/services/projects/project.ts";

interface Values {
  id: string;
  coefficient: number | undefined;
  note: string;
  active: boolean;
}
const blank: Values = { id: "", coefficient: undefined, note: "", active: true };

/** 工作系数: the table of types of project from which an order's coefficient is suggested (R01 附件一). */
export function CoefficientsTab() {
  const { actor } = useDesk();
  const { records } = useList<Project>(projectList, { limit: 200 });
  const [chosen, setChosen] = useState<Project>();
  const mayChange = mayDo(actor, setProject.name);
  if (!records) return null;
  return (
    <div className="settings-sheet">
      <div className="settings-body">
        <section className="settings-part" aria-label="调试项目工作系数">
          <h2>调试项目工作系数</h2>
          <p className="text-secondary">
            派工单选了项目类型，就按这里填工作系数；以后再改，已有的工单不变。
          </p>
          {records.length > 0 ? (
            <DataTable
              label="调试项目工作系数"
              rows={records}
              rowKey={({ id }) => id}
              isVoid={({ active }) => !active}
              columns={columnsOf(mayChange ? setChosen : undefined)}
            />
          ) : (
            <EmptyState
              icon="incentive"
              title="系数表还是空的"
              text="照本单位的《调试项目工作系数》一行一行填写，派工时就不用再查。"
            />
          )}
        </section>
        {mayChange && (
          <ProjectForm
            key={`${chosen?.id} ${chosen?.rev} ${records.length}`}
            chosen={chosen}
            onDone={() => setChosen(undefined)}
          />
        )}
      </div>
    </div>
  );
}

const columnsOf = (onChange: ((project: Project) => void) | undefined) => [
  { title: "项目类型", cell: ({ id }: Project) => id },
  {
    title: "工作系数",
    numeric: true,
    width: "120px",
    cell: ({ coefficient }: Project) => `${coefficient} 点`,
  },
  { title: "备注", cell: ({ note, active }: Project) => (active ? note : "已停用") },
  ...(onChange
    ? [
        {
          title: "操作",
          width: "80px",
          cell: (project: Project) => (
            <Action
              kind="link"
              size="small"
              label={`修改${project.id}`}
              onClick={() => onChange(project)}
            >
              修改
            </Action>
          ),
        },
      ]
    : []),
];

interface FormProps {
  chosen: Project | undefined;
  onDone: () => void;
}

function ProjectForm({ chosen, onDone }: FormProps) {
  const [values, setValues] = useState<Values>(() =>
    chosen ? { ...blank, ...chosen, note: chosen.note ?? "" } : blank,
  );
  const { save, problems, saving } = useSave(setProject);
  const set = (change: Partial<Values>) => setValues((now) => ({ ...now, ...change }));
  const run = async () => {
    const { id, coefficient, note, active } = values;
    if (await save({ id, coefficient: coefficient ?? Number.NaN, note, active, isNew: !chosen }))
      onDone();
  };
  const title = chosen ? `修改 ${chosen.id}` : "添加项目类型";
  return (
    <section className="settings-part" aria-label={title}>
      <h2>{title}</h2>
      <Form
        label={title}
        problems={problems}
        onSubmit={() => void run()}
        focusFirst={Boolean(chosen)}
      >
        <div className="stack">
          <FormProblems title="还不能保存" />
          <FieldGrid columns={4}>
            {!chosen && (
              <Field label="项目类型" name="id" span={2}>
                <TextInput value={values.id} onChange={(id) => set({ id })} maxLength={40} />
              </Field>
            )}
            <Field label="工作系数" name="coefficient">
              <NumberInput
                value={values.coefficient}
                onChange={(coefficient) => set({ coefficient })}
                max={99}
                decimals={2}
                unit="点"
              />
            </Field>
            <Field label="备注" name="note">
              <TextInput value={values.note} onChange={(note) => set({ note })} maxLength={100} />
            </Field>
          </FieldGrid>
          <div className="row">
            {chosen && (
              <CheckInput checked={!values.active} onChange={(off) => set({ active: !off })}>
                停用，派工时不再列出
              </CheckInput>
            )}
            <Action kind="main" busy={saving} onClick={() => void run()}>
              {chosen ? "保存" : "添加"}
            </Action>
            {chosen && <Action onClick={onDone}>取消</Action>}
          </div>
        </div>
      </Form>
    </section>
  );
}
