import { z } from "zod";
import { defineAction, put } from "#shared/domain/common/action.ts";
import { choice, countField, optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { doneNow, doneSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { success } from "#shared/lib/result.ts";

export const exportFormats = ["xlsx", "csv", "jsonl"] as const;

/** That data left the program: who took what, how much of it, into which file (DOMAIN §1). */
export const dataExportSchema = recordBase.extend({
  what: z.enum(["customers", "everything", "statistics", "incentives"]),
  format: z.enum(exportFormats),
  /** Which records: 全部, 我负责, or what was searched for. */
  filter: z.string(),
  count: z.number().int(),
  file: z.string(),
  done: doneSchema,
});
export type DataExport = z.infer<typeof dataExportSchema>;

/** The list of all exports, in the order of their time. */
export const exportList = "dataExport.all";

export const dataExportTable = defineTable<DataExport>({
  name: "dataExport",
  schema: dataExportSchema,
  lists: ({ done }) => [{ list: exportList, key: done.at }],
});

const exportInput = z.object({
  format: choice("格式", exportFormats),
  filter: optionalText("范围", 200),
  count: countField("条数", 0, 100_000_000),
  file: requiredText("文件名", 200),
});

const exporting = (name: string, label: string, what: DataExport["what"]) =>
  defineAction({
    name,
    label,
    input: exportInput,
    run: (context, { filter = "全部", ...rest }) =>
      success([
        put(dataExportTable, {
          id: context.newId(),
          ...rest,
          filter,
          what,
          done: doneNow(context),
        }),
      ]),
  });

/** Journals that customers were exported as a table. */
export const exportCustomers = exporting("customer.export", "导出客户", "customers");
/** Journals that everything was exported. */
export const exportEverything = exporting("desk.export", "导出全部数据", "everything");
/** Journals that statistics of complaints were exported as a table. */
export const exportStatistics = exporting("statistics.export", "导出投诉统计", "statistics");
/** Journals that what customers said of services was exported as a table. */
export const exportSurvey = exporting("service.exportSurvey", "导出满意度统计", "statistics");
/** Journals that a statement of incentives was exported as a table. */
export const exportIncentives = exporting("incentive.export", "导出激励汇总", "incentives");
