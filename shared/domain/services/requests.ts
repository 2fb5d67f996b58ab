import type { ActionContext } from "#shared/domain/common/action.ts";
import { chainByRule } from "#shared/domain/common/approvals/by-rule.ts";
import {
  type Chain,
  chainOf,
  chainWords,
  deciderToken,
} from "#shared/domain/common/approvals/chain.ts";
import { formerRequest } from "#shared/domain/common/approvals/former.ts";
import {
  type ApprovalRequest,
  lastAnswered,
  openRequest,
} from "#shared/domain/common/approvals/request.ts";
import { governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import type { OrderRequests } from "./request-schema.ts";

/** What an order asks an approval for: its dispatch (R10 四.3), or that its sheet stays unsigned (R01 9.5). */
type Matter = "dispatchApproval" | "sheetSigning";

/** Who approves a matter of an order, by its pack. */
function chainFor(matter: Matter, pack: string, rules: RuleBook) {
  const rule = governingRule(rules, matter, pack, pack) ?? `common.${matter}`;
  return chainByRule(rules, rule) ?? { chain: chainOf("departmentHead") as Chain };
}

/** Who approves a matter of an order, in words: "部门经理 → 总经理". */
export const approvedBy = (matter: Matter, pack: string, rules: RuleBook): string =>
  chainWords(chainFor(matter, pack, rules).chain);

/** A request that the acting person makes now to whoever the rules name. */
export function requestNow(
  matter: Matter,
  pack: string,
  context: Pick<ActionContext, "now" | "actor" | "rules">,
  reason?: string,
) {
  const request = openRequest(context, { ...chainFor(matter, pack, context.rules), reason });
  return { ...doneNow(context), request };
}

/** A request as an order keeps it; older ones name a role only. */
type Kept = NonNullable<OrderRequests["submitted"]>;

const read = (kept: Kept, reason?: string): ApprovalRequest =>
  kept.request ?? formerRequest({ asked: kept, role: kept.approver ?? "departmentHead", reason });

/** The request for dispatch, with its answers. */
export function dispatchRequest(order: OrderRequests): ApprovalRequest | undefined {
  const { submitted, state, approvals } = order;
  if (!submitted || submitted.request || state === "awaitingApproval")
    return submitted && read(submitted);
  const { role: _, ...answer } = approvals.at(-1) ?? { role: "" };
  const role = submitted.approver ?? "departmentHead";
  return formerRequest({ asked: submitted, role, ...("at" in answer ? { answer } : {}) });
}

/** The request to leave the sheet unsigned, while it waits. */
export const excuseRequest = ({ state, excuse }: OrderRequests): ApprovalRequest | undefined =>
  state === "finished" && excuse !== undefined && excuse.answer === undefined
    ? read(excuse, excuse.reason)
    : undefined;

/** The newest answer as the order's history of approvals keeps it. */
export function keptAnswer(request: ApprovalRequest): OrderRequests["approvals"] {
  const newest = lastAnswered(request);
  if (!newest) return [];
  const { at, by, byName, decision, opinion } = newest.answer;
  return [compact({ at, by, byName, role: deciderToken(newest.decider), decision, opinion })];
}

/** The request that waits for its answer. */
export const openRequestOf = (order: OrderRequests): ApprovalRequest | undefined =>
  order.state === "awaitingApproval" ? dispatchRequest(order) : excuseRequest(order);
