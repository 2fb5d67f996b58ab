import type { ServiceKind } from "./labels.ts";
import { asksApproval, isDeskWork } from "./lifecycle.ts";
import type { ServiceOrder } from "./order.ts";

/** What an order waits for, as its main action is called. */
export const nextStepLabels = {
  submit: "提交审批",
  dispatch: "派工",
  approve: "审批",
  depart: "出发",
  arrive: "到达",
  finish: "完工",
  price: "计算费用",
  sign: "客户签字",
  collect: "收款",
  handToFinance: "财务签收",
  archive: "归档",
} as const;
export type NextStep = keyof typeof nextStepLabels;

const leaving = (kind: ServiceKind): NextStep => (isDeskWork(kind) ? "finish" : "depart");

const afterSigning = ({ fee, payment }: ServiceOrder): NextStep => {
  if ((fee?.totalCents ?? 0) > 0 && payment === undefined) return "collect";
  return payment !== undefined && payment.handedToFinance === undefined
    ? "handToFinance"
    : "archive";
};

/** The next step of an order; nothing once it is archived or cancelled. */
export function nextStep(order: ServiceOrder): NextStep | undefined {
  switch (order.state) {
    case "registered":
      return asksApproval(order) ? "submit" : "dispatch";
    case "awaitingApproval":
      return "approve";
    case "dispatched":
    case "rework":
      return leaving(order.kind);
    case "departed":
      return "arrive";
    case "arrived":
      return "finish";
    case "finished":
      return order.fee === undefined ? "price" : "sign";
    case "signed":
    case "charged":
      return afterSigning(order);
    default:
      return undefined;
  }
}

/** What the state of an order is called beside its name: "完工，待客户签字". */
export function standing(order: ServiceOrder): string | undefined {
  const step = nextStep(order);
  if (order.state === "finished") return step === "price" ? "完工，待计算费用" : "完工，待客户签字";
  if (order.state === "signed") return step === "collect" ? "已签收，待收款" : "已签收，待归档";
  if (order.state === "charged") return step === "archive" ? "已入账，待归档" : "已收款，待交财务";
  return undefined;
}
