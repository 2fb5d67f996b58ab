import { z } from "zod";
import { defineAction, put } from "#shared/domain/common/action.ts";
import {
  type ImportRecord,
  importAbout,
  importRecord,
  importRecordSchema,
} from "#shared/domain/common/imports/record.ts";
import { MOST_ROWS } from "#shared/domain/common/imports/rows.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { defineTable } from "#shared/domain/common/table.ts";
import { success } from "#shared/lib/result.ts";
import { customerTable } from "./customer.ts";
import { fileFields } from "./file.ts";
import { checkTogether, customerFields } from "./input.ts";

/** One import of customers. Its entry in the journal brought all of them. */
export type CustomerImport = ImportRecord;

/** The list of all imports, in the order of their time. */
export const importList = "customerImport.all";

export const customerImportTable = defineTable<CustomerImport>({
  name: "customerImport",
  schema: importRecordSchema,
  lists: ({ done }) => [{ list: importList, key: done.at }],
});

/** A row as the form of 新建客户 would hand it over, with its place in the table. */
export const rowInput = customerFields.superRefine(checkTogether);

const importInput = importAbout.extend({
  customers: z
    .array(z.object({ row: z.number().int().min(1), input: rowInput }))
    .min(1, "没有要导入的行")
    .max(MOST_ROWS, `一次最多导入 ${MOST_ROWS} 行`),
});

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
      put(customerImportTable, importRecord(context, input, input.customers.length)),
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
