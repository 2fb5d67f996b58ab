import { z } from "zod";
import { defineAction, put, recordById } from "#shared/domain/common/action.ts";
import { optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { doneNow, doneSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { compact } from "#shared/lib/compact.ts";
import { failure, success } from "#shared/lib/result.ts";
import { readPeriod } from "./period.ts";

const remarksSchema = recordBase.extend({
  text: z.string().optional(),
  written: doneSchema,
});
export type StatisticsRemarks = z.infer<typeof remarksSchema>;

/** 分析与建议: what a person makes of the figures of a time; the id is the time's code. */
export const remarksTable = defineTable<StatisticsRemarks>({
  name: "statisticsRemarks",
  schema: remarksSchema,
});

/** Writes what stands on the monthly table and in the report beside the figures. */
export const writeRemarks = defineAction({
  name: "statistics.remark",
  label: "写分析与建议",
  input: z.object({
    id: requiredText("统计期间", 20),
    text: optionalText("分析与建议", 2000),
  }),
  reads: recordById(remarksTable),
  run: (context, { id, text }) =>
    readPeriod(id)
      ? success([put(remarksTable, compact({ id, text, written: doneNow(context) }))])
      : failure("统计期间不对", "id"),
});
