import { changedAt, withoutAt } from "#renderer/ui/form/rows.ts";
import "./customers.css";
import { Action, IconAction } from "#renderer/ui/button/Action.tsx";
import { CheckInput } from "#renderer/ui/form/Choices.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { blankContact, type ContactValues } from "./form-values.ts";

interface Props {
  contacts: readonly ContactValues[];
  onChange: (contacts: ContactValues[]) => void;
}

/** The people at the customer, one line each; exactly one of them is the main one. */
export function ContactRows({ contacts, onChange }: Props) {
  const change = (at: number, part: Partial<ContactValues>) =>
    onChange(changedAt(contacts, at, part));
  const makeMain = (at: number) =>
    onChange(contacts.map((contact, index) => ({ ...contact, main: index === at })));
  return (
    <fieldset className="contact-rows" aria-label="联系人">
      {contacts.map((contact, index) => (
        <ContactRow
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity while they are typed
          key={index}
          index={index}
          contact={contact}
          onChange={(part) => change(index, part)}
          onMain={() => makeMain(index)}
          onRemove={() => onChange(withoutAt(contacts, index))}
        />
      ))}
      <Action
        kind="quiet"
        size="small"
        icon="plus"
        onClick={() => onChange([...contacts, { ...blankContact, main: contacts.length === 0 }])}
      >
        再加一位联系人
      </Action>
    </fieldset>
  );
}

interface RowProps {
  index: number;
  contact: ContactValues;
  onChange: (part: Partial<ContactValues>) => void;
  onMain: () => void;
  onRemove: () => void;
}

/** The first line carries the visible labels; the others say theirs to screen readers, with their number. */
function ContactRow({ index, contact, onChange, onMain, onRemove }: RowProps) {
  const label = (text: string) => (index === 0 ? text : `${text} ${index + 1}`);
  const path = (field: string) => `contacts.${index}.${field}`;
  const hideLabel = index > 0;
  return (
    <FieldGrid columns="minmax(0, 3fr) minmax(0, 3fr) minmax(0, 5fr) minmax(0, 4fr) auto">
      <Field label={label("联系人")} name={path("name")} hideLabel={hideLabel}>
        <TextInput value={contact.name} onChange={(name) => onChange({ name })} />
      </Field>
      <Field label={label("职务")} name={path("post")} hideLabel={hideLabel}>
        <TextInput value={contact.post} onChange={(post) => onChange({ post })} />
      </Field>
      <Field label={label("手机")} name={path("phones")} hideLabel={hideLabel}>
        <TextInput
          value={contact.phones}
          onChange={(phones) => onChange({ phones })}
          placeholder="多个用顿号隔开"
        />
      </Field>
      <Field label={label("电子邮箱")} name={path("email")} hideLabel={hideLabel}>
        <TextInput value={contact.email} onChange={(email) => onChange({ email })} />
      </Field>
      <div className={hideLabel ? "contact-end" : "contact-end contact-end-first"}>
        <CheckInput checked={contact.main} onChange={onMain}>
          主要
        </CheckInput>
        <IconAction icon="minus" label={label("去掉联系人")} onClick={onRemove} />
      </div>
    </FieldGrid>
  );
}
