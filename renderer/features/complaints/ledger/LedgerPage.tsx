import { useLocation } from "wouter";
import { useAround, useDesk } from "#renderer/data/live.ts";
import { ImportPane, type ImportWords } from "#renderer/record/import/ImportPane.tsx";
import { useImport } from "#renderer/record/import/use-import.ts";
import { useDraft } from "#renderer/record/use-draft.ts";
import { usePeople } from "#renderer/record/use-people.ts";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import { type Channel, channelLabels } from "#shared/domain/complaints/labels.ts";
import { ledgerBook } from "#shared/domain/complaints/ledger/columns.ts";
import { importComplaints } from "#shared/domain/complaints/ledger/import.ts";
import { endlessLabels } from "#shared/domain/complaints/ledger/row.ts";
import { categoriesOf, categoryChoices } from "../categories.ts";

const words: ImportWords = {
  title: "导入投诉台账",
  table: "投诉台账",
  unit: "件投诉",
  look: "查看投诉",
  byRules: "按登记投诉的规则",
};

/** 导入投诉台账: the complaints of an older ledger, with their old numbers. */
export function LedgerPage() {
  const { actor } = useDesk();
  const around = useAround();
  if (!mayDo(actor, importComplaints.name))
    return (
      <EmptyState
        icon="lock"
        title="您的角色不能导入投诉台账"
        text="客服主管、客服经理、客户信息主管和部门经理以上可以导入。"
      />
    );
  if (!around) return null;
  return (
    <div className="transfer-page">
      <LedgerImport around={around} />
    </div>
  );
}

interface Defaults {
  category?: string | undefined;
  channel: Channel;
  endless: keyof typeof endlessLabels;
}

const usual: Defaults = { channel: "phone", endless: "open" };

function LedgerImport({ around }: { around: Surroundings }) {
  const [, navigate] = useLocation();
  const { people } = usePeople();
  const { now, desk } = around;
  const draft = useDraft("complaint.importDefaults", usual);
  const { channel, endless } = draft.values;
  const categories = categoriesOf(desk.packs).map(({ id, label }) => ({ id, label }));
  const category = categories.find(({ id }) => id === draft.values.category) ??
    categories[0] ?? { id: "other", label: "其他" };
  const work = useImport({
    draft: "complaint.import",
    book: ledgerBook,
    of: (mapping) => ({
      kind: "complaints",
      context: {
        mapping,
        defaults: { category, channel, endless },
        people: people.map(staffSnapshotOf),
        categories,
        now,
        offset: desk.offset,
      },
    }),
  });
  const set = (change: Partial<Defaults>) => {
    work.forget();
    draft.set(change);
  };
  return (
    <ImportPane
      work={work}
      words={words}
      defaults={
        <DefaultFields
          values={{ category: category.id, channel, endless }}
          set={set}
          packs={desk.packs}
        />
      }
      onLeave={() => navigate("/complaints")}
    />
  );
}

interface FieldsProps {
  values: Defaults;
  set: (change: Partial<Defaults>) => void;
  packs: string[];
}

function DefaultFields({ values, set, packs }: FieldsProps) {
  return (
    <FieldGrid columns={3}>
      <Field label="没写类别的按">
        <SelectInput
          value={values.category}
          choices={categoryChoices(packs)}
          onChange={(category) => category && set({ category })}
        />
      </Field>
      <Field label="没写渠道的按">
        <SelectInput
          value={values.channel}
          choices={choicesOf(channelLabels)}
          onChange={(channel) => channel && set({ channel })}
        />
      </Field>
      <Field label="没写办结时间的按" hint="已办结的进归档，不算时限">
        <SelectInput
          value={values.endless}
          choices={choicesOf(endlessLabels)}
          onChange={(endless) => endless && set({ endless })}
        />
      </Field>
    </FieldGrid>
  );
}
