import { z } from "zod";
import { type ActionContext, defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { meetDeadline } from "#shared/domain/common/deadlines.ts";
import { choice, dateField, optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { failure, type Problem, type Result, success, unless } from "#shared/lib/result.ts";
import { localDate } from "#shared/lib/time.ts";
import { readPeriod } from "../statistics/period.ts";
import {
  type Improvement,
  improvementDeadline,
  improvementStates,
  improvementTable,
  meetingLabels,
} from "./improvement.ts";

const fields = z.object({
  title: requiredText("改进事项", 100),
  cause: optionalText("原因", 500),
  measure: requiredText("改进措施", 500),
  department: requiredText("责任部门", 40),
  owner: staffSnapshot("责任人"),
  due: dateField("完成日期"),
  meeting: z.object({
    kind: choice("例会", keysOf(meetingLabels)),
    date: dateField("例会日期"),
  }),
  period: optionalText("统计期间", 20).refine(
    (code) => code === undefined || readPeriod(code) !== undefined,
    "统计期间不对",
  ),
});

function dateProblems(context: ActionContext, due: string, meeting: string): Problem[] {
  const today = localDate(context.now);
  return [
    ...(due < today ? [{ field: "due", message: "完成日期已经过了" }] : []),
    ...(meeting > today ? [{ field: "meeting.date", message: "例会日期不能晚于今天" }] : []),
  ];
}

/** Takes down what the weekly or monthly meeting proposes, with who sees to it and until when (R03 五). */
export const addImprovement = defineAction({
  name: "improvement.add",
  label: "登记改进事项",
  input: fields,
  run: (context, input) =>
    unless(dateProblems(context, input.due, input.meeting.date), () => [
      put(
        improvementTable,
        compact({
          ...input,
          id: context.newId(),
          state: "open",
          createdAt: context.now,
          deadlines: [improvementDeadline(context, input.due)],
          steps: [stepNow(context, "登记")],
        }),
      ),
    ]),
});

type Change = (item: Improvement) => Result<Partial<Improvement>>;

/** A later step of an item that is still open. */
function changed(context: ActionContext, id: string, step: string, note: string, change: Change) {
  const item = context.read(improvementTable, id);
  if (!item) return failure("没有这个改进事项");
  if (item.state !== "open") return failure(`这个改进事项${improvementStates[item.state]}`);
  const changes = change(item);
  if (!changes.ok) return changes;
  const steps = [...item.steps, stepNow(context, step, note)];
  return success([put(improvementTable, { ...item, ...changes.value, steps })]);
}

const idField = requiredText("改进事项", 60);

/** Says that an item is done, and with what result. */
export const finishImprovement = defineAction({
  name: "improvement.finish",
  label: "完成改进事项",
  input: z.object({ id: idField, result: requiredText("完成情况", 500) }),
  reads: recordById(improvementTable),
  run: (context, { id, result }) =>
    changed(context, id, "完成", result, ({ deadlines }) =>
      success({
        state: "done",
        result,
        deadlines: deadlines.map((deadline) => meetDeadline(deadline, context.now)),
      }),
    ),
});

/** Gives an item another date or another person, with the reason. */
export const moveImprovement = defineAction({
  name: "improvement.move",
  label: "调整改进事项",
  input: z.object({
    id: idField,
    owner: staffSnapshot("责任人"),
    due: dateField("完成日期"),
    reason: requiredText("调整原因", 200),
  }),
  reads: recordById(improvementTable),
  run: (context, { id, owner, due, reason }) =>
    changed(context, id, "调整", `${owner.name}，${due} 前完成：${reason}`, () =>
      due < localDate(context.now)
        ? failure("完成日期已经过了", "due")
        : success({ owner, due, deadlines: [improvementDeadline(context, due)] }),
    ),
});

/** Gives an item up, with the reason. */
export const dropImprovement = defineAction({
  name: "improvement.drop",
  label: "取消改进事项",
  input: z.object({ id: idField, reason: requiredText("取消原因", 200) }),
  reads: recordById(improvementTable),
  run: (context, { id, reason }) =>
    changed(context, id, "取消", reason, () => success({ state: "dropped", result: reason })),
});

export const improvementActions = [
  addImprovement,
  finishImprovement,
  moveImprovement,
  dropImprovement,
];
