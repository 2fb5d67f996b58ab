import { CustomerPicker } from "#renderer/record/CustomerPicker.tsx";
import { SegmentedInput, SelectInput } from "#renderer/ui/form/Choices.tsx";
import { DateInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { type DocumentKind, documentKinds } from "#shared/domain/common/fields.ts";
import { checkIdentityNumber, normalizeIdentity } from "#shared/domain/common/identity.ts";
import { passKindLabels, passKinds } from "#shared/domain/passes/labels.ts";
import { passKindsOf } from "#shared/rule-packs/index.ts";
import type { PassValues } from "./pass-values.ts";

interface Props {
  values: PassValues;
  set: (change: Partial<PassValues>) => void;
}

/** Goods of these kinds usually come back. */
const comesBack = ["repair", "exchange"];

export function KindField({ values, set, packs }: Props & { packs: string[] }) {
  const known = passKindsOf(packs);
  const kinds = passKinds
    .filter((kind) => known.includes(kind) || kind === values.kind)
    .map((kind) => ({ value: kind, label: passKindLabels[kind] }));
  return (
    <Field label="出门类型" name="kind">
      <SegmentedInput
        value={values.kind}
        onChange={(kind) => set({ kind, papers: [], returnable: comesBack.includes(kind) })}
        choices={kinds}
      />
    </Field>
  );
}

const documentChoices = Object.entries(documentKinds).map(([value, label]) => ({
  value: value as DocumentKind,
  label,
}));
const fullLength = 18;

/** For whom, and who carries; a document that cannot be verified is taken with a reason. */
export function CarrierFields({ values, set }: Props) {
  const { documentKind, documentNumber, unverified } = values;
  const number = normalizeIdentity(documentNumber);
  const facts = documentKind === "identityCard" ? checkIdentityNumber(number) : undefined;
  const isDoubted = number !== "" && facts?.ok === false;
  const isComplete = number.length >= fullLength && unverified === undefined;
  return (
    <FieldGrid columns="minmax(0, 1.3fr) minmax(0, 0.8fr) 136px minmax(0, 1.2fr)">
      <Field label="客户" name="customer.name">
        <CustomerPicker value={values.customer} onChange={(customer) => set({ customer })} />
      </Field>
      <Field label="携带人" name="carrier">
        <TextInput value={values.carrier} onChange={(carrier) => set({ carrier })} maxLength={40} />
      </Field>
      <Field label="证件类型" name="carrierDocument.kind">
        <SelectInput
          value={documentKind}
          onChange={(kind) => set({ documentKind: kind ?? "identityCard" })}
          choices={documentChoices}
        />
      </Field>
      <div className="stack-tight">
        <Field
          label="证件号码"
          name="carrierDocument.number"
          problem={isDoubted && isComplete ? facts.problems[0]?.message : undefined}
        >
          <TextInput
            value={documentNumber}
            onChange={(text) => set({ documentNumber: text })}
            maxLength={30}
          />
        </Field>
        {isDoubted && (
          <button
            type="button"
            className="field-link"
            onClick={() => set({ unverified: unverified === undefined ? "" : undefined })}
          >
            {unverified === undefined ? "证件无法核验" : "重新核对号码"}
          </button>
        )}
        {isDoubted && unverified !== undefined && (
          <Field label="证件无法核验的原因" name="carrierDocument.unverified">
            <TextInput value={unverified} onChange={(reason) => set({ unverified: reason })} />
          </Field>
        )}
      </div>
    </FieldGrid>
  );
}

/** When it leaves, whether it comes back, and through which gate. */
export function DayFields({ values, set }: Props) {
  const { leavesOn, returnable, returnBy, gate } = values;
  return (
    <FieldGrid columns={4}>
      <Field label="搬出日期" name="leavesOn">
        <DateInput value={leavesOn} onChange={(day) => set({ leavesOn: day })} />
      </Field>
      <Field label="是否归还" name="returnable">
        <SegmentedInput
          value={returnable ? "yes" : "no"}
          onChange={(answer) => set({ returnable: answer === "yes" })}
          choices={[
            { value: "yes", label: "归还" },
            { value: "no", label: "不归还" },
          ]}
        />
      </Field>
      <Field label="归还日期" name="returnBy">
        <DateInput
          value={returnable ? returnBy : undefined}
          onChange={(day) => set({ returnBy: day })}
          disabled={!returnable}
          placeholder={returnable ? "" : "不用填"}
        />
      </Field>
      <Field label="放行门岗" name="gate">
        <TextInput
          value={gate}
          onChange={(text) => set({ gate: text })}
          placeholder="如东门岗"
          maxLength={20}
        />
      </Field>
    </FieldGrid>
  );
}
