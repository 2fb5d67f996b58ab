import { ApprovalPanel } from "#renderer/record/approval/ApprovalPanel.tsx";
import { approveOrder, enterOrderApproval } from "#shared/domain/services/actions/dispatch.ts";
import { answerExcuse, enterExcuseAnswer } from "#shared/domain/services/actions/signing.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { openRequestOf } from "#shared/domain/services/requests.ts";
import type { TaskProps } from "../task-props.ts";

/** Who would be sent, and what the head consents to besides. */
function dispatchText({ outsideHelp, engineers }: ServiceOrder): string {
  const people = engineers.map(({ name }) => name).join("、");
  const help = outsideHelp ? `请外协 ${outsideHelp.who}：${outsideHelp.reason}` : "";
  return [people && `派 ${people}`, help].filter(Boolean).join("；");
}

/** The request of an order that waits for its answer: dispatch, or a sheet left unsigned. */
export function OrderApproval({ order, around }: TaskProps) {
  const request = openRequestOf(order);
  if (!request) return null;
  const shared = { request, around, id: order.id };
  return order.state === "finished" ? (
    <ApprovalPanel
      {...shared}
      title="申请不签服务记录单"
      text={order.excuse?.reason}
      action={answerExcuse}
      paper={enterExcuseAnswer}
    />
  ) : (
    <ApprovalPanel
      {...shared}
      title="申请派工"
      text={dispatchText(order)}
      action={approveOrder}
      paper={enterOrderApproval}
    />
  );
}
