import { useList } from "#renderer/data/live.ts";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { AmountInput, NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { formatYuan, parseYuan } from "#shared/domain/common/money.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import {
  coefficientBasis,
  type Project,
  projectList,
} from "#shared/domain/services/projects/project.ts";
import type { OrderValues } from "./order-values.ts";

interface Props {
  values: OrderValues;
  set: (change: Partial<OrderValues>) => void;
  around: Surroundings;
}

/** What only some kinds are asked: the type of project, the card and its term, what is collected and what for. */
export function KindFields(props: Props) {
  const { kind } = props.values;
  if (kind === "commissioning") return <ProjectField {...props} />;
  if (kind === "cardTopUp") return <CardFields {...props} />;
  return kind === "collection" ? <CollectionFields {...props} /> : null;
}

function ProjectField({ values, set, around }: Props) {
  const { records = [] } = useList<Project>(projectList, { limit: 200 });
  const { projectType, coefficient, pack } = values;
  const project = records.find(({ id }) => id === projectType);
  const basis = coefficientBasis({ pack, coefficient }, project, around.rules);
  const choose = (id: string | undefined) => {
    const chosen = records.find((each) => each.id === id);
    set(chosen ? { projectType: id, coefficient: chosen.coefficient } : { projectType: undefined });
  };
  return (
    <Field
      label="项目类型"
      name="projectType"
      span={6}
      aside={basis && <WhyFigure title={`工作系数 ${coefficient} 点`} basis={basis} />}
      {...(records.length === 0
        ? { hint: "系数表还是空的，主管可以在「设置、工作系数」里填写" }
        : {})}
    >
      <SelectInput
        value={projectType}
        onChange={choose}
        clearable
        placeholder="选了类型，工作系数就填好"
        choices={records
          .filter(({ id, active }) => active || id === projectType)
          .map((each) => ({ value: each.id, label: each.id, note: `${each.coefficient} 点` }))}
      />
    </Field>
  );
}

function CardFields({ values, set }: Props) {
  return (
    <>
      <Field label="卡号" name="cardNumber" span={2}>
        <TextInput
          value={values.cardNumber}
          onChange={(cardNumber) => set({ cardNumber })}
          placeholder="SIM 卡号"
          maxLength={30}
        />
      </Field>
      <Field label="期限" name="termMonths" span={2}>
        <NumberInput
          value={values.termMonths}
          onChange={(termMonths) => set({ termMonths })}
          max={120}
          unit="个月"
        />
      </Field>
      <AmountField label="充值金额（元）" values={values} set={set} />
    </>
  );
}

function CollectionFields({ values, set }: Props) {
  return (
    <>
      <Field label="收款事由" name="purpose" span={4}>
        <TextInput
          value={values.purpose}
          onChange={(purpose) => set({ purpose })}
          placeholder="例如 平台服务费半年"
          maxLength={60}
        />
      </Field>
      <AmountField label="收款金额（元）" values={values} set={set} />
    </>
  );
}

function AmountField({ label, values, set }: Omit<Props, "around"> & { label: string }) {
  return (
    <Field label={label} name="agreedLabourCents" span={2}>
      <AmountInput
        value={values.agreedLabourCents}
        onChange={(agreedLabourCents) => set({ agreedLabourCents })}
        parse={parseYuan}
        format={formatYuan}
      />
    </Field>
  );
}
