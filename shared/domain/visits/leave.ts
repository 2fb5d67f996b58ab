import { z } from "zod";
import { defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { success } from "#shared/lib/result.ts";
import { localDate } from "#shared/lib/time.ts";
import { visitIn } from "./register.ts";
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

/**
 * Closes visits of earlier days that nobody checked out (本单位). Visits of today, and those that have ended meanwhile, stay as they
 * are. The record says that nobody registered the departure.
 */
export const closeOvernight = defineAction({
  name: "visit.closeOvernight",
  label: "夜间结束来访",
  input: z.object({ ids: z.array(visitId).min(1).max(500) }),
  reads: ({ ids }) => ids.map((id) => ({ table: visitTable.name, id })),
  run: (context, { ids }) => {
    const today = localDate(context.now);
    const open = ids.flatMap((id) => {
      const visit = context.read(visitTable, id);
      const stayed =
        visit?.state === "inHouse" && localDate(visit.checkedInAt ?? context.now) < today;
      return stayed ? [visit] : [];
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
