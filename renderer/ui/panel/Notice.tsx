import "./feedback.css";
import type { ReactNode } from "react";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/icon-paths.ts";

interface Props {
  tone?: "problem" | "warning" | "info" | "ok";
  icon?: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Instead of the icon, for example an Avatar. */
  lead?: ReactNode;
}

const icons = { problem: "alert", warning: "alert", info: "info", ok: "check" } as const;

/** Something the person must know, said in place. A problem is read aloud at once. */
export function Notice({ tone = "problem", icon, title, children, action, lead }: Props) {
  return (
    <div className={`notice notice-${tone}`} role={tone === "problem" ? "alert" : "note"}>
      {lead ?? <Icon name={icon ?? icons[tone]} />}
      <div className="grow">
        <b>{title}</b>
        {children && <div className="notice-text">{children}</div>}
      </div>
      {action}
    </div>
  );
}
