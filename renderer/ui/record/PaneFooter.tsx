import "./record.css";
import type { ReactNode } from "react";
import { Action } from "../button/Action.tsx";
import { useForm } from "../form/form-context.ts";

interface Props {
  /** The main action's label; the form's onSubmit runs it. */
  submitLabel?: string;
  saveLabel?: string;
  cancelLabel?: string;
  /** The labels of fields still missing; counted beside the buttons. */
  missing?: readonly string[];
  /** The main action cannot be taken yet. */
  submitDisabled?: boolean;
  busy?: boolean;
  /** At the left: a checkbox, a hint. */
  children?: ReactNode;
}

const missingText = (names: readonly string[]) =>
  names.length > 3 ? `还差 ${names.length} 项` : `还差 ${names.length} 项：${names.join("、")}`;

/** The fixed footer of a form: 取消 Esc, 保存 Ctrl S, the main action Enter. It stands inside a Form and runs its actions. */
export function PaneFooter(props: Props) {
  const form = useForm();
  const { busy = false, missing = [] } = props;
  return (
    <footer className="pane-footer">
      <div className="row grow">{props.children}</div>
      {missing.length > 0 && (
        <span className="pane-missing" role="status">
          {missingText(missing)}
        </span>
      )}
      {form.cancel && (
        <Action kind="quiet" keys="Esc" onClick={form.cancel}>
          {props.cancelLabel ?? "取消"}
        </Action>
      )}
      {form.save && (
        <Action
          kind={props.submitLabel ? "plain" : "main"}
          keys="Ctrl S"
          busy={busy}
          onClick={form.save}
        >
          {props.saveLabel ?? "保存"}
        </Action>
      )}
      {props.submitLabel && form.submit && (
        <Action
          kind="main"
          keys="Enter"
          busy={busy}
          disabled={props.submitDisabled ?? false}
          onClick={form.submit}
        >
          {props.submitLabel}
        </Action>
      )}
    </footer>
  );
}

/** A fixed footer of a pane without a form. */
export function FooterBar({ children }: { children: ReactNode }) {
  return <footer className="pane-footer">{children}</footer>;
}
