import { type ReactNode, useState } from "react";
import { TraceTab, type TraceWords } from "#renderer/record/TraceTab.tsx";
import { useSave } from "#renderer/record/use-save.ts";
import { CheckInput } from "#renderer/ui/form/Choices.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { Tabs } from "#renderer/ui/record/Tabs.tsx";
import { rankLabels, roleLabels } from "#shared/domain/common/staff-roles.ts";
import { changeStaff, type Staff, staffTable } from "#shared/domain/staff/staff.ts";
import { missingOf, PersonFields, type PersonValues, personInput } from "./PersonFields.tsx";
import { SetPassword } from "./SetPassword.tsx";

const traceWords: TraceWords = {
  fields: {
    name: "姓名",
    roles: "角色",
    rank: "职级",
    department: "部门",
    phone: "手机",
    functions: "职能",
    active: "在职",
  },
  values: { ...roleLabels, ...rankLabels },
};

const tabs = [
  { id: "facts", label: "资料" },
  { id: "password", label: "密码" },
  { id: "trace", label: "留痕" },
];

interface Props {
  person: Staff;
  onCancel: () => void;
}

/** One person: their facts, their password, and what was changed when. */
export function ChangePerson({ person, onCancel }: Props) {
  const [tab, setTab] = useState("facts");
  const pane = (content: ReactNode, footer?: ReactNode) => (
    <RecordPane
      label={person.name}
      head={
        <RecordHead title={person.name} marks={!person.active && <StateChip>已停用</StateChip>} />
      }
      footer={footer}
    >
      <Tabs label="员工资料" tabs={tabs} current={tab} onChange={setTab}>
        {content}
      </Tabs>
    </RecordPane>
  );
  if (tab === "password") return pane(<SetPassword personId={person.id} />);
  if (tab === "trace")
    return pane(<TraceTab subject={`${staffTable.name}:${person.id}`} words={traceWords} />);
  return <FactsForm person={person} onCancel={onCancel} pane={pane} />;
}

interface FactsProps extends Props {
  /** Puts fields and footer into the person's pane. */
  pane: (content: ReactNode, footer: ReactNode) => ReactNode;
}

function FactsForm({ person, onCancel, pane }: FactsProps) {
  const { id, name, roles, rank, department, phone = "" } = person;
  const [values, setValues] = useState<PersonValues>({
    name,
    roles,
    rank,
    department,
    phone,
    functions: (person.functions ?? []).join("、"),
  });
  const [active, setActive] = useState(person.active);
  const { save, problems, saving } = useSave(changeStaff);
  return (
    <Form
      label={`修改 ${name}`}
      focusFirst={false}
      problems={problems}
      onSave={() => void save({ ...personInput(values), id, active })}
      onCancel={onCancel}
    >
      {pane(
        <div className="stack">
          <PersonFields
            values={values}
            set={(change) => setValues((all) => ({ ...all, ...change }))}
          />
          <CheckInput checked={active} onChange={setActive}>
            在职，可以登录
          </CheckInput>
          <FormProblems />
        </div>,
        <PaneFooter busy={saving} missing={missingOf(values)} />,
      )}
    </Form>
  );
}
