import { z } from "zod";
import type { ActionContext } from "#shared/domain/common/action.ts";
import {
  type AnswerInput,
  answerFields,
  decide,
  enteredFields,
} from "#shared/domain/common/approvals/decide.ts";
import { decisionLabels, standingOf } from "#shared/domain/common/approvals/request.ts";
import { lastAnswerWords } from "#shared/domain/common/approvals/words.ts";
import { isLateEntry } from "#shared/domain/common/backdating.ts";
import { optionalText, requiredText, timeField } from "#shared/domain/common/fields.ts";
import { inkField } from "#shared/domain/common/signature.ts";
import { compact } from "#shared/lib/compact.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { failure, type Problem, type Result } from "#shared/lib/result.ts";
import { epoch } from "#shared/lib/time.ts";
import { metDeadline } from "../deadlines.ts";
import { scoreLabels } from "../labels.ts";
import type { ServiceOrder } from "../order.ts";
import {
  eventProblem,
  type NextOrder,
  orderAction,
  orderId,
  type Stepped,
  stepped,
} from "../order-action.ts";
import { excuseRequest, keptAnswer, requestNow } from "../requests.ts";
import { contentDigest, sealSheet, shownContent } from "../sheet.ts";
import type { Sheet, SheetSignature } from "../sheet-schema.ts";

const judgement = {
  score: z.enum(keysOf(scoreLabels)).optional(),
  remark: optionalText("客户意见", 500),
};

/** The digest of what the screen showed; what is signed must be what was read. */
export const shown = z.string().regex(/^[0-9a-f]{64}$/);

/** Why the sheet cannot be signed: no fee yet, or it no longer says what the signer saw. */
export function signingProblem(order: ServiceOrder, seen: string): string | undefined {
  if (order.fee === undefined) return `费用还没有算出来：${order.feeProblem ?? "请先计算费用"}`;
  if (contentDigest(shownContent(order)) !== seen)
    return "单子的内容刚刚有变化，请看清新的内容再签";
  return undefined;
}

const isEngineer = (order: ServiceOrder, name: string): boolean =>
  order.engineers.length === 0 || order.engineers.some((engineer) => engineer.name === name);

/** A sheet that is signed again after the money came in goes back to where it was. */
const afterSigning = (order: ServiceOrder) => (order.payment ? "charged" : "signed");

/** The order with signatures added; with both, the sheet is locked and the order signed for. */
function withSignatures(
  order: ServiceOrder,
  added: Sheet["signatures"],
  { now }: ActionContext,
): NextOrder {
  const signatures = compact({ ...order.sheet.signatures, ...compact(added) });
  // a customer who signs after all has not refused
  const refusal = signatures.customer ? undefined : order.sheet.refusal;
  const sheet = sealSheet(order, { signatures, refusal });
  if (!signatures.customer || !signatures.engineer) return { ...order, sheet };
  return {
    ...order,
    state: afterSigning(order),
    sheet: { ...sheet, lockedAt: now },
    deadlines: metDeadline(order.deadlines, "sign", lastSigned(signatures, now)),
  };
}

/** When the last of both signed. */
const lastSigned = ({ customer, engineer }: Sheet["signatures"], at: string): string =>
  [customer?.at ?? at, engineer?.at ?? at].reduce((a, b) => (epoch(a) > epoch(b) ? a : b));

function who(signatures: Sheet["signatures"]): string {
  const { customer, engineer } = signatures;
  return [customer && `客户 ${customer.name}`, engineer && `服务工程师 ${engineer.name}`]
    .filter(Boolean)
    .join("、");
}

const screenSignature = z.object({ name: requiredText("签字人", 60), strokes: inkField });

/** Signs the sheet on the screen (R01 9.5): customer, engineer or both at once. One alone is kept until the other follows. */
export const signSheet = orderAction({
  name: "service.sign",
  label: "签字",
  input: orderId.extend({
    shown,
    customer: screenSignature.extend(judgement).optional(),
    engineer: screenSignature.optional(),
  }),
  step: () => "sign",
  run: (order, { shown: seen, customer, engineer }, context) => {
    const problem = signingProblem(order, seen);
    if (problem !== undefined) return failure(problem);
    if (!customer && !engineer) return failure("还没有人签字");
    if (engineer && !isEngineer(order, engineer.name))
      return failure("签字的不是这张工单的服务工程师", "engineer.name");
    const how = { at: context.now, how: "screen" as const };
    const added = compact({
      customer: customer && compact({ ...customer, ...how }),
      engineer: engineer && { ...engineer, ...how },
    });
    return stepped(withSignatures(order, added, context), `${who(added)} 屏幕签字`);
  },
});

