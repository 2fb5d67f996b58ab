import "./frame.css";
import { Icon } from "../icon/Icon.tsx";

export interface SaveState {
  kind: "saved" | "saving" | "checking" | "problem";
  /** The words for it: 已保存, 正在保存, or the problem. */
  text: string;
}

const icons = { saved: "check", saving: "history", checking: "shield", problem: "alert" } as const;

/** The true state of saving, read aloud when it changes. */
export function SaveMark({ state }: { state: SaveState }) {
  return (
    <span className={`save-mark save-${state.kind}`} role="status">
      <Icon name={icons[state.kind]} size={16} />
      <span className="ellipsis" title={state.text}>
        {state.text}
      </span>
    </span>
  );
}
