import { z } from "zod";
import { keysOf } from "#shared/lib/keys-of.ts";
import { failure, type Problem, type Result, success, unless } from "#shared/lib/result.ts";
import { epoch, localDate } from "#shared/lib/time.ts";
import type { ActionContext } from "../action.ts";
import { choice, dateField, optionalText, requiredText, timeField } from "../fields.ts";
import { doneNow } from "../steps.ts";
import { deciderToken, deciderWords } from "./chain.ts";
import { barOf, decidersOf, type Turn, turnOf } from "./deciders.ts";
import type { House } from "./house.ts";
import {
  type Answer,
  type ApprovalRequest,
  type ApprovalStep,
  currentStage,
  decisionLabels,
} from "./request.ts";

/** A step signed on paper: by whom, when, on which document. */
const paperField = z.object({
  signer: requiredText("签字人", 80),
  at: timeField("签字时间"),
  document: requiredText("纸质单据", 100),
});

/** What a body decided: the minutes, their day, who took part. */
const minutesField = z.object({
  number: requiredText("纪要编号", 60),
  date: dateField("会议日期"),
  members: requiredText("参加人员", 200),
});

/** What is typed as the answer to a request. */
export const answerFields = z.object({
  decision: choice("审批意见", keysOf(decisionLabels)),
  opinion: optionalText("意见", 200),
});

/** A decision that was taken away from the screen and is entered by somebody else: a signature on paper, or the minutes of a body. */
export const enteredFields = answerFields.extend({
  paper: paperField.optional(),
  minutes: minutesField.optional(),
});
export type AnswerInput = z.output<typeof answerFields> & Partial<z.output<typeof enteredFields>>;

type Deciding = Pick<ActionContext, "now" | "actor" | "people" | "covers">;

/** The house as a context knows it. */
export const houseOf = ({ now, people, covers }: Omit<Deciding, "actor">): House => ({
  people,
  covers,
  today: localDate(now),
});

interface Taken {
  step: ApprovalStep;
  answer: Omit<Answer, "decision" | "opinion">;
}

/** The step that the acting person takes on the screen. */
function takenHere(request: ApprovalRequest, context: Deciding): Result<Taken> {
  const house = houseOf(context);
  const turn = turnOf(request, context.actor.id, house);
  if (!turn) return failure(barOf(request, context.actor.id, house) ?? "");
  const { step, standsInFor } = turn;
  return success({
    step,
    answer: { ...doneNow(context), ...(standsInFor ? { standsInFor } : {}) },
  });
}

const notAhead = (at: number, now: string, field: string, what: string): Problem[] =>
  at > epoch(now) ? [{ field, message: `${what}不能晚于现在` }] : [];

/** The step that somebody took on paper; whoever enters it is kept beside it. */
function takenOnPaper(
  request: ApprovalRequest,
  { signer, at, document }: z.output<typeof paperField>,
  context: Deciding,
): Result<Taken> {
  const house = houseOf(context);
  const turn: Turn | undefined = turnOf(request, signer, house);
  const person = house.people.find(({ id }) => id === signer);
  if (!turn || !person)
    return failure(barOf(request, signer, house) ?? "签字人不在员工名单里", "paper.signer");
  const { step, standsInFor } = turn;
  const paper = { document, entered: doneNow(context) };
  return unless(notAhead(epoch(at), context.now, "paper.at", "签字时间"), () => ({
    step,
    answer: {
      at,
      by: person.id,
      byName: person.name,
      paper,
      ...(standsInFor ? { standsInFor } : {}),
    },
  }));
}

/** Steps that only minutes can decide: those of bodies, and those for which nobody is left. */
const stepForMinutes = (request: ApprovalRequest, house: House): ApprovalStep | undefined =>
  currentStage(request)?.find(
    (step) => step.answer === undefined && decidersOf(request, step, house).length === 0,
  );

/** True when what a request waits for can only be decided by a body, and is entered with its minutes. */
export const needsMinutes = (request: ApprovalRequest, context: Omit<Deciding, "actor">): boolean =>
  stepForMinutes(request, houseOf(context)) !== undefined;

function takenByBody(
  request: ApprovalRequest,
  minutes: z.output<typeof minutesField>,
  context: Deciding,
): Result<Taken> {
  const step = stepForMinutes(request, houseOf(context));
  if (!step) return failure("现在不由会议决定");
  const ahead = minutes.date > localDate(context.now);
  if (ahead) return failure("会议日期不能晚于今天", "minutes.date");
  const entered = doneNow(context);
  return success({
    step,
    answer: {
      at: context.now,
      by: deciderToken(step.decider),
      byName: deciderWords(step.decider),
      minutes: { ...minutes, entered },
    },
  });
}

function taken(request: ApprovalRequest, input: AnswerInput, context: Deciding): Result<Taken> {
  if (input.minutes) return takenByBody(request, input.minutes, context);
  if (input.paper) return takenOnPaper(request, input.paper, context);
  return takenHere(request, context);
}

/**
 * The request after an answer. Refused, with the reason, when it is not this person's turn; 退回 and 不同意 need an opinion. Whether the
 * request has ended by it says `standingOf`.
 */
export function decide(
  request: ApprovalRequest,
  input: AnswerInput,
  context: Deciding,
): Result<ApprovalRequest> {
  const found = taken(request, input, context);
  if (!found.ok) return found;
  const { decision, opinion } = input;
  if (decision !== "agreed" && opinion === undefined)
    return failure(`${decisionLabels[decision]}请写明意见`, "opinion");
  const answer: Answer = {
    ...found.value.answer,
    decision,
    ...(opinion === undefined ? {} : { opinion }),
  };
  const stages = request.stages.map((stage) =>
    stage.map((step) => (step === found.value.step ? { ...step, answer } : step)),
  );
  return success({ ...request, stages });
}
