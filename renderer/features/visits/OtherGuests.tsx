import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { changedAt } from "#renderer/ui/form/rows.ts";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { documentChoices } from "./document-kinds.ts";
import { DocumentField } from "./GuestFields.tsx";
import { blankGuest, type GuestValues, isBlankGuest, type VisitValues } from "./visit-values.ts";

interface Props {
  values: VisitValues;
  set: (change: Partial<VisitValues>) => void;
}

/** The rows shown: those filled in, and one more to fill in while there are guests without a name. */
function rowsOf({ others, headCount = 1 }: VisitValues): GuestValues[] {
  const last = others.findLastIndex((other) => !isBlankGuest(other));
  const filled = others.slice(0, last + 1);
  return filled.length < headCount - 1 ? [...filled, others[last + 1] ?? blankGuest] : filled;
}

/** The other guests of a party; those who are not named yet can be added later. */
export function OtherGuests({ values, set }: Props) {
  const rows = rowsOf(values);
  if (rows.length === 0) return null;
  const filled = rows.filter((row) => !isBlankGuest(row)).length;
  const total = Math.max((values.headCount ?? 1) - 1, filled);
  const change = (index: number, part: Partial<GuestValues>) =>
    set({ others: changedAt(rows, index, part) });
  return (
    <section aria-label="其他来访人">
      <p className="other-guests-head">
        其他来访人
        <span className="text-tertiary">
          {` ${total} 位，已填 ${filled} 位${filled < total ? "，其余到场后补" : ""}`}
        </span>
      </p>
      <div className="other-guests">
        {rows.map((row, index) => {
          const place = rows.slice(0, index).filter((other) => !isBlankGuest(other)).length + 1;
          return (
            <OtherGuest
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
              key={index}
              at={place}
              guest={row}
              onChange={(part) => change(index, part)}
            />
          );
        })}
      </div>
    </section>
  );
}

interface RowProps {
  /** The place among those who are named; problems name it. */
  at: number;
  guest: GuestValues;
  onChange: (part: Partial<GuestValues>) => void;
}

function OtherGuest({ at, guest, onChange }: RowProps) {
  const name = (field: string) => `visitors.${at}.${field}`;
  const label = (field: string) => `第 ${at + 1} 位${field}`;
  return (
    <>
      <Field label={label("来访人")} name={name("name")} hideLabel>
        <TextInput
          value={guest.name}
          onChange={(text) => onChange({ name: text })}
          placeholder="姓名"
        />
      </Field>
      <Field label={label("证件类型")} name={name("document.kind")} hideLabel>
        <SelectInput
          value={guest.documentKind}
          onChange={(kind) => onChange({ documentKind: kind ?? "identityCard" })}
          choices={documentChoices}
        />
      </Field>
      <DocumentField
        label={label("证件号码")}
        name={name("document.number")}
        guest={guest}
        onChange={onChange}
        hideLabel
      />
      <Field label={label("手机")} name={name("phone")} hideLabel>
        <TextInput
          value={guest.phone}
          onChange={(phone) => onChange({ phone })}
          placeholder="手机"
        />
      </Field>
    </>
  );
}
