import { useLocation } from "wouter";
import { useSave } from "#renderer/record/use-save.ts";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { signSheet } from "#shared/domain/services/actions/signing.ts";
import { contentDigest, shownContent } from "#shared/domain/services/sheet.ts";
import { FeeBox } from "../record/FeeBox.tsx";
import { OrderHead } from "../record/OrderHead.tsx";
import { PartsTable } from "../record/PartsTable.tsx";
import { Judgement } from "./Judgement.tsx";
import { OtherWays } from "./OtherWays.tsx";
import { Pads } from "./Pads.tsx";
import { type SignProps, signInput } from "./sign-values.ts";

/** Who has still to sign. */
function missing({ order, values }: SignProps): string[] {
  const { customer, engineer } = order.sheet.signatures;
  return [
    ...(customer || values.customer.length > 0 ? [] : ["客户"]),
    ...(engineer || values.engineer.length > 0 ? [] : ["服务工程师"]),
  ];
}

/** Signing on the screen with pen, finger or mouse. One signature alone can be saved; the other follows later. */
export function ScreenPane(props: SignProps) {
  const { order, values, set, discard } = props;
  const [, navigate] = useLocation();
  const { save, problems, saving } = useSave(signSheet);
  const back = () => navigate(`/services/${order.id}`);
  const lacking = missing(props);
  const sign = async () => {
    const shown = contentDigest(shownContent(order));
    const saved = await save({ id: order.id, shown, ...signInput(values) });
    if (!saved) return;
    if (lacking.length > 0) {
      set({ customer: [], engineer: [] });
      return;
    }
    await discard();
    back();
  };
  return (
    <Form
      label="客户签字"
      problems={problems}
      onSave={() => void sign()}
      onSubmit={() => void sign()}
      onCancel={back}
      focusFirst={false}
    >
      <RecordPane
        label="签字"
        head={<OrderHead order={order} plain />}
        footer={
          <PaneFooter
            submitLabel="客户签字"
            submitDisabled={lacking.length > 0}
            missing={lacking}
            busy={saving}
          >
            <span className="text-tertiary text-table">两人签完即锁定，再改须重签</span>
          </PaneFooter>
        }
      >
        <div className="sign-body">
          <FormProblems title="还不能签字" />
          <div className="order-body">
            {order.parts.length > 0 ? (
              <PartsTable parts={order.parts} />
            ) : (
              <p className="text-secondary">{order.result}</p>
            )}
            <FeeBox fee={order.fee} warranty={order.warranty} problem={order.feeProblem} />
          </div>
          <Pads {...props} />
          <Judgement values={values} set={set} done={order.sheet.signatures.customer} />
          <OtherWays order={order} />
        </div>
      </RecordPane>
    </Form>
  );
}
