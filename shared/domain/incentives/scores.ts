import { z } from "zod";
import { defineAction, put } from "#shared/domain/common/action.ts";
import { requiredText } from "#shared/domain/common/fields.ts";
import { staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { stepNow, stepSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { failure, success } from "#shared/lib/result.ts";
import { readPeriod } from "./period.ts";
import { statementTable } from "./statement.ts";

const rowSchema = z.object({
  person: staffSnapshot("人员"),
  quality: z.number(),
  workload: z.number(),
  cost: z.number(),
});

/** The scores of a quarter (R01 5.1). Its id is the quarter's: "2026-Q4". */
const scoresSchema = recordBase.extend({ rows: z.array(rowSchema), steps: z.array(stepSchema) });
export type QuarterScores = z.infer<typeof scoresSchema>;

export const scoresTable = defineTable<QuarterScores>({
  name: "incentiveScores",
  schema: scoresSchema,
  lists: ({ id }) => [{ list: "incentive.scores", key: id }],
});

const score = (label: string) =>
  z
    .number({ error: `请填写${label}得分` })
    .min(0, `${label}得分不能小于 0`)
    .max(100, `${label}得分不能大于 100`)
    .refine((value) => Number(value.toFixed(2)) === value, `${label}得分最多两位小数`);

/** Enters the scores of a quarter; all of them together, so that nobody is ranked among half of the others. */
export const enterScores = defineAction({
  name: "incentive.enterScores",
  label: "登记季度得分",
  input: z.object({
    id: requiredText("季度", 10),
    rows: z
      .array(
        z.object({
          person: staffSnapshot("人员"),
          quality: score("质量"),
          workload: score("工作量"),
          cost: score("成本"),
        }),
      )
      .min(1, "请至少登记一人的得分")
      .max(500, "最多 500 人")
      .refine(
        (rows) => new Set(rows.map(({ person }) => person.id)).size === rows.length,
        "同一个人只能登记一次",
      ),
  }),
  reads: ({ id }) => [
    { table: scoresTable.name, id },
    { table: statementTable.name, id },
  ],
  run: (context, { id, rows }) => {
    if (readPeriod(id)?.kind !== "quarter") return failure("请选择季度", "id");
    const statement = context.read(statementTable, id);
    if (statement && statement.state !== "draft")
      return failure("这个季度的汇总已经提交，得分不能再改，请在以后的汇总里更正", "rows");
    const steps = context.read(scoresTable, id)?.steps ?? [];
    const step = stepNow(context, "登记季度得分", `${rows.length} 人`);
    return success([put(scoresTable, { id, rows, steps: [...steps, step] })]);
  },
});
