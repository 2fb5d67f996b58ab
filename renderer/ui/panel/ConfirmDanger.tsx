import "./feedback.css";
import { type ReactNode, useState } from "react";
import { Action } from "../button/Action.tsx";
import { Field } from "../form/Field.tsx";
import { TextInput } from "../form/TextInputs.tsx";
import { useKeys } from "../keys/KeysProvider.tsx";
import { Dialog } from "./Dialog.tsx";

interface Props {
  open: boolean;
  /** The question: "作废 CM-A-20261123-0002?". */
  title: string;
  /** What happens then, and that it cannot be taken back. */
  text: ReactNode;
  /** The button that does it: 作废. */
  actionLabel: string;
  /** The label of the reason; without one no reason is asked. A reason is required where it is asked. */
  reasonLabel?: string;
  busy?: boolean;
  /** What the action answered, shown under the reason. */
  problem?: string | undefined;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
}

/** The usual dialog of the desk: it confirms what cannot be undone. */
export function ConfirmDanger(props: Props) {
  return (
    <Dialog open={props.open} title={props.title}>
      <Content {...props} />
    </Dialog>
  );
}

function Content(props: Props) {
  const { text, actionLabel, reasonLabel, busy = false, problem, onConfirm, onCancel } = props;
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const lacking = reasonLabel !== undefined && reason.trim() === "";
  const confirm = () => {
    setAsked(true);
    if (!lacking && !busy) onConfirm(reason.trim());
  };
  useKeys("dialog", [{ key: "Esc", label: "取消", run: onCancel }]);
  return (
    <form
      className="confirm-danger"
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <p>{text}</p>
      {reasonLabel && (
        <Field
          label={reasonLabel}
          problem={problem ?? (asked && lacking ? `请填写${reasonLabel}` : undefined)}
        >
          <TextInput autoFocus value={reason} onChange={setReason} maxLength={200} />
        </Field>
      )}
      <div className="confirm-actions">
        <Action kind="quiet" keys="Esc" onClick={onCancel} autoFocus={!reasonLabel}>
          取消
        </Action>
        <Action kind="destroy" submit busy={busy}>
          {actionLabel}
        </Action>
      </div>
    </form>
  );
}
