import { type ReactNode, useState } from "react";
import type { DeskStore } from "#renderer/data/desk-store.ts";
import { passwordConfirmed } from "#renderer/features/settings/new-person.ts";
import { PackCards } from "#renderer/features/settings/PackCards.tsx";
import { RankInput, RolesInput } from "#renderer/features/settings/person-inputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { PasswordInput, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import type { Rank, Role } from "#shared/domain/common/staff-roles.ts";
import type { Problem } from "#shared/lib/result.ts";
import { type Founding, foundDesk } from "./found-desk.ts";
import { StartFooter } from "./StartFooter.tsx";
import { WillOpen, willOpen } from "./WillOpen.tsx";

const initial = {
  name: "",
  deskCode: "A",
  packs: [] as string[],
  person: "",
  password: "",
  again: "",
  roles: ["clerk", "admin"] as Role[],
  rank: "staff" as Rank,
  department: "前台",
};
type Values = typeof initial;

const foundingOf = (id: string, values: Values): Founding => ({
  desk: {
    name: values.name,
    deskCode: values.deskCode.normalize("NFKC").trim().toUpperCase(),
    packs: values.packs,
  },
  person: {
    id,
    name: values.person,
    roles: values.roles.includes("admin") ? values.roles : [...values.roles, "admin"],
    rank: values.rank,
    department: values.department,
  },
  password: values.password,
  again: values.again,
});

/** Where the problems of each value stand. */
const fields: Record<keyof Values, string> = {
  name: "desk.name",
  deskCode: "desk.deskCode",
  packs: "desk.packs",
  person: "person.name",
  password: "password",
  again: "again",
  roles: "person.roles",
  rank: "person.rank",
  department: "person.department",
};

/** The form of the first start. Nothing is written before all of it is right. */
export function FoundForm({ onFounded }: { onFounded: (store: DeskStore) => void }) {
  const [id] = useState(() => crypto.randomUUID());
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<Values>) => {
    const touched = (Object.keys(change) as (keyof Values)[]).map((key) => fields[key]);
    setValues((before) => ({ ...before, ...change }));
    setProblems((all) => all.filter(({ field = "" }) => !touched.includes(field)));
  };
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const result = await foundDesk(foundingOf(id, values));
    setBusy(false);
    if (result.ok) onFounded(result.value);
    else setProblems(result.problems);
  };
  const count = willOpen(values.packs).length;
  return (
    <Form label="建立前台" problems={problems} onSubmit={() => void submit()}>
      <div className="set-up-body">
        <h1>先把这张前台建起来</h1>
        <p className="text-secondary">以后都能改。数据只存在这台电脑上，不需要网络。</p>
        <DeskFields values={values} set={set} />
        <AdminFields values={values} set={set} />
        <WillOpen packs={values.packs} />
        <FormProblems />
      </div>
      <StartFooter label="开始使用" busy={busy}>
        {values.packs.length > 0
          ? `已选 ${values.packs.length} 个方案，打开 ${count} 项功能；少了、多了，以后都能调`
          : "先选一个行业方案，以后都能调"}
      </StartFooter>
    </Form>
  );
}

interface PartProps {
  values: Values;
  set: (change: Partial<Values>) => void;
}

function Heading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <h2>
      {title}
      {children && <small>{children}</small>}
    </h2>
  );
}

function DeskFields({ values, set }: PartProps) {
  return (
    <>
      <Heading title="单位" />
      <FieldGrid columns="minmax(0, 1fr) 220px">
        <Field label="单位名称" name="desk.name">
          <TextInput
            autoFocus
            value={values.name}
            onChange={(name) => set({ name })}
            maxLength={60}
          />
        </Field>
        <Field label="前台代码" name="desk.deskCode">
          <TextInput
            value={values.deskCode}
            onChange={(deskCode) => set({ deskCode })}
            maxLength={4}
            suffix={<small>编号里用，如 TS-A-…</small>}
          />
        </Field>
      </FieldGrid>
      <div className="set-up-packs">
        <Field
          label="行业方案"
          name="desk.packs"
          aside="按贵单位用的制度选，可多选；各方案的期限和金额在设置里能改"
        >
          <PackCards value={values.packs} onChange={(packs) => set({ packs })} />
        </Field>
      </div>
    </>
  );
}

function AdminFields({ values, set }: PartProps) {
  const { password, again } = values;
  const differs =
    again !== "" && !password.startsWith(again) ? "两次输入的密码不一样，请再输一遍" : undefined;
  return (
    <>
      <Heading title="管理员">第一个能登录的人，以后由他添加同事</Heading>
      <FieldGrid columns={3}>
        <Field label="管理员姓名" name="person.name">
          <TextInput value={values.person} onChange={(person) => set({ person })} maxLength={30} />
        </Field>
        <Field label="密码" name="password" confirmed={passwordConfirmed(password)}>
          <PasswordInput value={password} onChange={(next) => set({ password: next })} />
        </Field>
        <Field label="确认密码" name="again" problem={differs}>
          <PasswordInput value={again} onChange={(next) => set({ again: next })} />
        </Field>
        <Field label="角色" name="person.roles" hint="系统管理员之外，平时还做什么">
          <RolesInput value={values.roles} onChange={(roles) => set({ roles })} />
        </Field>
        <Field label="部门" name="person.department">
          <TextInput value={values.department} onChange={(department) => set({ department })} />
        </Field>
        <Field label="职级" name="person.rank">
          <RankInput value={values.rank} onChange={(rank) => set({ rank })} />
        </Field>
      </FieldGrid>
    </>
  );
}
