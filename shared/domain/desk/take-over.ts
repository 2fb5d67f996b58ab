import { z } from "zod";
import { defineAction, put } from "#shared/domain/common/action.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { success } from "#shared/lib/result.ts";

const takeOverId = "takeOver";

/** Where the data of a desk that is taken over have come from. */
export const takeOverReasons = ["otherMachine", "restored"] as const;

/** The last time that a machine took the desk over from another one. */
export const takeOverSchema = recordBase.extend({
  reason: z.enum(takeOverReasons),
  takenAt: z.string(),
  by: z.string(),
});
export type TakeOver = z.infer<typeof takeOverSchema>;

export const takeOverTable = defineTable<TakeOver>({ name: "takeOver", schema: takeOverSchema });

/** 接管: this machine goes on with the desk; the one before must not, or there would be two histories. */
export const takeOverDesk = defineAction({
  name: "desk.takeOver",
  label: "接管前台",
  input: z.object({ reason: z.enum(takeOverReasons) }),
  reads: () => [{ table: takeOverTable.name, id: takeOverId }],
  run: ({ now, actor }, { reason }) =>
    success([put(takeOverTable, { id: takeOverId, reason, takenAt: now, by: actor.id })]),
});
