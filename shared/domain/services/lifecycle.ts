import { type ServiceKind, type ServiceQueue, type ServiceState, stateLabels } from "./labels.ts";

/** What can be done with an order, and in which states. What it leads to is said by the action itself. */
const allowedIn = {
  change: ["registered"],
  submit: ["registered"],
  dispatch: ["registered"],
  approve: ["awaitingApproval"],
  depart: ["dispatched", "rework"],
  arrive: ["departed"],
  finish: ["arrived"],
  /** Topping up a card and taking money happen at the desk: there is no way to the customer. */
  finishAtDesk: ["dispatched", "rework"],
  correct: ["dispatched", "departed", "arrived", "finished", "signed", "charged", "rework"],
  sign: ["finished"],
  askExcuse: ["finished"],
  excuse: ["finished"],
  collect: ["signed"],
  handToFinance: ["charged"],
  archive: ["signed", "charged"],
  rework: ["finished", "signed"],
  cancel: ["registered", "awaitingApproval", "dispatched", "departed", "arrived", "rework"],
} as const satisfies Record<string, readonly ServiceState[]>;
export type ServiceStep = keyof typeof allowedIn;

/** True when an order in this state can take this step. */
export const canStep = (step: ServiceStep, state: ServiceState): boolean =>
  (allowedIn[step] as readonly ServiceState[]).includes(state);

/** True until an order is archived or cancelled. */
export const isOpen = (state: ServiceState): boolean =>
  state !== "archived" && state !== "cancelled";

/** Kinds whose dispatch the head of department approves; the others are dispatched by the desk itself (DOMAIN §5). */
export const needsApproval = (kind: ServiceKind): boolean =>
  kind === "installation" || kind === "repair" || kind === "commissioning";

/** Orders whose dispatch is approved: by their kind, or because people from outside help (R10 七.3). */
export const asksApproval = (order: { kind: ServiceKind; outsideHelp?: unknown }): boolean =>
  needsApproval(order.kind) || order.outsideHelp !== undefined;

/** Kinds that are done at the desk, without anybody going to the customer. */
export const isDeskWork = (kind: ServiceKind): boolean =>
  kind === "cardTopUp" || kind === "collection";

const queues: Record<ServiceState, ServiceQueue> = {
  registered: "active",
  awaitingApproval: "approval",
  dispatched: "active",
  departed: "active",
  arrived: "active",
  rework: "active",
  finished: "signing",
  signed: "payment",
  charged: "payment",
  archived: "archived",
  cancelled: "archived",
};

/** The queue in which an order waits. */
export const queueOf = ({ state }: { state: ServiceState }): ServiceQueue => queues[state];

/** The states that an order of a kind goes through, in their order. */
export const courseOf = (kind: ServiceKind): ServiceState[] => [
  "registered",
  ...(needsApproval(kind) ? (["awaitingApproval"] as const) : []),
  "dispatched",
  ...(isDeskWork(kind) ? [] : (["departed", "arrived"] as const)),
  "finished",
  "signed",
  "charged",
  "archived",
];

/** What a stage is called on the way there, where that differs from the state's name. */
export const courseLabels: Partial<Record<ServiceState, string>> = {
  signed: "客户签字",
  charged: "收款",
  archived: "归档",
};

/** The last stage of a course that a state has behind it; -1 for an order that was called off. */
export function placeIn(course: readonly ServiceState[], state: ServiceState): number {
  if (state === "rework") return course.indexOf("dispatched");
  if (state === "awaitingApproval") return course.indexOf("registered");
  return course.indexOf(state);
}

/** Why a step cannot be taken now. */
export const notNow = (label: string, state: ServiceState): string =>
  `现在是「${stateLabels[state]}」，不能${label}`;
