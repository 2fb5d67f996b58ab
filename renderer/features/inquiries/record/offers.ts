import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Inquiry } from "#shared/domain/inquiries/inquiry.ts";
import type { InquiryStep } from "#shared/domain/inquiries/labels.ts";
import { type Awaited, awaited, mayTake } from "#shared/domain/inquiries/lifecycle.ts";
import { conversionsAt } from "../conversions.ts";

/** What usually comes next, by what is waited for. */
const usual: Record<Awaited, InquiryStep> = {
  answer: "answer",
  result: "result",
  tell: "tell",
  relay: "relay",
};

const seldom: readonly InquiryStep[] = ["change", "note", "void"];

/** What can be done with an inquiry now: the main step, 转部门 beside it, what it can become, and the rest. */
export function offersOf({ state }: Inquiry, around: Surroundings) {
  const wait = awaited(state);
  return {
    main: wait && usual[wait],
    passOn: mayTake("passOn", state),
    conversions: mayTake("convert", state) ? conversionsAt(around) : [],
    rest: seldom.filter((step) => mayTake(step, state)),
  };
}
