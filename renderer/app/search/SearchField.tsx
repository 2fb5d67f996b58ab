import type { KeyboardEvent } from "react";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { isComposing } from "#renderer/ui/keys/composition.ts";
import { Keycap } from "#renderer/ui/keys/Keycap.tsx";

interface Props {
  value: string;
  onChange: (value: string) => void;
  activeId: string | undefined;
  onMove: (step: number) => void;
  onEnter: () => void;
}

export const hitListId = "search-hits";

/** Where one types; the arrow keys and Enter act on the list below. */
export function SearchField({ value, onChange, activeId, onMove, onEnter }: Props) {
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (step === undefined) onEnter();
    else onMove(step);
  };
  return (
    <div className="search-field">
      <Icon name="search" size={21} />
      <input
        role="combobox"
        aria-label="搜索客户、来访人、编号、电话"
        aria-expanded={activeId !== undefined}
        aria-controls={hitListId}
        aria-activedescendant={activeId}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the dialog exists to be typed into
        autoFocus
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={press}
      />
      <span className="search-tip">名称、拼音、首字母、电话后几位、编号、信用代码</span>
      <Keycap name="Esc" />
    </div>
  );
}
