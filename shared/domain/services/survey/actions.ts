import { blankable, choice, optionalText } from "#shared/domain/common/fields.ts";
import { callOutcomes, callProblem, callWords } from "#shared/domain/common/follow-up-call.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { failure } from "#shared/lib/result.ts";
import { scoreLabels } from "../labels.ts";
import { orderAction, orderId, stepped } from "../order-action.ts";
import { waitsForSurvey } from "./survey.ts";

/** Notes a call to ask how the service was. Reached, or given up with a reason, the customer is asked no more. */
export const enterSurvey = orderAction({
  name: "service.survey",
  label: "登记满意度回访",
  input: orderId.extend({
    outcome: choice("回访结果", callOutcomes),
    mood: blankable(choice("满意程度", keysOf(scoreLabels))),
    note: optionalText("客户意见", 500),
  }),
  run: (order, { outcome, mood, note }, context) => {
    if (!waitsForSurvey(order)) return failure("这张工单不用回访，或已经回访过");
    const problem = callProblem({ outcome, mood, unhappy: "poor", note });
    if (problem) return problem;
    const reached = outcome === "reached";
    const score = reached ? mood : undefined;
    const call = compact({ ...doneNow(context), reached, score, note });
    const survey = {
      calls: [...(order.survey?.calls ?? []), call],
      ...(outcome === "again" ? {} : { closed: doneNow(context) }),
    };
    const said = [score && scoreLabels[score], note].filter(Boolean).join("：");
    return stepped({ ...order, survey }, said, `满意度${callWords[outcome]}`);
  },
});
