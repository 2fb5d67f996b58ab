import "./customers.css";
import { useLocation } from "wouter";
import { Action } from "#renderer/ui/button/Action.tsx";
import { CheckInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import type { Problem } from "#shared/lib/result.ts";
import { CustomerFields } from "./CustomerFields.tsx";
import type { FormValues } from "./form-values.ts";
import { missingOf } from "./missing.ts";
import { TwinPanel } from "./TwinPanel.tsx";
import type { Twins } from "./use-twins.ts";

interface Props {
  title: string;
  values: FormValues;
  set: (change: Partial<FormValues>) => void;
  problems: readonly Problem[];
  saving: boolean;
  savedText: string | undefined;
  twins: Twins;
  asked: boolean;
  /** The labels of what needs a reason. */
  corrections?: readonly string[];
  onAgree?: () => void;
  onSave: () => void;
  onCancel: () => void;
  onClear: () => void;
}

/** The form of a file with 查重 beside it. */
export function CustomerForm(props: Props) {
  const { title, values, set, problems, saving, onSave, onCancel } = props;
  const [, navigate] = useLocation();
  const asksReason =
    (props.corrections?.length ?? 0) > 0 || problems.some(({ field }) => field === "reason");
  return (
    <Form label={title} problems={problems} onSave={onSave} onSubmit={onSave} onCancel={onCancel}>
      <section className="record-pane" aria-label={title}>
        <header className="record-top">
          <RecordHead
            title={title}
            actions={
              <CheckInput checked={values.isKey} onChange={(isKey) => set({ isKey })}>
                重要新客户
              </CheckInput>
            }
          />
        </header>
        <div className="customer-form">
          <div className="customer-form-fields">
            <FormProblems />
            {asksReason && <CorrectionReason {...props} />}
            <CustomerFields values={values} set={set} />
          </div>
          <TwinPanel
            {...props.twins}
            reason={values.duplicateReason}
            onReason={(duplicateReason) => set({ duplicateReason })}
            onOpen={(id) => navigate(`/customers/${id}`)}
            onAgree={props.onAgree}
            typed={[values.name, values.phone, values.creditCode].join("").trim() !== ""}
            asked={props.asked}
            busy={saving}
          />
        </div>
        <PaneFooter missing={missingOf(values)} busy={saving}>
          {props.savedText && (
            <>
              <span className="text-tertiary text-small num">{props.savedText}</span>
              <Action kind="link" size="small" onClick={props.onClear}>
                清空重填
              </Action>
            </>
          )}
        </PaneFooter>
      </section>
    </Form>
  );
}

/** R12's correction: a change of the weighty fields says why. */
function CorrectionReason({ corrections = [], values, set }: Props) {
  return (
    <div className="correction">
      <Field label="更正原因" name="reason" aside={`更正${corrections.join("、")}，记入经过`}>
        <TextInput value={values.reason} onChange={(reason) => set({ reason })} maxLength={200} />
      </Field>
    </div>
  );
}
