import "./action.css";
import { Button } from "antd";
import type { ReactNode } from "react";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/icon-paths.ts";
import { ariaKey, Keycap } from "../keys/Keycap.tsx";
import type { KeyName } from "../keys/key-registry.ts";

export interface ActionProps {
  /** The button's whole accessible name; a contract with the manual and the tests. */
  children: ReactNode;
  onClick?: () => void;
  /** `main` is filled, `plain` has a border, `quiet` has none, `danger` warns, `destroy` is filled red. */
  kind?: "main" | "plain" | "quiet" | "danger" | "destroy" | "link";
  size?: "small" | "middle" | "large";
  /** Shown beside the label. The key itself is put in force with useKeys. */
  keys?: KeyName;
  icon?: IconName;
  disabled?: boolean;
  busy?: boolean;
  submit?: boolean;
  autoFocus?: boolean;
  /** Needed when the children are only an icon. */
  label?: string;
}

const looks = {
  main: { color: "primary", variant: "solid" },
  plain: { color: "default", variant: "outlined" },
  quiet: { color: "default", variant: "text" },
  danger: { color: "danger", variant: "outlined" },
  destroy: { color: "danger", variant: "solid" },
  link: { color: "primary", variant: "link" },
} as const;

/** A button with its icon before and its key behind the label. */
export function Action(props: ActionProps) {
  const { kind = "plain", size = "middle", keys, icon, busy = false } = props;
  return (
    <Button
      {...looks[kind]}
      className={`action action-${kind}`}
      size={size}
      htmlType={props.submit ? "submit" : "button"}
      disabled={(props.disabled ?? false) || busy}
      autoFocus={props.autoFocus ?? false}
      aria-label={props.label}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keys && ariaKey(keys)}
      onClick={props.onClick}
    >
      {icon && <Icon name={icon} size={16} />}
      {props.children}
      {keys && !props.disabled && <Keycap name={keys} />}
    </Button>
  );
}

interface IconActionProps extends Pick<ActionProps, "onClick" | "keys" | "disabled"> {
  icon: IconName;
  label: string;
}

/** A button that shows only an icon; its label is read aloud and shown on hover. */
export function IconAction({ icon, label, keys, onClick, disabled = false }: IconActionProps) {
  return (
    <button
      type="button"
      className="icon-action"
      title={label}
      aria-keyshortcuts={keys && ariaKey(keys)}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span className="sr-only">{label}</span>
      {keys && <Keycap name={keys} />}
    </button>
  );
}
