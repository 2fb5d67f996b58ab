import "./feedback.css";
import type { ReactNode } from "react";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/icon-paths.ts";

interface Props {
  icon: IconName;
  /** What is not there: "今天还没有出门条". */
  title: string;
  /** What this place is for. */
  text?: ReactNode;
  /** The first step. */
  action?: ReactNode;
}

/** A place with nothing in it says what it is for and offers the first step. */
export function EmptyState({ icon, title, text, action }: Props) {
  return (
    <div className="empty-state">
      <span className="empty-art">
        <Icon name={icon} size={28} />
      </span>
      <b>{title}</b>
      {text && <span>{text}</span>}
      {action && <div className="empty-action">{action}</div>}
    </div>
  );
}
