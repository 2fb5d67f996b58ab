import { CustomerPicker } from "#renderer/record/CustomerPicker.tsx";
import { customerChange } from "#renderer/record/caller/caller.ts";
import { UnitNumberField } from "#renderer/record/UnitNumberField.tsx";
import { CheckInput, SegmentedInput, SelectInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { DateInput, DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { TextArea, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { isBackdated } from "#shared/domain/services/actions/register.ts";
import { channelLabels, kindLabels, type ServiceKind } from "#shared/domain/services/labels.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import { hasUnits, packsOf, serviceKindsOf } from "#shared/rule-packs/index.ts";
import { EngineerPicker } from "./EngineerPicker.tsx";
import { KindFields } from "./KindFields.tsx";
import { filledFrom, type OrderValues, packFor } from "./order-values.ts";

interface Props {
  values: OrderValues;
  set: (change: Partial<OrderValues>) => void;
  around: Surroundings;
  enteredAt: IsoTime;
}

const faultless: readonly ServiceKind[] = ["installation", "cardTopUp", "collection"];
const hasFault = (kind: ServiceKind): boolean => !faultless.includes(kind);

const channels = choicesOf(channelLabels);

/** The fields of every order, in the order in which a caller is asked. */
export function OrderFieldset(props: Props) {
  const { values, set, around } = props;
  const { packs } = around.desk;
  const known = serviceKindsOf(packs);
  const kinds = keysOf(kindLabels)
    .filter((kind) => known.includes(kind) || kind === values.kind)
    .map((kind) => ({ value: kind, label: kindLabels[kind] }));
  return (
    <FieldGrid columns={6}>
      <Field label="服务类型" name="kind" span={6}>
        <SegmentedInput
          value={values.kind}
          onChange={(kind) => set({ kind, pack: packFor(kind, values.pack, packs) })}
          choices={kinds}
        />
      </Field>
      <WhoFields {...props} />
      <WhatFields {...props} />
      <KindFields {...props} />
      <WorkFields {...props} />
      <WhenFields {...props} />
    </FieldGrid>
  );
}

function WhoFields({ values, set }: Props) {
  const units = hasUnits(values.pack);
  return (
    <>
      <Field label="客户" name="customer.name" span={2}>
        <CustomerPicker
          value={values.customer}
          onChange={(customer) => set(customerChange(customer, values.phone))}
          onPick={(customer) => set(filledFrom(customer, values))}
        />
      </Field>
      <Field label="联系人" name="contact" span={2}>
        <TextInput value={values.contact} onChange={(contact) => set({ contact })} maxLength={60} />
      </Field>
      <Field label="联系电话" name="phone" span={2}>
        <TextInput value={values.phone} onChange={(phone) => set({ phone })} maxLength={40} />
      </Field>
      <Field label="服务地址" name="address" span={units ? 3 : 4}>
        <TextInput
          value={values.address}
          onChange={(address) => set({ address })}
          maxLength={200}
        />
      </Field>
      {units && (
        <UnitNumberField value={values.unitNumber} onChange={(unitNumber) => set({ unitNumber })} />
      )}
      <Field label="预约时间" name="bookedAt" span={2}>
        <DateTimeInput
          value={values.bookedAt}
          onChange={(bookedAt) => set({ bookedAt })}
          placeholder="例如 明天 14:00"
        />
      </Field>
    </>
  );
}

function WhatFields({ values, set }: Props) {
  return (
    <>
      <Field label="产品型号" name="model" span={2}>
        <TextInput value={values.model} onChange={(model) => set({ model })} maxLength={60} />
      </Field>
      <Field label="序列号" name="serial" span={2}>
        <TextInput value={values.serial} onChange={(serial) => set({ serial })} maxLength={60} />
      </Field>
      <Field label="购买日期" name="boughtOn" span={2}>
        <DateInput
          value={values.boughtOn}
          onChange={(boughtOn) => set({ boughtOn })}
          placeholder="用来判断保修"
        />
      </Field>
      {hasFault(values.kind) && (
        <Field label="故障现象" name="fault" span={6} aside={`${values.fault.length} / 1000`}>
          <TextArea
            value={values.fault}
            onChange={(fault) => set({ fault })}
            placeholder="客户怎么说的、何时开始、有什么提示"
            maxLength={1000}
            rows={2}
          />
        </Field>
      )}
    </>
  );
}

function WorkFields({ values, set }: Props) {
  const { engineers, needsHelp } = values;
  return (
    <>
      <Field
        label="服务工程师"
        name="engineers"
        span={4}
        aside={
          <CheckInput checked={needsHelp} onChange={(on) => set({ needsHelp: on })}>
            没有人手，请外协
          </CheckInput>
        }
      >
        <EngineerPicker engineers={engineers} onChange={(next) => set({ engineers: next })} />
      </Field>
      <Field label="工作系数" name="coefficient" span={2} aside="不给客户看">
        <NumberInput
          value={values.coefficient}
          onChange={(coefficient) => set({ coefficient })}
          max={99}
          decimals={2}
          unit="点"
        />
      </Field>
      {needsHelp && (
        <>
          <Field label="外协单位或人员" name="outsideHelp.who" span={2}>
            <TextInput
              value={values.helpWho}
              onChange={(helpWho) => set({ helpWho })}
              maxLength={60}
            />
          </Field>
          <Field label="外协原因" name="outsideHelp.reason" span={4}>
            <TextInput
              value={values.helpReason}
              onChange={(helpReason) => set({ helpReason })}
              maxLength={200}
            />
          </Field>
        </>
      )}
    </>
  );
}

function WhenFields({ values, set, around, enteredAt }: Props) {
  const { receivedAt, pack } = values;
  const { packs } = around.desk;
  const isLate = receivedAt !== undefined && isBackdated(receivedAt, enteredAt, around.rules);
  const choices = packsOf(packs)
    .filter(({ id, serviceKinds }) => id === pack || serviceKinds.includes(values.kind))
    .map(({ id, label }) => ({ value: id as string, label }));
  return (
    <>
      <Field label="受理渠道" name="channel" span={packs.length > 1 ? 3 : 4}>
        <SegmentedInput
          value={values.channel}
          onChange={(channel) => set({ channel })}
          choices={channels}
        />
      </Field>
      <Field label="受理时间" name="receivedAt" span={2}>
        <DateTimeInput value={receivedAt} onChange={(next) => set({ receivedAt: next })} />
      </Field>
      {packs.length > 1 && (
        <Field label="行业方案" name="pack" span={1}>
          <SelectInput
            value={pack}
            onChange={(next) => next !== undefined && set({ pack: next })}
            choices={choices}
          />
        </Field>
      )}
      {isLate && (
        <Field label="补登原因" name="backdatedReason" span={6}>
          <TextInput
            value={values.backdatedReason}
            onChange={(backdatedReason) => set({ backdatedReason })}
            maxLength={200}
          />
        </Field>
      )}
    </>
  );
}
