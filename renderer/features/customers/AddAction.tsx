import "./customers.css";
import { Action } from "#renderer/ui/button/Action.tsx";
import { useForm } from "#renderer/ui/form/form-context.ts";

/** The button at the end of a row that adds something; it runs the form's main action. */
export function AddAction({ label, busy }: { label: string; busy: boolean }) {
  const form = useForm();
  return (
    <div className="correspondence-add">
      <Action icon="plus" busy={busy} onClick={() => form.submit?.()}>
        {label}
      </Action>
    </div>
  );
}
