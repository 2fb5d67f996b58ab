import { useLocation } from "wouter";
import { useAround } from "#renderer/data/live.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { approvedBy, excuseRequest } from "#shared/domain/services/requests.ts";

/** Signing on paper, a customer who refuses, and not signing at all, as near as the pads. */
export function OtherWays({ order }: { order: ServiceOrder }) {
  const [, navigate] = useLocation();
  const around = useAround();
  const approver = around && approvedBy("sheetSigning", order.pack, around.rules);
  const waits = excuseRequest(order) !== undefined;
  return (
    <div className="other-ways">
      <section aria-label="在纸上签">
        <div className="grow">
          <b>在纸上签</b>
          <small>登记签字人、时间和单据</small>
        </div>
        <Action onClick={() => navigate(`/services/${order.id}/paper`)}>改为纸签</Action>
      </section>
      <section aria-label="客户拒签">
        <div className="grow">
          <b>客户拒签</b>
          <small>{order.sheet.refusal ? "已登记" : "登记谁不肯签、为什么"}</small>
        </div>
        <Action
          disabled={order.sheet.signatures.customer !== undefined}
          onClick={() => navigate(`/services/${order.id}/refuse`)}
        >
          登记拒签
        </Action>
      </section>
      <section aria-label="不签字">
        <div className="grow">
          <b>不签字</b>
          <small>{waits ? `已申请，等${approver}同意` : `写明原因，当天经${approver}同意`}</small>
        </div>
        <Action disabled={waits} onClick={() => navigate(`/services/${order.id}/excuse`)}>
          申请不签
        </Action>
      </section>
    </div>
  );
}
