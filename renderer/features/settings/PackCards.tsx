import "./pack-cards.css";
import { useId } from "react";
import { useField } from "#renderer/ui/form/form-context.ts";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import type { IconName } from "#renderer/ui/icon/icon-paths.ts";
import { packs } from "#shared/rule-packs/index.ts";
import type { PackId, RulePack } from "#shared/rule-packs/pack.ts";

const icons: Record<PackId, IconName> = {
  equipmentService: "service",
  winery: "bottle",
  dataCentre: "server",
  logistics: "truck",
  property: "home",
  gps: "sat",
  textile: "thread",
  meetingMarketing: "people",
  serviceDesk: "clock",
};

interface Props {
  value: readonly string[];
  onChange: (packs: string[]) => void;
}

/** 行业方案 as cards to be ticked; stands inside a Field. */
export function PackCards({ value, onChange }: Props) {
  const { id, labelId, noteId } = useField();
  const toggle = (pack: string) =>
    onChange(value.includes(pack) ? value.filter((one) => one !== pack) : [...value, pack]);
  return (
    <fieldset id={id} className="packs" aria-labelledby={labelId} aria-describedby={noteId}>
      {packs.map((pack) => (
        <PackCard
          key={pack.id}
          pack={pack}
          checked={value.includes(pack.id)}
          onToggle={() => toggle(pack.id)}
        />
      ))}
    </fieldset>
  );
}

interface CardProps {
  pack: RulePack;
  checked: boolean;
  onToggle: () => void;
}

function PackCard({ pack, checked, onToggle }: CardProps) {
  const summaryId = useId();
  return (
    <label className={checked ? "pack pack-on" : "pack"} title={`${pack.label}：${pack.summary}`}>
      <input
        type="checkbox"
        className="cover-input"
        aria-label={pack.label}
        aria-describedby={summaryId}
        checked={checked}
        onChange={onToggle}
      />
      <span className="pack-icon">
        <Icon name={icons[pack.id]} />
      </span>
      <span className="ellipsis">
        <b>{pack.label}</b>
        <small id={summaryId} className="ellipsis">
          {pack.summary}
        </small>
      </span>
      <span className="pack-check">{checked && <Icon name="check" size={14} />}</span>
    </label>
  );
}
