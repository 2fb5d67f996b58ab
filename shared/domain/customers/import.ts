import { z } from "zod";
import { type ActionContext, defineAction, put } from "#shared/domain/common/action.ts";
import { optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { doneNow, doneSchema, stepNow } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { success } from "#shared/lib/result.ts";
import { customerTable } from "./customer.ts";
import { fileFields } from "./file.ts";
import { checkTogether, customerFields } from "./input.ts";

/** So many rows one import may have. */
export const MOST_ROWS = 100_000;

/** One import: which file, how much of it, how its columns were read. Its entry in the journal brought all of its customers. */
export const customerImportSchema = recordBase.extend({
  file: z.string(),
  rows: z.number().int(),
  imported: z.number().int(),
  skipped: z.number().int(),
  columns: z.array(z.object({ heading: z.string(), field: z.string() })),
  duplicateReason: z.string().optional(),
  done: doneSchema,
});
export type CustomerImport = z.infer<typeof customerImportSchema>;

/** The list of all imports, in the order of their time. */
export const importList = "customerImport.all";

export const customerImportTable = defineTable<CustomerImport>({
  name: "customerImport",
  schema: customerImportSchema,
  lists: ({ done }) => [{ list: importList, key: done.at }],
});

/** A row as the form of 新建客户 would hand it over, with its place in the table. */
export const rowInput = customerFields.superRefine(checkTogether);

const importInput = z.object({
  id: z.string().min(1).max(80),
  file: requiredText("文件名", 200),
  rows: z.number().int().min(1),
  columns: z.array(z.object({ heading: z.string().max(200), field: z.string().max(40) })).max(200),
  duplicateReason: optionalText("仍然导入的原因", 200),
  customers: z
    .array(z.object({ row: z.number().int().min(1), input: rowInput }))
    .min(1, "没有要导入的行")
    .max(MOST_ROWS, `一次最多导入 ${MOST_ROWS} 行`),
});
type ImportInput = z.output<typeof importInput>;

/** Opens the files of many customers at once: all of those chosen, or none. */
export const importCustomers = defineAction({
  name: "customer.import",
  label: "导入客户",
  input: importInput,
  numbers: ["KH"],
  howMany: ({ customers }) => customers.length,
  subjects: ({ id }) => [`${customerImportTable.name}:${id}`],
  onlySubjects: true,
  run: (context, input) =>
    success([
      put(customerImportTable, importRecord(context, input)),
      ...input.customers.map(({ row, input: fields }, index) =>
        put(customerTable, {
          ...fileFields(fields),
          id: context.number("KH", index),
          yearlyResults: [],
          majorChanges: [],
          imported: { id: input.id, row },
          createdAt: context.now,
          steps: [stepNow(context, "导入档案", `${input.file} 第 ${row} 行`)],
        }),
      ),
    ]),
});

function importRecord(context: ActionContext, input: ImportInput) {
  const { id, file, rows, columns, customers, duplicateReason } = input;
  return {
    id,
    file,
    rows,
    imported: customers.length,
    skipped: rows - customers.length,
    columns,
    ...(duplicateReason === undefined ? {} : { duplicateReason }),
    done: doneNow(context),
  };
}
