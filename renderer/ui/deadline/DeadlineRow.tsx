import "./deadline.css";
import type { ReactNode } from "react";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/icon-paths.ts";
import type { DeadlineTone } from "./DeadlineChip.tsx";

interface Props {
  tone: DeadlineTone;
  /** The time left in words. */
  left: string;
  icon: IconName;
  kind: string;
  /** Whose matter: the customer, then GradeMark, then what is to be done. */
  who: ReactNode;
  mark?: ReactNode;
  what: ReactNode;
  number: string;
  person?: string;
  due: ReactNode;
  /** From 0 to 1: how much of the time is gone; shown on wide screens. */
  used?: number;
}

/** One matter with its deadline, 40 px high; what QueueList shows on 今日. */
export function DeadlineRow(props: Props) {
  return (
    <div className={`deadline-row deadline-${props.tone}`}>
      <span className="deadline-left num">{props.left}</span>
      <span className="deadline-kind">
        <Icon name={props.icon} size={16} />
        {props.kind}
      </span>
      <span className="deadline-what">
        <b>{props.who}</b>
        {props.mark}
        <span className="ellipsis text-secondary">{props.what}</span>
      </span>
      <span className="deadline-fuse">
        <i style={{ width: `${Math.min(1, props.used ?? 0) * 100}%` }} />
      </span>
      <span className="text-tertiary text-small num">{props.number}</span>
      <span className="text-secondary ellipsis">{props.person}</span>
      <span className="deadline-due num">{props.due}</span>
    </div>
  );
}
