import { useState } from "react";
import { useRecord } from "#renderer/data/live.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import {
  changeDesk,
  type Organisation,
  organisationId,
  organisationTable,
} from "#shared/domain/desk/organisation.ts";
import { packsOf } from "#shared/rule-packs/index.ts";
import { PackCards } from "./PackCards.tsx";

/** 单位: what the desk is called, and by which packs it works. */
export function UnitTab() {
  const organisation = useRecord(organisationTable, organisationId);
  if (!organisation) return null;
  return <UnitForm key={organisation.rev} organisation={organisation} />;
}

function UnitForm({ organisation }: { organisation: Organisation }) {
  const { name, deskCode, packs, mainPack } = organisation;
  const initial = { name, packs, mainPack };
  const [values, setValues] = useState(initial);
  const { save, problems, saving } = useSave(changeDesk);
  const set = (change: Partial<typeof initial>) => setValues((all) => ({ ...all, ...change }));
  const choices = packsOf(values.packs).map(({ id, label }) => ({ value: id as string, label }));
  const setPacks = (next: string[]) =>
    set({
      packs: next,
      mainPack: next.includes(values.mainPack) ? values.mainPack : (next[0] ?? ""),
    });
  return (
    <div className="settings-sheet">
      <Form
        label="单位"
        focusFirst={false}
        problems={problems}
        onSave={() => void save(values)}
        onCancel={() => setValues(initial)}
      >
        <div className="settings-body">
          <FieldGrid columns="minmax(0, 1fr) 200px">
            <Field label="单位名称" name="name">
              <TextInput
                value={values.name}
                onChange={(next) => set({ name: next })}
                maxLength={60}
              />
            </Field>
            <Field label="前台代码" hint="编号里已经用了，不能再改">
              <TextInput value={deskCode} onChange={() => undefined} readOnly />
            </Field>
          </FieldGrid>
          <Field
            label="行业方案"
            name="packs"
            hint="去掉一个方案只是不再用它的规则和功能，以前的记录都还在"
          >
            <PackCards value={values.packs} onChange={setPacks} />
          </Field>
          <div className="settings-narrow">
            <Field
              label="主方案"
              name="mainPack"
              hint="记录没有指明方案时，用主方案的规则；新的投诉和服务先用它"
            >
              <SelectInput
                value={values.mainPack}
                onChange={(next) => next !== undefined && set({ mainPack: next })}
                choices={choices}
              />
            </Field>
          </div>
          <FormProblems />
        </div>
        <PaneFooter busy={saving} />
      </Form>
    </div>
  );
}
