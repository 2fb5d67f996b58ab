import { AutoComplete } from "antd";
import { useState } from "react";
import { useField } from "#renderer/ui/form/form-context.ts";
import { namedList } from "#renderer/ui/form/named-list.tsx";
import { statusOf } from "#renderer/ui/form/TextInputs.tsx";
import { formatPhone } from "#shared/domain/common/phone.ts";
import { isMeant, type KnownVisitor } from "#shared/domain/visits/known-visitors.ts";
import { localDate } from "#shared/lib/time.ts";
import { useKnownVisitors } from "./use-known-visitors.ts";

interface Props {
  value: string;
  onChange: (text: string) => void;
  onPick: (person: KnownVisitor) => void;
  placeholder: string;
}

/** A field in which a returning visitor is found while typing; picking one fills in the rest. */
export function KnownVisitorInput({ value, onChange, onPick, placeholder }: Props) {
  const field = useField();
  const [typing, setTyping] = useState(false);
  const found = useKnownVisitors(typing ? value : "").slice(0, 6);
  const type = (text: string) => {
    setTyping(true);
    onChange(text);
  };
  const pick = (index: string) => {
    const person = found[Number(index)];
    setTyping(false);
    if (person) onPick(person);
  };
  return (
    <div className="known-visitor" data-filled={value !== ""}>
      <AutoComplete
        {...field.attributes}
        value={value}
        options={found.map((person, index) => ({
          value: String(index),
          "aria-label": [person.visitor.name, person.visitor.unit].filter(Boolean).join("，"),
          label: <PersonLine person={person} />,
        }))}
        popupRender={namedList}
        placeholder={placeholder}
        popupMatchSelectWidth={420}
        defaultActiveFirstOption={isMeant(value, found[0])}
        status={statusOf(field)}
        onSelect={pick}
        onSearch={type}
        onBlur={() => setTyping(false)}
      />
    </div>
  );
}

function PersonLine({ person }: { person: KnownVisitor }) {
  const { visitor, visits, expected } = person;
  const last = visits[0];
  return (
    <span className="choice">
      {visitor.name}
      <small>
        {[visitor.unit, visitor.phone && formatPhone(visitor.phone)].filter(Boolean).join(" · ")}
      </small>
      <small className="known-when num">
        {expected ? "有预约" : last && `上次 ${localDate(last.createdAt)}`}
      </small>
    </span>
  );
}
