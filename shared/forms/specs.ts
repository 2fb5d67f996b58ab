import { accessBadgeSpec } from "./access-badge/schema.ts";
import { cashListSpec } from "./cash-list/schema.ts";
import { acknowledgeLetterSpec, complaintLetterSpec } from "./complaint-letter/schema.ts";
import { complaintRecordSpec } from "./complaint-record/schema.ts";
import { complaintRegisterSpec, grievanceRegisterSpec } from "./complaint-registers/schema.ts";
import {
  complaintHandlingSpec,
  customerFeedbackSpec,
  customerOpinionSpec,
} from "./complaint-sheets/schema.ts";
import { analysisReportSpec, monthlyStatisticsSpec } from "./complaint-statistics/schema.ts";
import { customerListSpec } from "./customer-list/schema.ts";
import { exitPassSpec } from "./exit-pass/schema.ts";
import { exitPassSlipSpec } from "./exit-pass-slip/schema.ts";
import type { FormSpec } from "./form.ts";
import { incentiveStatementSpec } from "./incentive-statement/schema.ts";
import { installationDispatchSpec } from "./installation-dispatch/schema.ts";
import type { FormName } from "./names.ts";
import { repairOrderSpec } from "./repair-order/schema.ts";
import { returnLabelSpec } from "./return-label/schema.ts";
import { serviceSheetSpec } from "./service-sheet/schema.ts";
import { testPageSpecs } from "./test-page/schema.ts";
import { visitorBadgeSpec } from "./visitor-badge/schema.ts";
import { visitorCardSpec } from "./visitor-card/schema.ts";

/** Every form's title, paper, copies and data schema, without React: for whoever checks a print job or chooses a printer. */
export const formSpecs: Record<FormName, FormSpec> = {
  visitorBadge: visitorBadgeSpec,
  visitorCard: visitorCardSpec,
  customerList: customerListSpec,
  complaintRecord: complaintRecordSpec,
  complaintRegister: complaintRegisterSpec,
  grievanceRegister: grievanceRegisterSpec,
  complaintHandling: complaintHandlingSpec,
  customerOpinion: customerOpinionSpec,
  customerFeedback: customerFeedbackSpec,
  complaintLetter: complaintLetterSpec,
  acknowledgeLetter: acknowledgeLetterSpec,
  monthlyStatistics: monthlyStatisticsSpec,
  analysisReport: analysisReportSpec,
  installationDispatch: installationDispatchSpec,
  repairOrder: repairOrderSpec,
  returnLabel: returnLabelSpec,
  cashList: cashListSpec,
  serviceSheet: serviceSheetSpec,
  exitPass: exitPassSpec,
  exitPassSlip: exitPassSlipSpec,
  accessBadge: accessBadgeSpec,
  incentiveStatement: incentiveStatementSpec,
  ...testPageSpecs,
};
