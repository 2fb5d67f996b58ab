import { z } from "zod";
import { defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { optionalText, requiredText } from "#shared/domain/common/fields.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { success } from "#shared/lib/result.ts";
import {
  addDays,
  epoch,
  type IsoTime,
  type LocalDate,
  localDate,
  offsetOf,
  timeOn,
} from "#shared/lib/time.ts";
import { visitIn } from "./register.ts";
import type { Visit } from "./visit.ts";
import { visitTable } from "./visit-table.ts";

const visitId = z.string().min(1);

/** Registers that the guests have left. */
export const checkOutVisit = defineAction({
  name: "visit.checkOut",
  label: "登记离开",
  input: z.object({ id: visitId, note: optionalText("备注", 200) }),
  reads: recordById(visitTable),
  run: (context, { id, note }) => {
    const visit = visitIn(context, id, ["inHouse"]);
    if (!visit.ok) return visit;
    const steps = [...visit.value.steps, stepNow(context, "登记离开", note)];
    return success([
      put(visitTable, { ...visit.value, state: "left", checkedOutAt: context.now, steps }),
    ]);
  },
});

/** Cancels a visit that was expected and will not take place; the reason stays with it. */
export const cancelVisit = defineAction({
  name: "visit.cancel",
  label: "取消预约",
  input: z.object({ id: visitId, reason: requiredText("取消原因", 200) }),
  reads: recordById(visitTable),
  run: (context, { id, reason }) => {
    const visit = visitIn(context, id, ["expected"]);
    if (!visit.ok) return visit;
    const steps = [...visit.value.steps, stepNow(context, "取消", reason)];
    return success([
      put(visitTable, { ...visit.value, state: "cancelled", endedAt: context.now, steps }),
    ]);
  },
});

const openVisitsRule = "common.openVisits";

/** When a visit that nobody checks out is closed: at the hour of the house (本单位) that comes first after its arrival. */
function closesAt(checkedInAt: IsoTime, rules: RuleBook): IsoTime {
  const clock = rules.text(openVisitsRule, "closeAt");
  const on = (date: LocalDate) => timeOn(date, clock, offsetOf(checkedInAt));
  const sameDay = on(localDate(checkedInAt));
  return epoch(sameDay) > epoch(checkedInAt) ? sameDay : on(addDays(localDate(checkedInAt), 1));
}

/** True for a visit that nobody checked out by the hour at which the house closes it. */
export const isLeftOpen = (
  { state, checkedInAt }: Pick<Visit, "state" | "checkedInAt">,
  now: IsoTime,
  rules: RuleBook,
): boolean =>
  state === "inHouse" &&
  checkedInAt !== undefined &&
  epoch(closesAt(checkedInAt, rules)) <= epoch(now);

/**
 * Closes visits that nobody checked out by the hour of the house (本单位). Others, and those that have ended meanwhile, stay as they
 * are. The record says that nobody registered the departure.
 */
export const closeOvernight = defineAction({
  name: "visit.closeOvernight",
  label: "夜间结束来访",
  input: z.object({ ids: z.array(visitId).min(1).max(500) }),
  reads: ({ ids }) => ids.map((id) => ({ table: visitTable.name, id })),
  run: (context, { ids }) => {
    const open = ids.flatMap((id) => {
      const visit = context.read(visitTable, id);
      return visit && isLeftOpen(visit, context.now, context.rules) ? [visit] : [];
    });
    const step = stepNow(context, "夜间结束", "当天没有登记离开，由程序结束");
    return success(
      open.map((visit) =>
        put(visitTable, {
          ...visit,
          state: "closedAtNight",
          endedAt: context.now,
          steps: [...visit.steps, step],
        }),
      ),
    );
  },
});
