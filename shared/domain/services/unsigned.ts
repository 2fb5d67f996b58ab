import { z } from "zod";
import { type ActionContext, defineAction, type Put, put } from "#shared/domain/common/action.ts";
import { type Deadline, dueAt, urgency } from "#shared/domain/common/deadlines.ts";
import { requiredText } from "#shared/domain/common/fields.ts";
import { yen } from "#shared/domain/common/money.ts";
import { proposalTable, proposalWords } from "#shared/domain/common/proposals/proposal.ts";
import { newProposal, proposalId } from "#shared/domain/common/proposals/propose.ts";
import { computed } from "#shared/domain/common/rule-book.ts";
import { type Basis, governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import { staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { type IsoTime, localDate } from "#shared/lib/time.ts";
import { orderTitle, type ServiceOrder, serviceOrderTable } from "./order.ts";

/** What follows when a sheet was neither signed nor excused in time, for each engineer who was there. */
export interface UnsignedConsequence {
  /** The day whose sheet was not signed. */
  date: string;
  amountCents: number;
  basis: Basis;
}

const isMissed = (deadline: Deadline, now: IsoTime): boolean =>
  deadline.met ? !deadline.met.onTime : urgency(deadline, now) === "overdue";

/** The consequence of a sheet that was not signed the same day (R01 9.5); none where the order's pack knows none, or it was signed in time. */
export function unsignedConsequence(
  order: Pick<ServiceOrder, "deadlines" | "pack" | "state">,
  { rules, now }: { rules: RuleBook; now: IsoTime },
): UnsignedConsequence | undefined {
  const signing = order.deadlines.find(({ key }) => key === "sign");
  const rule = governingRule(rules, "unsignedSheet", order.pack, order.pack);
  if (!signing || rule === undefined || !isMissed(signing, now)) return undefined;
  const amountCents = Math.round(rules.number(rule, "yuan") * 100);
  const due = `应在 ${dueAt(signing).slice(0, 16).replace("T", " ")} 前签收`;
  const basis = rules.basis(rule, [due, `每次 ${yen(amountCents)}`]);
  return { date: localDate(signing.startsAt), amountCents, basis };
}

/** The id of the proposal: one for each engineer and day. */
export const unsignedProposalId = (order: string, date: string, staffId: string): string =>
  proposalId(order, `unsignedSheet.${date}`, staffId);

const input = z.object({
  id: z.string().min(1),
  /** The day whose sheet was not signed, as the screen showed it. */
  date: z.string().min(1),
  person: staffSnapshot("服务工程师"),
  reason: requiredText("理由", 500),
});
type Input = z.output<typeof input>;

const idOf = ({ id, date, person }: Input) => unsignedProposalId(id, date, person.id);

function proposed(context: ActionContext, asked: Input): Result<Put[]> {
  const order = context.read(serviceOrderTable, asked.id);
  if (!order) return failure("没有这张服务工单");
  const consequence = unsignedConsequence(order, context);
  if (consequence?.date !== asked.date) return failure("服务记录单没有逾期未签，不用提出建议");
  if (!order.engineers.some(({ staffId }) => staffId === asked.person.id))
    return failure("不是这张工单的服务工程师", "person");
  if (context.read(proposalTable, idOf(asked))?.state === "open")
    return failure("已经提出过这条建议");
  const proposal = {
    kind: "penalty" as const,
    source: { table: serviceOrderTable.name, id: order.id, title: orderTitle(order) },
    person: asked.person,
    amountCents: consequence.amountCents,
    reason: asked.reason,
    basis: consequence.basis,
  };
  const note = `${asked.person.name} ${proposalWords(proposal)}：${asked.reason}`;
  const steps = [...order.steps, stepNow(context, "提出奖惩建议", note)];
  return success([
    newProposal(context, idOf(asked), proposal),
    put(serviceOrderTable, { ...order, steps }),
  ]);
}

/** Proposes to awards and penalties what R01 9.5 provides for a sheet that was neither signed nor excused in time; nothing is applied. */
export const proposeUnsigned = defineAction({
  name: "service.proposeUnsigned",
  label: "提出奖惩建议",
  input,
  reads: (asked) => [
    { table: serviceOrderTable.name, id: asked.id },
    { table: proposalTable.name, id: idOf(asked) },
  ],
  run: (context, asked) => computed(() => proposed(context, asked)),
});
