import { z } from "zod";
import { type ActionContext, defineAction, put } from "#shared/domain/common/action.ts";
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

const copiesField = z.array(z.string().max(20)).min(1, "至少打印一联");
const reasonField = optionalText("补打原因", 100);
const documentFields = { number: requiredText("编号", 60), subject: requiredText("记录", 120) };

type Printing = Omit<PrintRecord["printings"][number], "nth">;

/** The record of a form's printings with one more; the first needs no reason. */
function printedOnceMore(
  context: ActionContext,
  document: Pick<PrintRecord, "form" | "number" | "subject">,
  printing: Printing,
) {
  const id = printRecordId(document.form, document.number);
  const printings = context.read(printRecordTable, id)?.printings ?? [];
  const next = { nth: printings.length + 1, ...printing };
  return put(printRecordTable, { id, ...document, printings: [...printings, next] });
}

const wasPrinted = (context: ActionContext, form: string, number: string): boolean =>
  (context.read(printRecordTable, printRecordId(form, number))?.printings.length ?? 0) > 0;

const printingOf = (context: ActionContext, copies: string[], reason: string | undefined) => ({
  ...doneNow(context),
  copies,
  ...(reason ? { reason } : {}),
});

/** Notes that a form is printed, before it is: who, when, which copies. From the second time on a reason is needed (补打). */
export const printDocument = defineAction({
  name: "document.print",
  label: "打印",
  input: z.object({
    form: requiredText("单据", 40),
    ...documentFields,
    copies: copiesField,
    reason: reasonField,
  }),
  reads: ({ form, number }) => [{ table: printRecordTable.name, id: printRecordId(form, number) }],
  subjects: ({ subject }) => [subject],
  run: (context, { form, number, subject, copies, reason }) => {
    if (wasPrinted(context, form, number) && !reason) {
      return failure("这张单据已经打印过，补打要写原因", "reason");
    }
    const printing = printingOf(context, copies, reason);
    return success([printedOnceMore(context, { form, number, subject }, printing)]);
  },
});

/** The same for several documents of one form that print as one. The reason is that of those which were printed before. */
export const printDocuments = defineAction({
  name: "document.printBatch",
  label: "成批打印",
  input: z.object({
    form: requiredText("单据", 40),
    documents: z
      .array(z.object(documentFields))
      .min(1, "至少选一份")
      .max(200, "一次最多打印 200 份"),
    copies: copiesField,
    reason: reasonField,
  }),
  reads: ({ form, documents }) =>
    documents.map(({ number }) => ({
      table: printRecordTable.name,
      id: printRecordId(form, number),
    })),
  subjects: ({ documents }) => [...new Set(documents.map(({ subject }) => subject))],
  run: (context, { form, documents, copies, reason }) => {
    const again = documents.filter(({ number }) => wasPrinted(context, form, number));
    if (again.length > 0 && !reason) {
      return failure(`其中 ${again.length} 份已经打印过，补打要写原因`, "reason");
    }
    const puts = documents.map((document) => {
      const isAgain = again.includes(document);
      const printing = printingOf(context, copies, isAgain ? reason : undefined);
      return printedOnceMore(context, { form, ...document }, printing);
    });
    return success(puts);
  },
});
