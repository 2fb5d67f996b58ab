import { z } from "zod";
import { defineAction, put } from "#shared/domain/common/action.ts";
import { timeField } from "#shared/domain/common/fields.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { success } from "#shared/lib/result.ts";

const clockCheckId = "clock";

/** The last time that a person looked at the machine's clock and found it right. */
export const clockCheckSchema = recordBase.extend({
  lastEntryAt: z.string(),
  confirmedAt: z.string(),
  by: z.string(),
});
export type ClockCheck = z.infer<typeof clockCheckSchema>;
export const clockCheckTable = defineTable<ClockCheck>({
  name: "clockCheck",
  schema: clockCheckSchema,
});

/** Confirms the machine's clock after it was found behind the last entry, or more than a day ahead. */
export const confirmClock = defineAction({
  name: "desk.confirmClock",
  label: "确认电脑时间",
  input: z.object({ lastEntryAt: timeField("上一条记录的时间") }),
  reads: () => [{ table: clockCheckTable.name, id: clockCheckId }],
  run: ({ now, actor }, { lastEntryAt }) =>
    success([
      put(clockCheckTable, { id: clockCheckId, lastEntryAt, confirmedAt: now, by: actor.id }),
    ]),
});
