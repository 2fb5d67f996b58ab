import { KeyList } from "#renderer/ui/keys/KeyList.tsx";
import { useKeyList } from "#renderer/ui/keys/KeysProvider.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";

/** 按键一览 (F1). */
export function KeyPage() {
  const keys = useKeyList();
  return (
    <div className="key-page">
      <Panel title="按键一览" padded>
        <KeyList shortcuts={keys()} />
      </Panel>
    </div>
  );
}
