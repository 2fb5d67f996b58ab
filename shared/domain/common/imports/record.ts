import { z } from "zod";
import type { ActionContext } from "../action.ts";
import { optionalText, requiredText } from "../fields.ts";
import { doneNow, doneSchema } from "../steps.ts";
import { recordBase } from "../table.ts";

/** One import: which file, how much of it, how its columns were read. Its entry in the journal brought all of its records. */
export const importRecordSchema = recordBase.extend({
  file: z.string(),
  rows: z.number().int(),
  imported: z.number().int(),
  skipped: z.number().int(),
  columns: z.array(z.object({ heading: z.string(), field: z.string() })),
  duplicateReason: z.string().optional(),
  done: doneSchema,
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** What every import says of itself beside its rows. */
export const importAbout = z.object({
  id: z.string().min(1).max(80),
  file: requiredText("文件名", 200),
  rows: z.number().int().min(1),
  columns: z.array(z.object({ heading: z.string().max(200), field: z.string().max(40) })).max(200),
  duplicateReason: optionalText("仍然导入的原因", 200),
});
type About = z.output<typeof importAbout>;

/** The record of an import of so many rows. */
export function importRecord(
  context: Pick<ActionContext, "now" | "actor">,
  { id, file, rows, columns, duplicateReason }: About,
  imported: number,
) {
  return {
    id,
    file,
    rows,
    imported,
    skipped: rows - imported,
    columns,
    ...(duplicateReason === undefined ? {} : { duplicateReason }),
    done: doneNow(context),
  };
}
