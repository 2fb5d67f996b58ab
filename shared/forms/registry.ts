import { AccessBadge } from "./access-badge/AccessBadge.tsx";
import { accessBadgeSpec } from "./access-badge/schema.ts";
import { CashList } from "./cash-list/CashList.tsx";
import { cashListSpec } from "./cash-list/schema.ts";
import { ComplaintLetter } from "./complaint-letter/ComplaintLetter.tsx";
import { acknowledgeLetterSpec, complaintLetterSpec } from "./complaint-letter/schema.ts";
import { ComplaintRecord } from "./complaint-record/ComplaintRecord.tsx";
import { complaintRecordSpec } from "./complaint-record/schema.ts";
import { ComplaintRegister, GrievanceRegister } from "./complaint-registers/registers.tsx";
import { complaintRegisterSpec, grievanceRegisterSpec } from "./complaint-registers/schema.ts";
import { ComplaintHandling } from "./complaint-sheets/ComplaintHandling.tsx";
import { CustomerFeedback } from "./complaint-sheets/CustomerFeedback.tsx";
import { CustomerOpinion } from "./complaint-sheets/CustomerOpinion.tsx";
import {
  complaintHandlingSpec,
  customerFeedbackSpec,
  customerOpinionSpec,
} from "./complaint-sheets/schema.ts";
import { AnalysisReport } from "./complaint-statistics/AnalysisReport.tsx";
import { MonthlyStatistics } from "./complaint-statistics/MonthlyStatistics.tsx";
import { analysisReportSpec, monthlyStatisticsSpec } from "./complaint-statistics/schema.ts";
import { CustomerList } from "./customer-list/CustomerList.tsx";
import { customerListSpec } from "./customer-list/schema.ts";
import { ExitPass } from "./exit-pass/ExitPass.tsx";
import { exitPassSpec } from "./exit-pass/schema.ts";
import { ExitPassSlip } from "./exit-pass-slip/ExitPassSlip.tsx";
import { exitPassSlipSpec } from "./exit-pass-slip/schema.ts";
import type { Form, FormProps, FormSpec, PrintedForm } from "./form.ts";
import { IncentiveStatement } from "./incentive-statement/IncentiveStatement.tsx";
import { incentiveStatementSpec } from "./incentive-statement/schema.ts";
import { InstallationDispatch } from "./installation-dispatch/InstallationDispatch.tsx";
import { installationDispatchSpec } from "./installation-dispatch/schema.ts";
import type { FormName, SheetName } from "./names.ts";
import { RecoveryCode } from "./recovery-code/RecoveryCode.tsx";
import { recoveryCodeSpec } from "./recovery-code/schema.ts";
import { RepairOrder } from "./repair-order/RepairOrder.tsx";
import { repairOrderSpec } from "./repair-order/schema.ts";
import { ReturnLabels } from "./return-label/ReturnLabels.tsx";
import { returnLabelSpec } from "./return-label/schema.ts";
import { ServiceSheet } from "./service-sheet/ServiceSheet.tsx";
import { serviceSheetSpec } from "./service-sheet/schema.ts";
import { testPageSpecs } from "./test-page/schema.ts";
import { TestPage } from "./test-page/TestPage.tsx";
import { visitorBadgeSpec } from "./visitor-badge/schema.ts";
import { VisitorBadge } from "./visitor-badge/VisitorBadge.tsx";
import { visitorCardSpec } from "./visitor-card/schema.ts";
import { VisitorCard } from "./visitor-card/VisitorCard.tsx";

/** A form from its spec and its looks, which must be of the same data. */
const form = <D, N extends SheetName>(
  spec: FormSpec<D, N>,
  Body: (props: FormProps<D>) => ReturnType<Form["Body"]>,
): Form<D, N> => ({
  ...spec,
  Body,
});

/** Every form with its React component. Data must have been parsed by the form's own schema. */
export const forms: Record<FormName, Form> & Record<"recoveryCode", PrintedForm> = {
  visitorBadge: form(visitorBadgeSpec, VisitorBadge),
  visitorCard: form(visitorCardSpec, VisitorCard),
  customerList: form(customerListSpec, CustomerList),
  complaintRecord: form(complaintRecordSpec, ComplaintRecord),
  complaintRegister: form(complaintRegisterSpec, ComplaintRegister),
  grievanceRegister: form(grievanceRegisterSpec, GrievanceRegister),
  complaintHandling: form(complaintHandlingSpec, ComplaintHandling),
  customerOpinion: form(customerOpinionSpec, CustomerOpinion),
  customerFeedback: form(customerFeedbackSpec, CustomerFeedback),
  complaintLetter: form(complaintLetterSpec, ComplaintLetter),
  acknowledgeLetter: form(acknowledgeLetterSpec, ComplaintLetter),
  monthlyStatistics: form(monthlyStatisticsSpec, MonthlyStatistics),
  analysisReport: form(analysisReportSpec, AnalysisReport),
  installationDispatch: form(installationDispatchSpec, InstallationDispatch),
  repairOrder: form(repairOrderSpec, RepairOrder),
  returnLabel: form(returnLabelSpec, ReturnLabels),
  serviceSheet: form(serviceSheetSpec, ServiceSheet),
  exitPass: form(exitPassSpec, ExitPass),
  exitPassSlip: form(exitPassSlipSpec, ExitPassSlip),
  accessBadge: form(accessBadgeSpec, AccessBadge),
  cashList: form(cashListSpec, CashList),
  incentiveStatement: form(incentiveStatementSpec, IncentiveStatement),
  recoveryCode: form(recoveryCodeSpec, RecoveryCode),
  testA4: form(testPageSpecs.testA4, TestPage),
  testA5: form(testPageSpecs.testA5, TestPage),
  testSlip80: form(testPageSpecs.testSlip80, TestPage),
  testCr80: form(testPageSpecs.testCr80, TestPage),
  testLabel60: form(testPageSpecs.testLabel60, TestPage),
};
