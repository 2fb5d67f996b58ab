import { useState } from "react";
import { useLocation } from "wouter";
import { useDesk } from "#renderer/data/live.ts";
import { ImportPane, type ImportWords } from "#renderer/record/import/ImportPane.tsx";
import { type Import, useImport } from "#renderer/record/import/use-import.ts";
import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { useDraft } from "#renderer/record/use-draft.ts";
import { usePeople } from "#renderer/record/use-people.ts";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import { customerBook } from "#shared/domain/customers/columns.ts";
import { importCustomers } from "#shared/domain/customers/import.ts";
import type { RowDefaults } from "#shared/domain/customers/import-row.ts";
import { categoryLabels, kindLabels } from "#shared/domain/customers/labels.ts";
import { TwinList } from "./TwinList.tsx";

const words: ImportWords = {
  title: "导入客户",
  table: "客户表格",
  unit: "位客户",
  look: "查看客户",
  byRules: "按新建客户的规则",
};

/** 导入客户. */
export function ImportPage() {
  const { actor } = useDesk();
  if (!mayDo(actor, importCustomers.name))
    return (
      <EmptyState
        icon="lock"
        title="您的角色不能导入客户"
        text="客服主管、客服经理、客户信息主管和部门经理以上可以导入。"
      />
    );
  return (
    <div className="transfer-page">
      <CustomerImport />
    </div>
  );
}

const usual: Omit<RowDefaults, "owner"> = { kind: "unit", category: "general" };

function CustomerImport() {
  const [, navigate] = useLocation();
  const { actor } = useDesk();
  const { people } = usePeople();
  const draft = useDraft("customer.importDefaults", usual);
  const [owner, setOwner] = useState(staffSnapshotOf(actor));
  const { kind, category } = draft.values;
  const defaults: RowDefaults = { kind, category, owner };
  const work = useImport({
    draft: "customer.import",
    book: customerBook,
    of: (mapping) => ({
      kind: "customers",
      context: { mapping, defaults, people: people.map(staffSnapshotOf) },
    }),
  });
  const change = ({ owner: person, ...rest }: Partial<RowDefaults>) => {
    work.forget();
    if (person) setOwner(person);
    draft.set(rest);
  };
  return (
    <ImportPane
      work={work}
      words={words}
      defaults={<Defaults values={defaults} set={change} />}
      twins={<Twins work={work} />}
      onLeave={() => navigate("/customers")}
    />
  );
}

const Twins = ({ work }: { work: Import }) =>
  work.checked && <TwinList work={work} checked={work.checked} />;

interface DefaultsProps {
  values: RowDefaults;
  set: (change: Partial<RowDefaults>) => void;
}

function Defaults({ values: { kind, category, owner }, set }: DefaultsProps) {
  return (
    <FieldGrid columns={3}>
      <Field label="没写性质的按">
        <SelectInput
          value={kind}
          choices={choicesOf(kindLabels)}
          onChange={(value) => value && set({ kind: value })}
        />
      </Field>
      <Field label="没写类别的按">
        <SelectInput
          value={category}
          choices={choicesOf(categoryLabels)}
          onChange={(value) => value && set({ category: value })}
        />
      </Field>
      <Field label="没写负责人的归">
        <StaffPicker value={owner} onChange={(person) => person && set({ owner: person })} />
      </Field>
    </FieldGrid>
  );
}
