import "./keys.css";
import { useState } from "react";
import { IconAction } from "#renderer/ui/button/Action.tsx";
import { KeyList } from "#renderer/ui/keys/KeyList.tsx";
import { useKeyList, useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { Overlay } from "#renderer/ui/panel/Overlay.tsx";
import { type KeyGroup, keyGroups } from "./key-groups.ts";

/** F1, from wherever one is: the keys in force lie over the screen, and what was being typed stays under them. */
export function KeyHelp() {
  const keys = useKeyList();
  const [groups, setGroups] = useState<KeyGroup[]>();
  const toggle = () => setGroups((shown) => (shown ? undefined : keyGroups(keys())));
  useKeys("app", [{ key: "F1", label: "按键一览", run: toggle, always: true }]);
  return groups && <KeySheet groups={groups} onClose={() => setGroups(undefined)} />;
}

function KeySheet({ groups, onClose }: { groups: KeyGroup[]; onClose: () => void }) {
  useKeys("dialog", [{ key: "Esc", label: "关闭", run: onClose }]);
  return (
    <Overlay label="按键一览" className="keys" onClose={onClose}>
      <header className="keys-head">
        <h2>按键一览</h2>
        <span className="text-tertiary text-table grow">
          按键写在按钮旁边；输入法正在选字时，按键归输入法。
        </span>
        <IconAction icon="close" label="关闭" keys="Esc" onClick={onClose} />
      </header>
      <div className="keys-body">
        {groups.map(({ title, lines }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <KeyList lines={lines} />
          </section>
        ))}
      </div>
    </Overlay>
  );
}
