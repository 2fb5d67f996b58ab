import { useState } from "react";
import { useAround, useDesk } from "#renderer/data/live.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { DateInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import type { Person } from "#shared/domain/common/approvals/house.ts";
import { mayApprove } from "#shared/domain/common/permissions.ts";
import { roleLabels } from "#shared/domain/common/staff-roles.ts";
import { giveCover } from "#shared/domain/staff/absence.ts";
import type { LocalDate } from "#shared/lib/time.ts";

interface Values {
  absent: string | undefined;
  cover: string | undefined;
  from: LocalDate | undefined;
  until: LocalDate | undefined;
  reason: string;
  document: string;
}

const choiceOf = ({ id, name, roles }: Person) => ({
  value: id,
  label: name,
  note: roles.map((role) => roleLabels[role]).join("、"),
});

/** Authorises somebody: people for themselves, an administrator for others on the strength of a paper. */
export function CoverForm() {
  const { actor } = useDesk();
  const people = useAround()?.people ?? [];
  const isAdmin = actor.roles.includes("admin");
  const blank: Values = {
    absent: actor.id,
    cover: undefined,
    from: undefined,
    until: undefined,
    reason: "",
    document: "",
  };
  const [values, setValues] = useState(blank);
  const set = (change: Partial<Values>) => setValues((now) => ({ ...now, ...change }));
  const { save, problems, saving } = useSave(giveCover);
  const give = async () => {
    if (await save(values)) setValues(blank);
  };
  const deciders = people.filter(mayApprove);
  const absents = isAdmin ? deciders : people.filter(({ id }) => id === actor.id);
  return (
    <Form label="授权代审批" problems={problems} onSubmit={() => void give()} focusFirst={false}>
      <FormProblems title="还不能授权" />
      <FieldGrid columns={4}>
        <Field label="外出的人" name="absent">
          <SelectInput
            value={values.absent}
            onChange={(absent) => set({ absent })}
            choices={absents.map(choiceOf)}
          />
        </Field>
        <Field label="代审批的人" name="cover">
          <SelectInput
            value={values.cover}
            onChange={(cover) => set({ cover })}
            choices={deciders.filter(({ id }) => id !== values.absent).map(choiceOf)}
          />
        </Field>
        <Field label="开始日期" name="from">
          <DateInput value={values.from} onChange={(from) => set({ from })} />
        </Field>
        <Field label="结束日期" name="until">
          <DateInput value={values.until} onChange={(until) => set({ until })} />
        </Field>
        <Field label="事由" name="reason" span={2}>
          <TextInput
            value={values.reason}
            onChange={(reason) => set({ reason })}
            maxLength={100}
            placeholder="出差、休假"
          />
        </Field>
        {values.absent !== actor.id && (
          <Field label="书面授权" name="document" span={2}>
            <TextInput
              value={values.document}
              onChange={(document) => set({ document })}
              maxLength={100}
              placeholder="授权书的编号或名称"
            />
          </Field>
        )}
      </FieldGrid>
      <div className="row">
        <span className="grow" />
        <Action kind="main" keys="Enter" busy={saving} onClick={() => void give()}>
          授权
        </Action>
      </div>
    </Form>
  );
}
