import { useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { useRecordsFrom } from "#renderer/data/live-lists.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { type Rule, ruleParameterId, ruleParameterTable } from "#shared/domain/common/rules.ts";
import { setRuleParameter } from "#shared/domain/desk/rule-parameter.ts";

const parameter = "months";

/** The rules whose figure may differ from model to model: the warranties. */
export const isPerModel = (rule: Rule): boolean =>
  rule.id.endsWith(".warranty") && parameter in rule.parameters;

interface Row {
  model: string;
  months: number | string;
}

/** 分型号: what is set for single models, and another one to be set. */
export function PerModel({ rule }: { rule: Rule }) {
  const { store } = useDesk();
  const [model, setModel] = useState("");
  const [months, setMonths] = useState<number>();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const prefix = ruleParameterId(rule.id, parameter, "");
  const rows = useRecordsFrom(ruleParameterTable, prefix).flatMap(({ id, value }): Row[] =>
    value === null ? [] : [{ model: id.slice(prefix.length), months: value }],
  );
  const write = async (only: string, value: number | string | null, reason: string) => {
    const input = { rule: rule.id, parameter, only, value, reason };
    const saved = await store.run(setRuleParameter, input);
    setProblem(saved.ok ? undefined : saved.problems[0]?.message);
    return saved.ok;
  };
  const add = async () => {
    if (model.trim() === "") return setProblem("请填写型号");
    if (months === undefined) return setProblem("请填写保修期");
    if (!(await write(model.trim(), months, reason))) return;
    setReason("");
    setModel("");
    setMonths(undefined);
  };
  return (
    <section className="settings-part per-model" aria-label="分型号">
      <h2>分型号</h2>
      {rows.length > 0 && (
        <DataTable
          label="分型号的保修期"
          columns={columnsOf((row) => void write(row.model, null, "恢复一般"))}
          rows={rows}
          rowKey={(row) => row.model}
        />
      )}
      <div className="per-model-new">
        <Field label="型号" problem={problem}>
          <TextInput value={model} onChange={setModel} maxLength={40} />
        </Field>
        <Field label="这个型号的保修期">
          <NumberInput value={months} onChange={setMonths} max={120} unit="个月" />
        </Field>
        <Field label="分型号的原因">
          <TextInput value={reason} onChange={setReason} maxLength={200} />
        </Field>
        <Action onClick={() => void add()}>设定</Action>
      </div>
    </section>
  );
}

const columnsOf = (onRemove: (row: Row) => void) => [
  { title: "型号", cell: ({ model }: Row) => model },
  { title: "保修期", cell: ({ months }: Row) => `${months} 个月`, numeric: true },
  {
    title: "操作",
    width: "120px",
    cell: (row: Row) => (
      <Action
        kind="link"
        size="small"
        label={`${row.model} 恢复一般`}
        onClick={() => onRemove(row)}
      >
        恢复一般
      </Action>
    ),
  },
];
