import { z } from "zod";
import type { ActionContext } from "./action.ts";

/** One thing that happened to a record: when, by whom, what ("登记到访"), and what else there is to say. */
export const stepSchema = z.object({
  at: z.string(),
  by: z.string(),
  byName: z.string(),
  step: z.string(),
  note: z.string().optional(),
});
export type Step = z.infer<typeof stepSchema>;

/** The step that the acting person takes now. */
export const stepNow = (
  { now, actor }: Pick<ActionContext, "now" | "actor">,
  step: string,
  note?: string,
): Step => ({
  at: now,
  by: actor.id,
  byName: actor.name,
  step,
  ...(note === undefined ? {} : { note }),
});
