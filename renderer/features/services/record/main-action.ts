import type { Action } from "#shared/domain/common/action.ts";
import {
  arriveForOrder,
  departForOrder,
  dispatchOrder,
  submitOrder,
} from "#shared/domain/services/actions/dispatch.ts";
import {
  archiveOrder,
  collectPayment,
  handToFinance,
} from "#shared/domain/services/actions/payment.ts";
import { cancelOrder, changeOrder, noteOrder } from "#shared/domain/services/actions/register.ts";
import { signSheet } from "#shared/domain/services/actions/signing.ts";
import {
  correctOrder,
  finishOrder,
  priceOrder,
  reworkOrder,
} from "#shared/domain/services/actions/work.ts";
import { canStep, type ServiceStep } from "#shared/domain/services/lifecycle.ts";
import { type NextStep, nextStep, nextStepLabels } from "#shared/domain/services/next-step.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";

/** Something to be done with an order; with a task it has a form of its own, else it is done at once. */
interface OrderAction {
  label: string;
  action: Pick<Action, "name">;
  task?: string;
}

type AtOnce = typeof submitOrder;

const steps: Record<Exclude<NextStep, "approve">, { action: unknown; task?: string }> = {
  submit: { action: submitOrder },
  dispatch: { action: dispatchOrder },
  depart: { action: departForOrder, task: "depart" },
  arrive: { action: arriveForOrder, task: "arrive" },
  finish: { action: finishOrder, task: "finish" },
  price: { action: priceOrder },
  sign: { action: signSheet, task: "sign" },
  collect: { action: collectPayment, task: "collect" },
  handToFinance: { action: handToFinance },
  archive: { action: archiveOrder },
};

/** The main action of an order; an approval has a panel instead. */
export function mainActionOf(order: ServiceOrder): (OrderAction & { action: AtOnce }) | undefined {
  const step = nextStep(order);
  if (step === undefined || step === "approve") return undefined;
  const { action, task } = steps[step];
  const main = { label: nextStepLabels[step], action: action as AtOnce };
  return task === undefined ? main : { ...main, task };
}

const others: (OrderAction & { task: string; step?: ServiceStep })[] = [
  { label: "修改", task: "edit", action: changeOrder, step: "change" },
  { label: "更正", task: "correct", action: correctOrder, step: "correct" },
  { label: "返工", task: "rework", action: reworkOrder, step: "rework" },
  { label: "备注", task: "note", action: noteOrder },
  { label: "取消工单", task: "cancel", action: cancelOrder, step: "cancel" },
];

/** What else can be done with an order as it stands. */
export const otherActionsOf = ({ state }: ServiceOrder) =>
  others.filter(({ step }) => step === undefined || canStep(step, state));
