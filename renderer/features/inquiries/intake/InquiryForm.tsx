import { DraftMark } from "#renderer/record/DraftMark.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { isBackdated } from "#shared/domain/inquiries/register.ts";
import type { Problem } from "#shared/lib/result.ts";
import { type Conversion, conversionsAt } from "../conversions.ts";
import { Expected } from "./Expected.tsx";
import { InquiryFields } from "./InquiryFields.tsx";
import { type InquiryValues, missingFields } from "./inquiry-values.ts";

interface Props {
  values: InquiryValues;
  set: (change: Partial<InquiryValues>) => void;
  around: Surroundings;
  problems: readonly Problem[];
  busy: boolean;
  savedText: string | undefined;
  onSave: () => void;
  onConvert: (conversion: Conversion) => void;
  onCancel: () => void;
  /** Throws the draft away and begins anew. */
  onClear: () => void;
}

/** 来电登记: typed while somebody talks; F3 and F4 take it over into a complaint or a service order as it is. */
export function InquiryForm(props: Props) {
  const { values, set, around, busy, onSave, onConvert } = props;
  const { receivedAt } = values;
  const isLate = receivedAt !== undefined && isBackdated(receivedAt, around.now, around.rules);
  return (
    <Form label="来电登记" problems={props.problems} onSave={onSave} onCancel={props.onCancel}>
      <RecordPane
        label="来电登记"
        head={
          <RecordHead
            title="来电登记"
            marks={<span className="text-tertiary text-table">编号在保存时产生</span>}
            actions={<DraftMark savedText={props.savedText} onClear={props.onClear} />}
          />
        }
        footer={
          <PaneFooter missing={missingFields(values, isLate)} busy={busy}>
            <Conversions around={around} onConvert={onConvert} />
          </PaneFooter>
        }
      >
        <div className="inquiry-form">
          <FormProblems />
          <Expected values={values} around={around} />
          <InquiryFields values={values} set={set} around={around} isLate={isLate} />
        </div>
      </RecordPane>
    </Form>
  );
}

/** The same keys as anywhere, but with what has been typed. */
function Conversions({ around, onConvert }: Pick<Props, "around" | "onConvert">) {
  const conversions = conversionsAt(around);
  useKeys(
    "pane",
    conversions.map((one) => ({ key: one.key, label: one.label, run: () => onConvert(one) })),
  );
  return conversions.map((one) => (
    <Action key={one.key} keys={one.key} onClick={() => onConvert(one)}>
      {one.label}
    </Action>
  ));
}
