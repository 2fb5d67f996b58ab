import { z } from "zod";
import { epoch } from "#shared/lib/time.ts";
import type { ActionContext } from "../action.ts";
import { type Basis, basisSchema } from "../rules.ts";
import { doneNow, doneSchema } from "../steps.ts";
import { type Chain, deciderSchema } from "./chain.ts";

/** The list of everything that waits for an approval, by the time at which it was asked for. */
export const approvalList = "approval";

/** What is answered to a request. */
export const decisionLabels = { agreed: "同意", returned: "退回", refused: "不同意" } as const;
export type Decision = keyof typeof decisionLabels;
const decisionSchema = z.enum(["agreed", "returned", "refused"]);

/** A decision that was signed on paper: which document, and who entered it here. */
const paperSchema = z.object({ document: z.string(), entered: doneSchema });

/** The minutes by which a body decided. */
const minutesSchema = z.object({
  number: z.string(),
  date: z.string(),
  members: z.string(),
  entered: doneSchema,
});

/** One decision: when and by whom; `standsInFor` names the absent person in whose place it was taken (代). */
export const answerSchema = doneSchema.extend({
  decision: decisionSchema,
  opinion: z.string().optional(),
  standsInFor: z.object({ id: z.string(), name: z.string() }).optional(),
  paper: paperSchema.optional(),
  minutes: minutesSchema.optional(),
});
export type Answer = z.infer<typeof answerSchema>;

const stepSchema = z.object({ decider: deciderSchema, answer: answerSchema.optional() });
export type ApprovalStep = z.infer<typeof stepSchema>;

/**
 * A request for approval, kept in the record that it is about: who asked, from which department, the chain with its answers, and why this
 * chain. `parties` are further people who must not decide, such as whoever wrote the record.
 */
export const requestSchema = z.object({
  asked: doneSchema,
  department: z.string(),
  reason: z.string().optional(),
  parties: z.array(z.string()).optional(),
  stages: z.array(z.array(stepSchema).min(1)).min(1),
  basis: basisSchema.optional(),
});
export type ApprovalRequest = z.infer<typeof requestSchema>;

interface Asked {
  chain: Chain;
  basis?: Basis | undefined;
  reason?: string | undefined;
  parties?: string[] | undefined;
}

/** The request that the acting person makes now. */
export function openRequest(
  context: Pick<ActionContext, "now" | "actor">,
  { chain, basis, reason, parties }: Asked,
): ApprovalRequest {
  return {
    asked: doneNow(context),
    department: context.actor.department,
    stages: chain.map((stage) => stage.map((decider) => ({ decider }))),
    ...(basis === undefined ? {} : { basis }),
    ...(reason === undefined ? {} : { reason }),
    ...(parties === undefined ? {} : { parties }),
  };
}

/** How a request stands: one 退回 or 不同意 ends it, 同意 of every step of every stage grants it. */
export function standingOf({ stages }: Pick<ApprovalRequest, "stages">): Decision | "waiting" {
  const answers = stages.flat().map(({ answer }) => answer?.decision);
  const ended = answers.find((decision) => decision === "returned" || decision === "refused");
  return ended ?? (answers.every((decision) => decision === "agreed") ? "agreed" : "waiting");
}

/** The stage whose turn it is: the first with an open step. Nothing once the request has ended. */
export function currentStage(request: ApprovalRequest): ApprovalStep[] | undefined {
  if (standingOf(request) !== "waiting") return undefined;
  return request.stages.find((stage) => stage.some(({ answer }) => answer === undefined));
}

/** When an answer was entered here, which for a paper is later than its date. */
const enteredAt = ({ answer }: ApprovalStep): number =>
  epoch(answer?.paper?.entered.at ?? answer?.minutes?.entered.at ?? answer?.at ?? "");

/** The step that was answered last. */
export const lastAnswered = ({
  stages,
}: Pick<ApprovalRequest, "stages">): (ApprovalStep & { answer: Answer }) | undefined =>
  stages
    .flat()
    .flatMap(({ decider, answer }) => (answer ? [{ decider, answer }] : []))
    .toSorted((a, b) => enteredAt(a) - enteredAt(b))
    .at(-1);
