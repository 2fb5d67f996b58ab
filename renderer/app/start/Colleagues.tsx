import { useState } from "react";
import type { DeskStore } from "#renderer/data/desk-store.ts";
import { addPerson } from "#renderer/features/settings/new-person.ts";
import { RankInput, RolesInput } from "#renderer/features/settings/person-inputs.tsx";
import { Action, IconAction } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { changedAt } from "#renderer/ui/form/rows.ts";
import { PasswordInput, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import type { Rank, Role } from "#shared/domain/common/staff-roles.ts";
import type { Problem } from "#shared/lib/result.ts";
import { StartFooter } from "./StartFooter.tsx";

interface Row {
  id: string;
  name: string;
  roles: Role[];
  department: string;
  rank: Rank;
  password: string;
  saved: boolean;
}

const emptyRow = (): Row => ({
  id: crypto.randomUUID(),
  name: "",
  roles: [],
  department: "",
  rank: "staff",
  password: "",
  saved: false,
});

const isBlank = ({ name, roles, department, password }: Row) =>
  `${name}${department}`.trim() === "" && roles.length === 0 && password === "";

/** Adds the rows one after the other; the problems of each carry its place. */
async function addAll(store: DeskStore, rows: Row[]): Promise<{ rows: Row[]; found: Problem[] }> {
  const next: Row[] = [];
  const found: Problem[] = [];
  for (const [index, row] of rows.entries()) {
    const { password, saved, ...person } = row;
    if (saved || isBlank(row)) {
      next.push(row);
      continue;
    }
    const result = await addPerson(store, person, password);
    next.push({ ...row, saved: result.ok });
    if (!result.ok)
      found.push(
        ...result.problems.map(({ field = "name", message }) => ({
          field: `rows.${index}.${field}`,
          message,
        })),
      );
  }
  return { rows: next, found };
}

/** 同事: the others who will sign in at this desk. */
export function Colleagues({ store, onDone }: { store: DeskStore; onDone: () => void }) {
  const [rows, setRows] = useState(() => [emptyRow(), emptyRow(), emptyRow()]);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const { rows: next, found } = await addAll(store, rows);
    setBusy(false);
    setRows(next);
    setProblems(found);
    if (found.length === 0) onDone();
  };
  const change = (at: number, part: Partial<Row>) => {
    const touched = Object.keys(part).map((key) => `rows.${at}.${key}`);
    setRows((all) => changedAt(all, at, part));
    setProblems((all) => all.filter(({ field = "" }) => !touched.includes(field)));
  };
  const remove = (id: string) => setRows((all) => all.filter((row) => row.id !== id));
  const count = rows.filter((row) => !isBlank(row)).length;
  // what has been typed is not thrown away by a key
  useKeys("page", [{ key: "Esc", label: "以后再加", run: onDone, disabled: count > 0 }]);
  return (
    <Form label="同事" problems={problems} onSubmit={() => void submit()}>
      <div className="set-up-body">
        <h1>同事</h1>
        <p className="text-secondary">
          同一张前台几个人轮流用，每人用自己的密码登录；审批要由申请人以外的人来做。
        </p>
        <div className="colleagues">
          {rows.map((row, index) => (
            <ColleagueRow
              key={row.id}
              row={row}
              index={index}
              onChange={(part) => change(index, part)}
              onRemove={() => remove(row.id)}
            />
          ))}
        </div>
        <div className="row">
          <Action icon="plus" onClick={() => setRows((all) => [...all, emptyRow()])}>
            再加一位
          </Action>
        </div>
        <FormProblems />
      </div>
      <StartFooter
        label="添加并开始"
        busy={busy}
        other={
          <Action kind="quiet" size="large" keys="Esc" onClick={onDone}>
            以后再加
          </Action>
        }
      >
        {count > 0 ? `将添加 ${count} 位；以后在设置里还能加` : "可以先不填，以后在设置里加"}
      </StartFooter>
    </Form>
  );
}

interface RowProps {
  row: Row;
  index: number;
  onChange: (part: Partial<Row>) => void;
  onRemove: () => void;
}

function ColleagueRow({ row, index, onChange, onRemove }: RowProps) {
  const path = (field: string) => `rows.${index}.${field}`;
  const hideLabel = index > 0;
  if (row.saved)
    return (
      <div className="row">
        <b>{row.name}</b>
        <StateChip tone="ok">已添加</StateChip>
      </div>
    );
  return (
    <fieldset className="colleague" aria-label={`第 ${index + 1} 位同事`}>
      <Field label="姓名" name={path("name")} hideLabel={hideLabel}>
        <TextInput
          autoFocus={index === 0}
          value={row.name}
          onChange={(name) => onChange({ name })}
          maxLength={30}
        />
      </Field>
      <Field label="角色" name={path("roles")} hideLabel={hideLabel}>
        <RolesInput value={row.roles} onChange={(roles) => onChange({ roles })} />
      </Field>
      <Field label="部门" name={path("department")} hideLabel={hideLabel}>
        <TextInput value={row.department} onChange={(department) => onChange({ department })} />
      </Field>
      <Field label="职级" name={path("rank")} hideLabel={hideLabel}>
        <RankInput value={row.rank} onChange={(rank) => onChange({ rank })} />
      </Field>
      <Field label="密码" name={path("password")} hideLabel={hideLabel}>
        <PasswordInput value={row.password} onChange={(password) => onChange({ password })} />
      </Field>
      <IconAction icon="close" label="去掉这一行" onClick={onRemove} />
    </fieldset>
  );
}
