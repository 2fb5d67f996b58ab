import { useLocation } from "wouter";
import { RecordTabs } from "#renderer/record/RecordTabs.tsx";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { FooterBar } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { archiveOrder } from "#shared/domain/services/actions/payment.ts";
import { orderTitle, type ServiceOrder } from "#shared/domain/services/order.ts";
import { ExchangeTable } from "../devices/ExchangeTable.tsx";
import { MaterialsTab } from "../materials/MaterialsTab.tsx";
import { orderPapers } from "../papers.ts";
import type { TaskProps } from "../task-props.ts";
import { traceWords } from "../trace-words.ts";
import { FeeBox } from "./FeeBox.tsx";
import { mainActionOf, otherActionsOf } from "./main-action.ts";
import { OrderApproval } from "./OrderApproval.tsx";
import { OrderFacts } from "./OrderFacts.tsx";
import { OrderHead } from "./OrderHead.tsx";
import { PartsTable } from "./PartsTable.tsx";
import { SheetTab } from "./SheetTab.tsx";
import { UnsignedPanel } from "./UnsignedPanel.tsx";

/** Where the money of an order is. */
function moneyNote({ fee, payment }: ServiceOrder): string | undefined {
  if (payment?.handedToFinance) return `${payment.handedToFinance.byName} 财务签收`;
  if (payment) return "已收款，待交财务";
  return (fee?.totalCents ?? 0) > 0 ? "收款当天交财务" : undefined;
}

/** An order with its main action by state, the fee beside what caused it, and its tabs. */
export function OrderRecord({ order, around }: TaskProps) {
  const [, navigate] = useLocation();
  const to = (task: string) => navigate(`/services/${order.id}/${task}`);
  const others = otherActionsOf(order).filter(({ action }) => mayDo(around.actor, action.name));
  return (
    <RecordPane
      label={orderTitle(order)}
      head={<OrderHead order={order} actions={<MainAction order={order} around={around} />} />}
      footer={
        others.length > 0 && (
          <FooterBar>
            {others.map(({ label, task }) => (
              <Action key={task} kind="quiet" onClick={() => to(task)}>
                {label}
              </Action>
            ))}
          </FooterBar>
        )
      }
    >
      <div className="stack">
        <OrderApproval order={order} around={around} />
        {order.feeProblem && (
          <Notice tone="warning" title="费用还算不出来">
            {order.feeProblem}
          </Notice>
        )}
        <div className="order-body">
          <OrderFacts order={order} />
          {(order.fee || order.feeProblem) && (
            <FeeBox
              fee={order.fee}
              warranty={order.warranty}
              note={moneyNote(order)}
              problem={order.feeProblem}
            />
          )}
        </div>
        <UnsignedPanel order={order} around={around} />
        {order.parts.length > 0 && <PartsTable parts={order.parts} withCost />}
        <ExchangeTable exchanges={order.exchanges} />
        <RecordTabs
          label="工单内容"
          subject={`serviceOrder:${order.id}`}
          record={order}
          words={traceWords}
          own={[
            { id: "sheet", label: "签收", content: <SheetTab order={order} /> },
            { id: "materials", label: "领用", content: <MaterialsTab order={order} /> },
          ]}
          printables={() => orderPapers(order)}
        />
      </div>
    </RecordPane>
  );
}

/** The one thing to be done next: a form of its own, or done at once. */
function MainAction({ order, around }: TaskProps) {
  const [, navigate] = useLocation();
  const main = mainActionOf(order);
  const may = main !== undefined && mayDo(around.actor, main.action.name);
  const { save, problems, saving } = useSave(main?.action ?? archiveOrder);
  const run = () => {
    if (!main || !may) return;
    if (main.task) navigate(`/services/${order.id}/${main.task}`);
    else void save({ id: order.id });
  };
  useKeys("page", may ? [{ key: "Enter", label: main.label, run }] : undefined);
  if (!main || !may) return null;
  return (
    <>
      {problems[0] && <span className="text-over text-table">{problems[0].message}</span>}
      <Action kind="main" keys="Enter" busy={saving} onClick={run}>
        {main.label}
      </Action>
    </>
  );
}
