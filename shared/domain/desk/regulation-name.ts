import { z } from "zod";
import { defineAction, put } from "#shared/domain/common/action.ts";
import { blankable, dateField, optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { failure, success } from "#shared/lib/result.ts";

/** What a company calls a regulation of ours ("R03"): its own title, number and date. Without a title it is called as we call it. */
export const regulationNameSchema = recordBase.extend({
  title: z.string().optional(),
  number: z.string().optional(),
  date: z.string().optional(),
  reason: z.string(),
});
export type RegulationName = z.infer<typeof regulationNameSchema>;

export const regulationNameTable = defineTable<RegulationName>({
  name: "regulationName",
  schema: regulationNameSchema,
});

const known = /^R\d{2}$/;

/** Calls a regulation by the company's own title, number and date. What was computed before keeps the name it was computed under. */
export const nameRegulation = defineAction({
  name: "rule.nameRegulation",
  label: "修改制度名称",
  input: z.object({
    regulation: z.string().regex(known, "没有这份制度"),
    title: optionalText("制度名称", 60),
    number: optionalText("文号", 40),
    date: blankable(dateField("施行日期")),
    reason: requiredText("修改原因", 200),
  }),
  reads: ({ regulation }) => [{ table: regulationNameTable.name, id: regulation }],
  run: (_context, { regulation, title, number, date, reason }) => {
    if (title === undefined && (number !== undefined || date !== undefined))
      return failure("有文号或施行日期的，也请填写制度名称", "title");
    if (title !== undefined && /[《》]/.test(title))
      return failure("制度名称不用写书名号", "title");
    return success([put(regulationNameTable, { id: regulation, title, number, date, reason })]);
  },
});
