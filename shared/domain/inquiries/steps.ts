import { z } from "zod";
import type { ActionContext } from "#shared/domain/common/action.ts";
import { requiredText } from "#shared/domain/common/fields.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { failure, success } from "#shared/lib/result.ts";
import { defineStep, inquiryId } from "./change.ts";
import { inquiryDeadline, meet } from "./deadlines.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Awaited } from "./lifecycle.ts";
import { matterFields } from "./register.ts";

const said = (context: ActionContext, text: string) => ({ ...doneNow(context), text });

const met = (context: ActionContext, { deadlines }: Inquiry, wait: Awaited) =>
  meet(deadlines, wait, context.now);

/** A time that runs already goes on: passed on to another department, the caller has waited since the first. */
const runs = (context: ActionContext, deadlines: Inquiry["deadlines"], wait: Awaited) =>
  deadlines.some(({ key }) => key === wait)
    ? deadlines
    : [...deadlines, ...inquiryDeadline(wait, context.now, context)];

/** Answers the caller: the inquiry is closed. */
export const answerInquiry = defineStep({
  step: "answer",
  input: z.object({ id: inquiryId, text: requiredText("答复", 2000) }),
  run: (context, { text }, inquiry) =>
    success({
      changes: {
        state: "answered",
        answer: said(context, text),
        deadlines: met(context, inquiry, "answer"),
      },
      note: text,
    }),
});

/** Passes it on to a department, which is to come back with a result (R27 31, R10 五.4). */
export const passOnInquiry = defineStep({
  step: "passOn",
  input: z.object({ id: inquiryId, department: requiredText("转交部门", 40) }),
  run: (context, { department }, inquiry) =>
    inquiry.department === department
      ? failure(`已经转给${department}了`, "department")
      : success({
          changes: {
            state: "passedOn",
            department,
            deadlines: runs(context, inquiry.deadlines, "result"),
          },
          note: department,
        }),
});

/** Notes what the department came back with; the caller is to be told (R10 五.4). */
export const enterResult = defineStep({
  step: "result",
  input: z.object({ id: inquiryId, text: requiredText("部门结果", 2000) }),
  run: (context, { text }, inquiry) =>
    success({
      changes: {
        state: "resulted",
        result: said(context, text),
        deadlines: runs(context, met(context, inquiry, "result"), "tell"),
      },
      note: text,
    }),
});

/** Tells the caller what came of it: the inquiry is closed. */
export const tellCaller = defineStep({
  step: "tell",
  input: z.object({ id: inquiryId, text: requiredText("回复内容", 2000) }),
  run: (context, { text }, inquiry) =>
    success({
      changes: {
        state: "told",
        told: said(context, text),
        deadlines: met(context, inquiry, "tell"),
      },
      note: text,
    }),
});

/** The message has reached its colleague; they say so themselves, or the desk does. */
export const relayMessage = defineStep({
  step: "relay",
  input: z.object({ id: inquiryId }),
  run: (context, _input, inquiry) => {
    const { message } = inquiry;
    const { actor } = context;
    if (!message) return failure("这条登记没有要转告的话");
    if (message.to.id !== actor.id && !mayDo(actor, "inquiry.register"))
      return failure(`这是给${message.to.name}的话，由本人或前台点「已转告」`);
    const deadlines = met(context, inquiry, "relay");
    const relayed = { ...message, relayed: doneNow(context) };
    return success({
      changes: { state: "relayed", message: relayed, deadlines },
      note: message.to.name,
    });
  },
});

/** Puts right who turned to the desk and what about. */
export const changeInquiry = defineStep({
  step: "change",
  input: matterFields.extend({ id: inquiryId }),
  run: (_context, { id: _id, ...matter }) => {
    const blank = { caller: undefined, customer: undefined, phone: undefined };
    return success({ changes: { ...blank, ...matter } });
  },
});

/** Adds a remark. */
export const noteInquiry = defineStep({
  step: "note",
  input: z.object({ id: inquiryId, text: requiredText("备注", 500) }),
  run: (_context, { text }) => success({ changes: {}, note: text }),
});

/** Strikes out an entry that was made in error; it stays readable under its number. */
export const voidInquiry = defineStep({
  step: "void",
  input: z.object({ id: inquiryId, reason: requiredText("作废原因", 200) }),
  run: (context, { reason }) =>
    success({ changes: { state: "void", voided: { ...doneNow(context), reason } }, note: reason }),
});
