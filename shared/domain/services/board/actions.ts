import { z } from "zod";
import { countField, requiredText } from "#shared/domain/common/fields.ts";
import { failure } from "#shared/lib/result.ts";
import { submitted } from "../actions/submission.ts";
import { asksApproval, notNow } from "../lifecycle.ts";
import { type NextOrder, orderAction, orderId, stepped } from "../order-action.ts";
import { effectOf, type Move, moved, moveWords } from "./moves.ts";
import { assignmentsOf, canPlan, slotField } from "./slots.ts";

/** So many half days one engineer may be planned for one order: thirty working days. */
export const mostHalves = 60;

const moveFields = z.object({
  person: z.object({
    id: z.string({ error: "请选择服务工程师" }).min(1, "请选择服务工程师"),
    name: requiredText("服务工程师", 30),
  }),
  first: slotField,
  count: countField("半天数", 1, mostHalves),
  from: z.string().optional(),
});

/** Puts an order on the board or moves it there. With other people than were approved it waits for approval again (R10 四.3). */
export const assignOrder = orderAction({
  name: "service.assign",
  label: "排班",
  input: orderId.extend(moveFields.shape),
  run: (order, { id: _, ...input }, context) => {
    const move: Move = input;
    const { refused, asksAgain } = effectOf(order, move);
    if (refused !== undefined) return failure(refused);
    const { calendar } = context;
    const next: NextOrder = { ...order, ...moved(order, move, calendar) };
    const words = moveWords(move, calendar);
    if (!asksAgain) return stepped(next, words);
    const again = submitted(next, context);
    return again.ok ? stepped(again.value, `${words}；换人，重新提交审批`) : again;
  },
});

/** Takes an engineer's half days off the board; the order waits to be planned again. */
export const unassignOrder = orderAction({
  name: "service.unassign",
  label: "取消排班",
  input: orderId.extend({ staffId: z.string().min(1) }),
  run: (order, { staffId }) => {
    if (!canPlan(order)) return failure(notNow("取消排班", order.state));
    const plan = assignmentsOf(order);
    const stays = plan.filter((each) => each.staffId !== staffId);
    if (stays.length === plan.length) return failure("没有排过这名工程师");
    const name = order.engineers.find((each) => each.staffId === staffId)?.name;
    return stepped({ ...order, plan: stays }, name);
  },
});

/** Nobody is free and it is urgent: help from outside is asked for, and goes only with the head's consent (R10 七.3). */
export const askOutsideHelp = orderAction({
  name: "service.askOutsideHelp",
  label: "请外协",
  input: orderId.extend({
    who: requiredText("外协单位或人员", 60),
    reason: requiredText("外协原因", 200),
  }),
  run: (order, { who, reason }, context) => {
    if (!canPlan(order) || order.state === "awaitingApproval")
      return failure(notNow("请外协", order.state));
    const next: NextOrder = { ...order, outsideHelp: { who, reason } };
    if (!asksApproval(next)) return failure("请外协要经部门经理同意");
    const asked = submitted(next, context);
    return asked.ok ? stepped(asked.value, `${who}：${reason}；提交审批`) : asked;
  },
});

export const boardActions = [assignOrder, unassignOrder, askOutsideHelp];
