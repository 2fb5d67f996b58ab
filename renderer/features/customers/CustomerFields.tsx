import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import "./customers.css";
import { StaffPicker } from "#renderer/record/StaffPicker.tsx";
import { CheckInput, SegmentedInput, SelectInput } from "#renderer/ui/form/Choices.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { ParsedInput } from "#renderer/ui/form/ParsedInput.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { secrecyReason } from "#shared/domain/customers/input.ts";
import {
  categoryLabels,
  gradeLabels,
  kindLabels,
  fieldLabels as label,
  secrecyLabels,
  specialKindLabels,
} from "#shared/domain/customers/labels.ts";
import { formatPaperPlace, parsePaperPlace } from "#shared/domain/customers/paper-place.ts";
import { ContactRows } from "./ContactRows.tsx";
import type { FormValues } from "./form-values.ts";
import { IdentityFields } from "./IdentityFields.tsx";

interface Props {
  values: FormValues;
  set: (change: Partial<FormValues>) => void;
}

type TextName = {
  [K in keyof FormValues]: FormValues[K] extends string ? K : never;
}[keyof FormValues] &
  keyof typeof label;

interface LineProps extends Props {
  name: TextName;
  span?: number;
  placeholder?: string;
}

/** A field that is plain text. */
function Line({ values, set, name, span = 1, placeholder = "" }: LineProps) {
  return (
    <Field label={label[name]} name={name} span={span}>
      <TextInput
        value={values[name]}
        onChange={(text) => set({ [name]: text })}
        placeholder={placeholder}
      />
    </Field>
  );
}

/** All fields of a file, in the order in which one asks for them. */
export function CustomerFields({ values, set }: Props) {
  return (
    <div className="stack">
      <FieldGrid columns={4}>
        <Who values={values} set={set} />
        <Reach values={values} set={set} />
      </FieldGrid>
      <ContactRows contacts={values.contacts} onChange={(contacts) => set({ contacts })} />
      <FieldGrid columns={4}>
        <Ours values={values} set={set} />
      </FieldGrid>
    </div>
  );
}

function Who({ values, set }: Props) {
  return (
    <>
      <Field label={label.name} name="name" span={2}>
        <TextInput autoFocus value={values.name} onChange={(name) => set({ name })} />
      </Field>
      <Field label={label.kind} name="kind">
        <SegmentedInput
          value={values.kind}
          onChange={(kind) => set({ kind })}
          choices={choicesOf(kindLabels)}
        />
      </Field>
      <Field label={label.category} name="category">
        <SelectInput
          value={values.category}
          onChange={(category) => set({ category })}
          choices={choicesOf(categoryLabels)}
        />
      </Field>
      {values.category === "special" && (
        <Field label={label.specialKind} name="specialKind">
          <SelectInput
            value={values.specialKind}
            onChange={(specialKind) => set({ specialKind })}
            choices={choicesOf(specialKindLabels)}
          />
        </Field>
      )}
      <IdentityFields values={values} set={set} />
      {values.kind === "unit" && <Line values={values} set={set} name="legalRepresentative" />}
      <Line values={values} set={set} name="registeredCapital" placeholder="例如 1200" />
    </>
  );
}

function Reach({ values, set }: Props) {
  return (
    <>
      <Line values={values} set={set} name="phone" placeholder="0571-8888 6666" />
      <Line values={values} set={set} name="fax" />
      <Line values={values} set={set} name="postcode" />
      <Line values={values} set={set} name="region" />
      <Line values={values} set={set} name="address" span={2} />
      <Line values={values} set={set} name="webSite" span={2} />
    </>
  );
}

const secrecyChoices = choicesOf(secrecyLabels).map((choice) =>
  choice.value === "secret" ? choice : { ...choice, disabled: true, note: "加密启用后可选" },
);

function Ours({ values, set }: Props) {
  return (
    <>
      <Field label={label.owner} name="owner">
        <StaffPicker value={values.owner} onChange={(owner) => set({ owner })} />
      </Field>
      <Field label={label.secondOwner} name="secondOwner">
        <StaffPicker value={values.secondOwner} onChange={(secondOwner) => set({ secondOwner })} />
      </Field>
      <Field
        label={label.grade}
        name="grade"
        aside={
          <CheckInput
            checked={values.gradeProvisional}
            disabled={values.grade === undefined}
            onChange={(gradeProvisional) => set({ gradeProvisional })}
          >
            暂定
          </CheckInput>
        }
      >
        <SelectInput
          value={values.grade}
          onChange={(grade) =>
            set(values.grade === undefined ? { grade, gradeProvisional: true } : { grade })
          }
          choices={choicesOf(gradeLabels)}
          placeholder="未评定"
          clearable
        />
      </Field>
      <Field
        label={label.secrecyLevel}
        name="secrecyLevel"
        aside={<span title={secrecyReason}>机密、绝密暂不能选</span>}
      >
        <SelectInput
          value={values.secrecyLevel}
          onChange={(secrecyLevel) => secrecyLevel && set({ secrecyLevel })}
          choices={secrecyChoices}
        />
      </Field>
      <Line values={values} set={set} name="source" placeholder="展会、转介绍、来电…" />
      <Field label={label.paperPlace} name="paperPlace">
        <ParsedInput
          value={values.paperPlace}
          onChange={(paperPlace) => set({ paperPlace })}
          parse={parsePaperPlace}
          format={formatPaperPlace}
          placeholder="柜-层-格"
        />
      </Field>
      <Line values={values} set={set} name="businessScope" span={2} />
    </>
  );
}
