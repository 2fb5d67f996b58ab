import { z } from "zod";
import { type ActionContext, defineAction, put } from "#shared/domain/common/action.ts";
import { isLateEntry } from "#shared/domain/common/backdating.ts";
import {
  blankable,
  centsField,
  choice,
  optionalPhone,
  optionalText,
  requiredText,
  timeField,
} from "#shared/domain/common/fields.ts";
import { computed } from "#shared/domain/common/rule-book.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import {
  customerSnapshot,
  staffSnapshot,
  staffSnapshotOf,
} from "#shared/domain/common/snapshots.ts";
import { doneNow, stepNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { type Problem, unless } from "#shared/lib/result.ts";
import { epoch, type IsoTime } from "#shared/lib/time.ts";
import { inquiryDeadline } from "./deadlines.ts";
import type { Inquiry } from "./inquiry.ts";
import { inquiryTable } from "./inquiry-table.ts";
import { channelLabels, channels, kindLabels, kinds } from "./labels.ts";
import { awaited, firstState, isOpen } from "./lifecycle.ts";
import { awardOf, praiseOf, praiseProblems } from "./praise.ts";

/** Who turned to the desk and what about; it can still be put right afterwards. */
export const matterFields = z.object({
  caller: optionalText("姓名", 60),
  customer: customerSnapshot.optional(),
  phone: optionalPhone,
  about: requiredText("内容", 2000),
});

const registerFields = matterFields.extend({
  channel: choice("方式", channels),
  kind: choice("类别", kinds),
  receivedAt: timeField("时间"),
  backdatedReason: optionalText("补登原因", 200),
  answer: optionalText("答复", 2000),
  owner: staffSnapshot("答复人").optional(),
  department: optionalText("转交部门", 40),
  to: staffSnapshot("转告给").optional(),
  praised: staffSnapshot("被表扬人").optional(),
  inWriting: z.boolean(),
  amountCents: blankable(centsField),
});
type Registration = z.output<typeof registerFields>;
export type InquiryInput = z.input<typeof registerFields>;

/** True when a call is entered so late that the reason must be noted (本单位). */
export const isBackdated = (receivedAt: IsoTime, now: IsoTime, rules: RuleBook): boolean =>
  isLateEntry("common.inquiryBackdating", receivedAt, now, rules);

/** What was typed under another kind before the kind was changed does not count. */
function ofKind(input: Registration): Registration {
  const { answer, department, to, praised, amountCents, ...rest } = input;
  if (input.kind === "message") return { ...rest, to };
  if (input.kind === "praise") return { ...rest, answer, praised, amountCents };
  return { ...rest, answer, department, inWriting: false };
}

function timeProblems(input: Registration, { now, rules }: ActionContext): Problem[] {
  const { receivedAt, backdatedReason } = input;
  if (epoch(receivedAt) > epoch(now)) return [{ field: "receivedAt", message: "时间不能晚于现在" }];
  return backdatedReason === undefined && isBackdated(receivedAt, now, rules)
    ? [{ field: "backdatedReason", message: "补登较早的来电来访，请写明原因" }]
    : [];
}

/** Whoever is to hear from us later must be reachable: by phone, by letter, or as a customer on file. */
const isReachable = ({ phone, customer, channel }: Registration): boolean =>
  phone !== undefined || customer?.id !== undefined || channel === "letter";

function inquiryProblems(input: Registration, context: ActionContext): Problem[] {
  const problems = timeProblems(input, context);
  if (input.kind === "message" && input.to === undefined)
    problems.push({ field: "to", message: "请选择转告给谁" });
  if (isOpen(firstState(input)) && !isReachable(input))
    problems.push({ field: "phone", message: "还要答复或转告的，请记下联系电话" });
  if (input.kind === "praise") problems.push(...praiseProblems(input, context.rules));
  return problems;
}

const courseNote = ({ channel, kind, answer, department, to }: Registration): string =>
  [
    channelLabels[channel],
    kindLabels[kind],
    answer && `当场答复：${answer}`,
    department && `转${department}`,
    to && `转告${to.name}`,
  ]
    .filter(Boolean)
    .join("，");

function newInquiry(context: ActionContext, input: Registration): Omit<Inquiry, "rev"> {
  const { answer, to, praised, inWriting, amountCents, ...fields } = input;
  const state = firstState(input);
  const wait = awaited(state);
  const takenBy = staffSnapshotOf(context.actor);
  const praise = { praised, inWriting, amountCents };
  return compact({
    ...fields,
    id: context.number("ZX"),
    state,
    registeredAt: context.now,
    takenBy,
    owner: input.owner ?? takenBy,
    answer: answer === undefined ? undefined : { ...doneNow(context), text: answer },
    message: to && { to },
    praise: input.kind === "praise" ? praiseOf(praise, context.rules) : undefined,
    deadlines: wait ? inquiryDeadline(wait, input.receivedAt, context) : [],
    steps: [stepNow(context, "登记", courseNote(input))],
  });
}

/** Takes down a call or a visit. Answered at once it is closed at once; else the time to answer runs from when it came in. */
export const registerInquiry = defineAction({
  name: "inquiry.register",
  label: "登记来电来访",
  input: registerFields.transform(ofKind),
  numbers: ["ZX"],
  run: (context, input) =>
    computed(() =>
      unless(inquiryProblems(input, context), () => {
        const inquiry = newInquiry(context, input);
        return [put(inquiryTable, inquiry), ...awardOf(inquiry, context)];
      }),
    ),
});
