import "./action.css";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/icon-paths.ts";
import { ariaKey, Keycap } from "../keys/Keycap.tsx";
import type { KeyName } from "../keys/key-registry.ts";

interface Props {
  icon: IconName;
  label: string;
  /** One line of what is going on there: "今天已到 5 批·预计 3 批". */
  text?: string;
  keys: KeyName;
  onClick: () => void;
}

/** One of the large actions at the top of 今日. */
export function ActionTile({ icon, label, text, keys, onClick }: Props) {
  return (
    <button
      type="button"
      className="action-tile"
      aria-description={text}
      aria-keyshortcuts={ariaKey(keys)}
      onClick={onClick}
    >
      <span className="tile-icon">
        <Icon name={icon} size={25} />
      </span>
      <span className="ellipsis">
        <b>{label}</b>
        {text && (
          <small className="ellipsis" aria-hidden="true">
            {text}
          </small>
        )}
      </span>
      <Keycap name={keys} />
    </button>
  );
}
