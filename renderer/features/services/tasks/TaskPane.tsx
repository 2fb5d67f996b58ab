import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import type { Problem } from "#shared/lib/result.ts";
import { OrderHead } from "../record/OrderHead.tsx";

interface Props {
  order: ServiceOrder;
  /** What is being done: 出发. The button carries the same word. */
  label: string;
  problems: readonly Problem[];
  busy: boolean;
  missing?: readonly string[];
  /** In the footer at the left. */
  hint?: ReactNode;
  onSubmit: () => void;
  onLeave?: () => void;
  children: ReactNode;
}

/** Back to the order that a task belongs to. */
export function useBack(order: ServiceOrder): () => void {
  const [, navigate] = useLocation();
  return () => navigate(`/services/${order.id}`);
}

/** One thing being done with an order: the order's head, a few fields, and the fixed footer. */
export function TaskPane(props: Props) {
  const { order, label, problems, busy, missing = [], hint, onSubmit, children } = props;
  const back = useBack(order);
  return (
    <Form label={label} problems={problems} onSubmit={onSubmit} onCancel={props.onLeave ?? back}>
      <RecordPane
        label={label}
        head={<OrderHead order={order} plain />}
        footer={
          <PaneFooter submitLabel={label} missing={missing} busy={busy}>
            {hint && <span className="text-tertiary text-table">{hint}</span>}
          </PaneFooter>
        }
      >
        <div className="order-fields">
          <FormProblems title={`还不能${label}`} />
          {children}
        </div>
      </RecordPane>
    </Form>
  );
}
