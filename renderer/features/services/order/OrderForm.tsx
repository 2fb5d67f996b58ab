import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { dispatchRule } from "#shared/domain/services/actions/submission.ts";
import { needsApproval } from "#shared/domain/services/lifecycle.ts";
import { approvedBy } from "#shared/domain/services/requests.ts";
import type { Problem } from "#shared/lib/result.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import { packLabel } from "#shared/rule-packs/index.ts";
import { InstallationFields } from "./InstallationFields.tsx";
import { OrderFieldset } from "./OrderFieldset.tsx";
import { missingFields, type OrderValues } from "./order-values.ts";

interface Props {
  title: string;
  subtitle: string;
  values: OrderValues;
  set: (change: Partial<OrderValues>) => void;
  around: Surroundings;
  /** When the order was first taken down; now for a new one. */
  enteredAt: IsoTime;
  problems: readonly Problem[];
  busy: boolean;
  savedText: string | undefined;
  onSave: (next?: "submit" | "dispatch") => void;
  onCancel: () => void;
}

/** A service order being taken down or changed. The main action hands it to the head, or dispatches it where no approval is needed. */
export function OrderForm(props: Props) {
  const { title, subtitle, values, set, around, enteredAt, problems, busy, onSave } = props;
  const asks = needsApproval(values.kind) || values.needsHelp;
  const approver = approvedBy("dispatchApproval", values.pack, around.rules);
  const way = asks ? `由${approver}审批后派工` : "这类服务不用审批";
  const rule = dispatchRule(values, around.rules);
  return (
    <Form
      label={title}
      problems={problems}
      onSave={() => onSave()}
      onSubmit={() => onSave(asks ? "submit" : "dispatch")}
      onCancel={props.onCancel}
    >
      <RecordPane
        label={title}
        head={
          <RecordHead
            title={title}
            marks={
              <>
                <StateChip>按{packLabel(values.pack)}行业方案</StateChip>
                <span className="text-tertiary text-table num">{subtitle}</span>
              </>
            }
            actions={<span className="text-tertiary text-small num">{props.savedText}</span>}
          />
        }
        footer={
          <PaneFooter
            submitLabel={asks ? "提交审批" : "派工"}
            missing={missingFields(values, enteredAt, around.rules)}
            busy={busy}
          >
            <span className="text-tertiary text-table">{way}</span>
            {rule && <WhyFigure title={way} basis={around.rules.basis(rule)} />}
          </PaneFooter>
        }
      >
        <div className="order-fields">
          <FormProblems />
          <OrderFieldset values={values} set={set} around={around} enteredAt={enteredAt} />
          {values.kind === "installation" && <InstallationFields values={values} set={set} />}
        </div>
      </RecordPane>
    </Form>
  );
}
