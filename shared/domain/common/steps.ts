import { z } from "zod";
import type { ActionContext } from "./action.ts";

/** That something was done: when and by whom. */
export const doneSchema = z.object({ at: z.string(), by: z.string(), byName: z.string() });

/** One thing that happened to a record: when, by whom, what ("登记到访"), and what else there is to say. */
export const stepSchema = doneSchema.extend({
  step: z.string(),
  note: z.string().optional(),
});
export type Step = z.infer<typeof stepSchema>;

/** Who acts, and when, as records keep it beside what was done. */
export const doneNow = ({ now, actor }: Pick<ActionContext, "now" | "actor">) => ({
  at: now,
  by: actor.id,
  byName: actor.name,
});

/** The step that the acting person takes now. */
export const stepNow = (
  context: Pick<ActionContext, "now" | "actor">,
  step: string,
  note?: string,
): Step => ({ ...doneNow(context), step, ...(note === undefined ? {} : { note }) });
