import { z } from "zod";
import {
  type Action,
  type ActionContext,
  defineAction,
  put,
  recordById,
} from "#shared/domain/common/action.ts";
import { chainByRule } from "#shared/domain/common/approvals/by-rule.ts";
import {
  type AnswerInput,
  answerFields,
  decide,
  enteredFields,
} from "#shared/domain/common/approvals/decide.ts";
import { openRequest } from "#shared/domain/common/approvals/request.ts";
import { lastAnswerWords } from "#shared/domain/common/approvals/words.ts";
import {
  centsField,
  choice,
  dateField,
  optionalText,
  requiredText,
} from "#shared/domain/common/fields.ts";
import { yen } from "#shared/domain/common/money.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import { doneNow, stepNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { localDate } from "#shared/lib/time.ts";
import {
  type Cost,
  costKindLabels,
  costKinds,
  costTotal,
  isOverCapAgreed,
  openCostRequest,
  overCapBy,
} from "./costs.ts";
import type { Visit } from "./visit.ts";
import { visitTable } from "./visit-table.ts";

const visitId = z.object({ id: z.string().min(1) });

/** What a step on the costs of a visit changes, and what the history says of it. */
interface Costed {
  changes: Partial<Visit>;
  note?: string;
}

interface CostAction<I> {
  name: string;
  label: string;
  input: z.ZodType<I>;
  run: (visit: Visit, input: I, context: ActionContext) => Result<Costed>;
}

/** A step on the costs of a visit that took place and is not settled yet. */
const costAction = <I extends { id: string }>(spec: CostAction<I>): Action<I> =>
  defineAction({
    name: spec.name,
    label: spec.label,
    input: spec.input,
    reads: recordById(visitTable),
    run: (context, input) => {
      const visit = context.read(visitTable, input.id);
      if (!visit) return failure("没有这次来访");
      if (visit.state === "cancelled") return failure("这次来访已取消，没有费用");
      if (visit.settled) return failure("这次接待的费用已经结算，不能再改");
      const done = spec.run(visit, input, context);
      if (!done.ok) return done;
      const { changes, note } = done.value;
      const steps = [...visit.steps, stepNow(context, spec.label, note)];
      return success([put(visitTable, compact({ ...visit, ...changes, steps }))]);
    },
  });

const words = ({ kind, cents, note }: Pick<Cost, "kind" | "cents" | "note">) =>
  [`${costKindLabels[kind]} ${yen(cents)}`, note].filter(Boolean).join("，");

/** Enters a cost of the reception. Beyond the cap it is entered too; the screen warns at once, and the settlement waits for consent. */
export const addCost = costAction({
  name: "visitCost.add",
  label: "登记费用",
  input: visitId.extend({
    kind: choice("费用类别", costKinds),
    cents: centsField.min(1, "金额应大于 0"),
    on: dateField("发生日期"),
    note: optionalText("说明", 100),
  }),
  run: (visit, { id: _, ...input }, context) => {
    if (input.on > localDate(context.now)) return failure("发生日期不能晚于今天", "on");
    const cost = { ...input, id: context.newId(), entered: doneNow(context) };
    return success({ changes: { costs: [...(visit.costs ?? []), cost] }, note: words(cost) });
  },
});

/** Takes a cost back that was entered wrongly; it stays visible with the reason. */
export const voidCost = costAction({
  name: "visitCost.void",
  label: "作废费用",
  input: visitId.extend({ cost: z.string().min(1), reason: requiredText("作废原因", 100) }),
  run: (visit, { cost: costId, reason }, context) => {
    const cost = visit.costs?.find(({ id, voided }) => id === costId && !voided);
    if (!cost) return failure("没有这笔费用，或已经作废");
    const costs = visit.costs?.map((one) =>
      one === cost ? { ...one, voided: { ...doneNow(context), reason } } : one,
    );
    return success({ changes: { costs }, note: `${words(cost)}；${reason}` });
  },
});

/** Asks to spend more than the cap allows (本单位); for the sum as it is now. */
export const askOverCap = costAction({
  name: "visitCost.askOverCap",
  label: "申请超支",
  input: visitId.extend({ reason: requiredText("超支原因", 200) }),
  run: (visit, { reason }, context) => {
    if (overCapBy(visit) === 0) return failure("费用没有超过上限，不用申请");
    if (openCostRequest(visit)) return failure("已经申请过了，正在等待审批");
    const needed = chainByRule(context.rules, "common.overCap");
    if (!needed) return failure("没有设定超支由谁审批");
    const request = openRequest(context, { ...needed, reason });
    const cents = costTotal(visit);
    return success({ changes: { overCap: { cents, request } }, note: `${yen(cents)}；${reason}` });
  },
});

function answered(
  visit: Visit,
  { id: _, ...input }: AnswerInput & { id: string },
  context: ActionContext,
): Result<Costed> {
  const asked = openCostRequest(visit);
  if (!asked || !visit.overCap) return failure("没有等待审批的超支申请");
  const request = decide(asked, input, context);
  if (!request.ok) return request;
  const overCap = { ...visit.overCap, request: request.value };
  return success({ changes: { overCap }, note: lastAnswerWords(request.value) });
}

/** Consents to costs beyond the cap, sends the request back or refuses it (本单位). */
export const approveCosts = costAction({
  name: "visitCost.approve",
  label: "审批超支",
  input: answerFields.extend(visitId.shape),
  run: answered,
});

/** Enters that answer from paper. */
export const enterCostApproval = costAction({
  name: "visitCost.enterApproval",
  label: "登记纸质审批",
  input: enteredFields.extend(visitId.shape),
  run: answered,
});

/** Why the costs of a visit cannot be settled yet: nothing to settle, no consent beyond the cap, or a customer who is not on file (R27 23). */
export function settlementProblem(visit: Visit, rules: RuleBook): string | undefined {
  if (costTotal(visit) === 0) return "还没有登记费用";
  if (visit.customer?.id === undefined)
    return `客户没有建档，不能结算（${rules.cite("common.costSettlement")}）；请先新建客户档案，再修改来访选上`;
  if (overCapBy(visit) > 0 && !isOverCapAgreed(visit))
    return `费用超过上限 ${yen(overCapBy(visit))}，要先经审批同意`;
  return undefined;
}

/** Settles the costs of a reception; from then on they are closed. */
export const settleCosts = costAction({
  name: "visitCost.settle",
  label: "结算费用",
  input: visitId,
  run: (visit, _, context) => {
    const problem = settlementProblem(visit, context.rules);
    if (problem !== undefined) return failure(problem);
    const cents = costTotal(visit);
    return success({ changes: { settled: { ...doneNow(context), cents } }, note: yen(cents) });
  },
});

/** Everything that can be done with the costs of a visit. */
export const costActions = [
  addCost,
  voidCost,
  askOverCap,
  approveCosts,
  enterCostApproval,
  settleCosts,
];