/** A signature that is there may be given again while the sheet is not locked. */
export const clearSignature = orderAction({
  name: "service.clearSignature",
  label: "重签",
  input: orderId.extend({ whose: z.enum(["customer", "engineer"]) }),
  step: () => "sign",
  run: (order, { whose }) => {
    const { [whose]: gone, ...signatures } = order.sheet.signatures;
    if (!gone) return failure("还没有签字");
    const { version, refusal } = order.sheet;
    const isBlank = Object.keys(signatures).length === 0 && refusal === undefined;
    const sheet = isBlank ? { version, signatures: {} } : sealSheet(order, { signatures, refusal });
    return stepped({ ...order, sheet }, `${gone.name} 重签`);
  },
});

const paperSignature = z.object({ name: requiredText("签字人", 60) });

function paperProblems(
  order: ServiceOrder,
  input: { customer?: { name: string } | undefined; engineer?: { name: string } | undefined },
): Problem[] {
  const { customer, engineer } = input;
  if (!customer && !engineer) return [{ message: "请填写签字人", field: "customer.name" }];
  return engineer && !isEngineer(order, engineer.name)
    ? [{ message: "签字的不是这张工单的服务工程师", field: "engineer.name" }]
    : [];
}

/** Notes that the printed sheet was signed by pen (R01 9.5): by whom, when, and which paper it is. */
export const signOnPaper = orderAction({
  name: "service.signOnPaper",
  label: "登记纸质签字",
  input: orderId.extend({
    shown,
    at: timeField("签字时间"),
    document: requiredText("纸质单据", 100),
    customer: paperSignature.extend(judgement).optional(),
    engineer: paperSignature.optional(),
    lateReason: optionalText("补登原因", 200),
  }),
  step: () => "sign",
  run: (order, input, context) => {
    const { shown: seen, at, document, customer, engineer, lateReason } = input;
    const problem = signingProblem(order, seen);
    if (problem !== undefined) return failure(problem);
    if (isLateEntry("common.serviceBackdating", at, context.now, context.rules) && !lateReason)
      return failure("补登较早的纸质签字，请写明原因", "lateReason");
    const early = eventProblem(at, "at", context, { at: order.finishedAt, label: "完工时间" });
    if (early) return early;
    const problems = paperProblems(order, input);
    if (problems.length > 0) return { ok: false, problems };
    const how = { at, how: "paper" as const, document, enteredBy: context.actor.name };
    const added: Sheet["signatures"] = compact({
      customer: customer && compact<SheetSignature>({ ...customer, ...how }),
      engineer: engineer && { ...engineer, ...how },
    });
    // signed in time is what was signed in time, however late the paper reaches the desk
    const next = withSignatures(order, added, context);
    const words = `${who(added)} 纸质签字，${document}`;
    return stepped(next, lateReason ? `${words}；补登：${lateReason}` : words);
  },
});

/** Asks the head to let the sheet go unsigned (R01 9.5). */
export const askExcuse = orderAction({
  name: "service.askExcuse",
  label: "申请不签",
  input: orderId.extend({ reason: requiredText("不签字的原因", 200) }),
  step: () => "askExcuse",
  run: (order, { reason }, context) => {
    if (order.excuse && !order.excuse.answer) return failure("已经申请过了，正在等待审批");
    if (order.fee === undefined)
      return failure(`费用还没有算出来：${order.feeProblem ?? "请先计算费用"}`);
    return stepped(
      { ...order, excuse: { ...requestNow("sheetSigning", order.pack, context, reason), reason } },
      reason,
    );
  },
});

function excused(order: ServiceOrder, excuse: ServiceOrder["excuse"], now: string): NextOrder {
  const sheet = { ...sealSheet(order, order.sheet), lockedAt: now };
  const deadlines = metDeadline(order.deadlines, "sign", now);
  return compact({ ...order, state: afterSigning(order), sheet, excuse, deadlines });
}

function excuseAnswered(
  order: ServiceOrder,
  input: AnswerInput,
  context: ActionContext,
): Result<Stepped> {
  const asked = excuseRequest(order);
  if (!asked || !order.excuse) return failure("没有等待审批的不签字申请");
  const request = decide(asked, input, context);
  if (!request.ok) return request;
  const standing = standingOf(request.value);
  const [answer] = standing === "waiting" ? [] : keptAnswer(request.value);
  const excuse = compact({ ...order.excuse, request: request.value, answer });
  const next = standing === "agreed" ? excused(order, excuse, context.now) : { ...order, excuse };
  return stepped(next, lastAnswerWords(request.value), `不签字：${decisionLabels[input.decision]}`);
}

/** The head's answer to a request to leave the sheet unsigned (R01 9.5). Agreed, the order goes on as if it had been signed. */
export const answerExcuse = orderAction({
  name: "service.excuse",
  label: "审批不签字",
  input: orderId.extend(answerFields.shape),
  step: () => "excuse",
  run: excuseAnswered,
});

/** Enters that answer from paper. */
export const enterExcuseAnswer = orderAction({
  name: "service.enterExcuse",
  label: "登记纸质审批",
  input: orderId.extend(enteredFields.shape),
  step: () => "excuse",
  run: excuseAnswered,
});
