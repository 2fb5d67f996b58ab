import { BackdatedField } from "#renderer/record/BackdatedField.tsx";
import { CustomerPicker } from "#renderer/record/CustomerPicker.tsx";
import { customerChange } from "#renderer/record/caller/caller.ts";
import { UnitNumberField } from "#renderer/record/UnitNumberField.tsx";
import { CheckInput, SegmentedInput, SelectInput } from "#renderer/ui/form/Choices.tsx";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { TextArea, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import type { IconName } from "#renderer/ui/icon/icon-paths.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { governingPack, isBackdated } from "#shared/domain/complaints/intake.ts";
import { type Channel, channelLabels } from "#shared/domain/complaints/labels.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { hasUnits } from "#shared/rule-packs/index.ts";
import { AssignmentFields, SeverityField } from "../AssignmentFields.tsx";
import { categoriesOf, categoryChoices } from "../categories.ts";
import { filledFrom, type IntakeValues } from "./intake-values.ts";

interface Props {
  values: IntakeValues;
  set: (change: Partial<IntakeValues>) => void;
  around: Surroundings;
}

const channelIcons: Partial<Record<Channel, IconName>> = { phone: "phone" };
const channels = keysOf(channelLabels).map((value) => {
  const icon = channelIcons[value];
  return { value, label: channelLabels[value], ...(icon ? { icon } : {}) };
});

/** What is asked of the caller, in the order in which one asks. */
export function IntakeFields(props: Props) {
  return (
    <FieldGrid columns={6}>
      <CallerFields {...props} />
      <ReceiptFields {...props} />
      <MatterFields {...props} />
      <ResponsibleFields {...props} />
    </FieldGrid>
  );
}

const nameless = "匿名";

/** Who does not give a name is called 匿名, and no longer when the tick is taken back. */
const nameOf = (anonymous: boolean, { complainant }: IntakeValues) =>
  anonymous
    ? { complainant: complainant.trim() || nameless }
    : { complainant: complainant === nameless ? "" : complainant };

function CallerFields({ values, set }: Props) {
  const known = values.customer?.id === undefined ? {} : { prefilled: "带入" };
  return (
    <>
      <Field
        label="投诉人"
        name="complainant"
        span={2}
        aside={
          <CheckInput
            checked={values.anonymous}
            onChange={(anonymous) => set({ anonymous, ...nameOf(anonymous, values) })}
          >
            匿名
          </CheckInput>
        }
        {...(values.complainant === "" ? {} : known)}
      >
        <TextInput
          value={values.complainant}
          onChange={(complainant) => set({ complainant })}
          placeholder="姓名；不肯留名的勾「匿名」"
          maxLength={60}
        />
      </Field>
      <Field label="投诉单位" name="customer" span={2} {...known}>
        <CustomerPicker
          value={values.customer}
          onChange={(customer) => set(customerChange(customer, values.phones))}
          onPick={(customer) => set(filledFrom(customer, values))}
        />
      </Field>
      <Field label="联系电话" name="phones" span={2}>
        <TextInput
          value={values.phones}
          onChange={(phones) => set({ phones })}
          placeholder="几个电话用顿号隔开"
          autoFocus={values.phones === ""}
        />
      </Field>
    </>
  );
}

function ReceiptFields({ values, set, around }: Props) {
  const { receivedAt } = values;
  const late = receivedAt !== undefined && isBackdated(receivedAt, around.now, around.rules);
  return (
    <>
      <Field label="受理渠道" name="channel" span={4}>
        <SegmentedInput
          value={values.channel}
          onChange={(channel) => set({ channel })}
          choices={channels}
        />
      </Field>
      <Field label="受理时间" name="receivedAt" span={2}>
        <DateTimeInput value={receivedAt} onChange={(at) => set({ receivedAt: at })} />
      </Field>
      {late && (
        <BackdatedField
          value={values.backdatedReason}
          onChange={(backdatedReason) => set({ backdatedReason })}
        />
      )}
    </>
  );
}

function MatterFields({ values, set, around }: Props) {
  const { packs } = around.desk;
  const units = hasUnits(governingPack(values.category ?? "", around.desk));
  const choose = (category: string | undefined) => {
    const found = categoriesOf(packs).find(({ id }) => id === category);
    const before = categoriesOf(packs).find(({ id }) => id === values.category);
    const { department, isMajor = false } = found ?? {};
    const severity = isMajor ? "major" : before?.isMajor ? "general" : values.severity;
    set({ category, severity, ...(department === undefined ? {} : { department }) });
  };
  return (
    <>
      {units && (
        <UnitNumberField value={values.unitNumber} onChange={(unitNumber) => set({ unitNumber })} />
      )}
      <Field label="被投诉对象" name="about" span={units ? 1 : 2}>
        <TextInput
          value={values.about}
          onChange={(about) => set({ about })}
          placeholder={units ? "哪里、什么人" : "产品、批次、人员"}
          maxLength={100}
        />
      </Field>
      <Field label="发生时间" name="happenedAt" span={2}>
        <DateTimeInput
          value={values.happenedAt}
          onChange={(happenedAt) => set({ happenedAt })}
          placeholder="不清楚可不填"
        />
      </Field>
      <Field label="投诉类别" name="category" span={2}>
        <SelectInput
          value={values.category}
          onChange={choose}
          choices={categoryChoices(packs)}
          placeholder="选择类别"
        />
      </Field>
      <Field label="投诉内容" name="facts" span={4} aside={`${values.facts.length} / 2000`}>
        <TextArea
          value={values.facts}
          onChange={(facts) => set({ facts })}
          placeholder="何时、何地、何人、何事；听客户讲完，不打断"
          rows={4}
        />
      </Field>
      <Field label="客户诉求" name="wish" span={2}>
        <TextArea value={values.wish} onChange={(wish) => set({ wish })} rows={4} />
      </Field>
    </>
  );
}

function ResponsibleFields({ values, set, around }: Props) {
  const { packs } = around.desk;
  const usual = categoriesOf(packs).find(({ id }) => id === values.category);
  const taken = usual !== undefined && usual.department === values.department;
  return (
    <>
      <AssignmentFields values={values} set={set} packs={packs} taken={taken} />
      <SeverityField value={values.severity} onChange={(severity) => set({ severity })} />
    </>
  );
}
