import { useMemo } from "react";
import { AttachmentsField } from "#renderer/record/attachments/AttachmentsField.tsx";
import { DraftMark } from "#renderer/record/DraftMark.tsx";
import { underFields } from "#renderer/record/under-fields.ts";
import { CheckInput } from "#renderer/ui/form/Choices.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { governingPack } from "#shared/domain/complaints/intake.ts";
import type { Problem } from "#shared/lib/result.ts";
import { packLabel } from "#shared/rule-packs/index.ts";
import { IntakeDeadlines } from "./IntakeDeadlines.tsx";
import { IntakeFields } from "./IntakeFields.tsx";
import { type IntakeValues, missingFields } from "./intake-values.ts";

interface Props {
  values: IntakeValues;
  set: (change: Partial<IntakeValues>) => void;
  around: Surroundings;
  problems: readonly Problem[];
  busy: boolean;
  savedText: string | undefined;
  onSave: (accept: boolean) => void;
  onCancel: () => void;
  /** The number of the call that it goes on from. */
  from?: string | undefined;
  /** Throws the draft away and begins anew. */
  onClear: () => void;
}

/** 登记投诉: the deadlines run while one types, what is missing is counted beside the buttons. */
export function IntakeForm(props: Props) {
  const { values, set, around, busy, onSave, onCancel } = props;
  const problems = useMemo(() => underFields(props.problems), [props.problems]);
  const pack = governingPack(values.category ?? "", around.desk);
  const receivedAt = values.receivedAt ?? around.now;
  return (
    <Form
      label="登记投诉"
      problems={problems}
      onSave={() => onSave(false)}
      onSubmit={() => onSave(true)}
      onCancel={onCancel}
    >
      <RecordPane
        label="登记投诉"
        head={
          <RecordHead
            title="登记投诉"
            marks={
              <>
                <StateChip title="按投诉类别；没有选类别时按主方案">
                  按{packLabel(pack)}行业方案
                </StateChip>
                <span className="text-tertiary text-table num">
                  {props.from && `由 ${props.from} 转来，`}编号在保存时产生
                </span>
              </>
            }
            actions={<DraftMark savedText={props.savedText} onClear={props.onClear} />}
          >
            <div className="intake-track">
              <IntakeDeadlines
                limited={{ pack, channel: values.channel, severity: values.severity, receivedAt }}
                around={around}
              />
            </div>
          </RecordHead>
        }
        footer={
          <PaneFooter
            submitLabel="受理"
            missing={missingFields(values, around.now, around.rules)}
            busy={busy}
          >
            <CheckInput checked={values.print} onChange={(print) => set({ print })}>
              受理后打印《客户投诉记录表》
            </CheckInput>
          </PaneFooter>
        }
      >
        <FormProblems />
        <IntakeFields values={values} set={set} around={around} />
        <AttachmentsField
          value={values.attachments}
          onChange={(attachments) => set({ attachments })}
        />
      </RecordPane>
    </Form>
  );
}
