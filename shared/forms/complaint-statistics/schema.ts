import { z } from "zod";
import { countField, optionalText, requiredText } from "#shared/domain/common/fields.ts";
import { reportSchema } from "#shared/domain/complaints/statistics/report.ts";
import { approvalStep } from "../fields.ts";
import { type FormSpec, singleCopy } from "../form.ts";
import { a4AcrossPage, a4Page } from "../page-setup.ts";

const count = countField("件数", 0, 100_000_000);
const figure = z.string().max(20);

const row = z.strictObject({
  name: requiredText("投诉类别", 60),
  count,
  share: figure,
  /** In the order of the form's columns. */
  channels: z.array(count).length(6),
  valid: count,
  invalid: count,
  onTime: count,
  onTimeRate: figure,
  hours: figure,
  before: count,
  change: figure,
});

/** 《客户月投诉统计表》 (R09 2.(8)). */
const monthlyStatisticsData = z.strictObject({
  period: requiredText("统计期间", 60),
  scope: requiredText("范围", 60),
  rows: z.array(row).max(80),
  total: row,
  departments: z
    .array(
      z.strictObject({ name: requiredText("责任部门", 40), count, onTime: count, hours: figure }),
    )
    .max(12),
  months: z
    .array(z.strictObject({ label: figure, valid: count, other: count, yearBefore: count }))
    .max(24),
  remarks: z.array(z.string().max(300)).max(8),
  followUps: z
    .array(z.strictObject({ number: requiredText("编号", 60), what: figure, why: figure }))
    .max(6),
  followUpNote: optionalText("回访安排", 60),
  basis: optionalText("表式依据", 160),
});
export type MonthlyStatisticsData = z.infer<typeof monthlyStatisticsData>;
export type StatisticsRow = z.infer<typeof row>;

export const monthlyStatisticsSpec: FormSpec<MonthlyStatisticsData> = {
  name: "monthlyStatistics",
  title: "客户月投诉统计表",
  page: a4AcrossPage,
  data: monthlyStatisticsData,
  copies: [singleCopy],
  fileMark: "统计表",
  basis: (data) => data.basis,
};

/** 投诉分析报告 (R18 18, R03 五): the figures as they were drawn up; of an issued one who allowed it, and what was corrected since (R05 10–13). */
const analysisReportData = z.strictObject({
  report: reportSchema,
  recipients: z.array(requiredText("发放对象", 60)).max(50),
  approvals: z.array(approvalStep).max(8),
  corrections: z
    .array(
      z.strictObject({
        item: requiredText("更正项目"),
        before: requiredText("原来的内容", 200),
        after: requiredText("更正为", 200),
        by: requiredText("批准", 120),
      }),
    )
    .max(50),
  basis: optionalText("表式依据", 160),
});
export type AnalysisReportData = z.infer<typeof analysisReportData>;

export const analysisReportSpec: FormSpec<AnalysisReportData> = {
  name: "analysisReport",
  title: "投诉分析报告",
  page: a4Page,
  data: analysisReportData,
  copies: [singleCopy],
  fileMark: "分析报告",
  basis: (data) => data.basis,
};
