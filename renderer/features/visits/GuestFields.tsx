import { CustomerPicker } from "#renderer/record/CustomerPicker.tsx";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import {
  checkIdentityNumber,
  maskIdentity,
  normalizeIdentity,
} from "#shared/domain/common/identity.ts";
import type { KnownVisitor } from "#shared/domain/visits/known-visitors.ts";
import { documentChoices } from "./document-kinds.ts";
import { KnownVisitorInput } from "./KnownVisitorInput.tsx";
import { MaskedInput } from "./MaskedInput.tsx";
import type { GuestValues, VisitValues } from "./visit-values.ts";

interface Props {
  values: VisitValues;
  set: (change: Partial<VisitValues>) => void;
  onPick: (person: KnownVisitor) => void;
}

/** Who comes: the first visitor, found again by name or phone. */
export function GuestFields({ values, set, onPick }: Props) {
  const { guest, unit, known } = values;
  const change = (part: Partial<GuestValues>) => set({ guest: { ...guest, ...part } });
  const prefilled = known ? "" : undefined;
  return (
    <FieldGrid columns="minmax(0, 118fr) minmax(0, 142fr) minmax(0, 240fr) 128px minmax(0, 204fr)">
      <Field label="来访人" name="visitors.0.name" prefilled={prefilled}>
        <KnownVisitorInput
          value={guest.name}
          onChange={(name) => change({ name })}
          onPick={onPick}
          placeholder="姓名"
        />
      </Field>
      <Field label="手机" name="visitors.0.phone" prefilled={prefilled}>
        <KnownVisitorInput
          value={guest.phone}
          onChange={(phone) => change({ phone })}
          onPick={onPick}
          placeholder="或后四位"
        />
      </Field>
      <Field label="来访单位" name="visitors.0.unit" prefilled={prefilled}>
        <CustomerPicker
          value={unit}
          onChange={(next) => set({ unit: next })}
          placeholder="单位名称"
        />
      </Field>
      <Field label="证件类型" name="visitors.0.document.kind" prefilled={prefilled}>
        <SelectInput
          value={guest.documentKind}
          onChange={(kind) => change({ documentKind: kind ?? "identityCard" })}
          choices={documentChoices}
        />
      </Field>
      <DocumentField
        label="证件号码"
        name="visitors.0.document.number"
        guest={guest}
        onChange={change}
        prefilled={prefilled}
      />
    </FieldGrid>
  );
}

interface DocumentProps {
  label: string;
  name: string;
  guest: GuestValues;
  onChange: (part: Partial<GuestValues>) => void;
  prefilled?: string | undefined;
  hideLabel?: boolean;
}

const same = (text: string): string => text;
const fullLength = 18;

/** The number of a document, masked while nobody types; a wrong one can be taken with a reason (证件无法核验). */
export function DocumentField(props: DocumentProps) {
  const { guest, onChange, prefilled, label, name, hideLabel = false } = props;
  const { documentNumber, documentKind, unverified } = guest;
  const number = normalizeIdentity(documentNumber);
  const facts = documentKind === "identityCard" ? checkIdentityNumber(number) : undefined;
  const isDoubted = number !== "" && facts?.ok === false;
  const isComplete = number.length >= fullLength && unverified === undefined;
  const doubt = isDoubted && (
    <button
      type="button"
      className="field-link"
      onClick={() => onChange({ unverified: unverified === undefined ? "" : undefined })}
    >
      {unverified === undefined ? "证件无法核验" : "重新核对号码"}
    </button>
  );
  return (
    <div className="document-field">
      <Field
        label={label}
        name={name}
        hideLabel={hideLabel}
        {...(prefilled === undefined ? {} : { prefilled })}
        problem={isDoubted && isComplete ? facts.problems[0]?.message : undefined}
        confirmed={number !== "" && facts?.ok && hideLabel ? "校验相符" : undefined}
      >
        <MaskedInput
          value={documentNumber}
          onChange={(text) => onChange({ documentNumber: text })}
          mask={isDoubted ? same : maskIdentity}
          suffix={hideLabel && doubt}
        />
      </Field>
      {!hideLabel && doubt}
      {isDoubted && unverified !== undefined && (
        <Field label="证件无法核验的原因" name={name.replace(/number$/, "unverified")}>
          <TextInput
            value={unverified}
            onChange={(reason) => onChange({ unverified: reason })}
            placeholder="如磨损、读不清"
          />
        </Field>
      )}
    </div>
  );
}
