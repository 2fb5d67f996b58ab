import type { ReactNode } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { useForm } from "#renderer/ui/form/form-context.ts";

interface Props {
  label: string;
  busy: boolean;
  /** What leads on without saving, beside the main action. */
  other?: ReactNode;
  children?: ReactNode;
}

/** The foot of a form of the first start: what it comes to, and the large main action. */
export function StartFooter({ label, busy, other, children }: Props) {
  const { submit } = useForm();
  return (
    <footer className="set-up-foot">
      <span className="grow text-secondary text-table">{children}</span>
      {other}
      <Action kind="main" size="large" keys="Enter" busy={busy} onClick={submit}>
        {label}
      </Action>
    </footer>
  );
}
