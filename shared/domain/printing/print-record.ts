import { z } from "zod";
import { defineAction, put } from "#shared/domain/common/action.ts";
import { optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { failure, success } from "#shared/lib/result.ts";

const printingSchema = z.object({
  nth: z.number().int().min(1),
  at: z.string(),
  by: z.string(),
  byName: z.string(),
  copies: z.array(z.string()),
  reason: z.string().optional(),
});

/** All printings of one form of one document, or of one version of it; id "serviceSheet FW-A-20261123-0007". */
export const printRecordSchema = recordBase.extend({
  form: z.string(),
  number: z.string(),
  /** The record that was printed ("serviceOrder:FW-…"), so that its history shows it. */
  subject: z.string(),
  printings: z.array(printingSchema),
});
export type PrintRecord = z.infer<typeof printRecordSchema>;

/** The number under which the printings of a version of a document are counted: each version is printed for the first time. */
export const versionNumber = (number: string, version = 1): string =>
  version === 1 ? number : `${number} 第 ${version} 版`;

/** The id under which the printings of a form of a document are kept. */
export const printRecordId = (form: string, number: string): string => `${form} ${number}`;

export const printRecordTable = defineTable<PrintRecord>({
  name: "printRecord",
  schema: printRecordSchema,
  lists: ({ id, subject }) => [{ list: `prints:${subject}`, key: id }],
});

/** Notes that a form is printed, before it is: who, when, which copies. From the second time on a reason is needed (补打). */
export const printDocument = defineAction({
  name: "document.print",
  label: "打印",
  input: z.object({
    form: requiredText("单据", 40),
    number: requiredText("编号", 60),
    subject: requiredText("记录", 120),
    copies: z.array(z.string().max(20)).min(1, "至少打印一联"),
    reason: optionalText("补打原因", 100),
  }),
  reads: ({ form, number }) => [{ table: printRecordTable.name, id: printRecordId(form, number) }],
  subjects: ({ subject }) => [subject],
  run: (context, { form, number, subject, copies, reason }) => {
    const id = printRecordId(form, number);
    const earlier = context.read(printRecordTable, id)?.printings ?? [];
    if (earlier.length > 0 && !reason) return failure("这张单据已经打印过，补打要写原因", "reason");
    const printing = {
      nth: earlier.length + 1,
      ...doneNow(context),
      copies,
      ...(reason ? { reason } : {}),
    };
    return success([
      put(printRecordTable, { id, form, number, subject, printings: [...earlier, printing] }),
    ]);
  },
});
