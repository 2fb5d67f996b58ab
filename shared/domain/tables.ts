import { holidayYearTable } from "./common/holiday-year.ts";
import { serialTable } from "./common/numbers.ts";
import { proposalTable } from "./common/proposals/proposal.ts";
import { ruleParameterTable } from "./common/rules.ts";
import type { BaseRecord, Table } from "./common/table.ts";
import { complaintTable } from "./complaints/complaint.ts";
import { followUpTable } from "./complaints/follow-up/follow-up.ts";
import { improvementTable } from "./complaints/improvements/improvement.ts";
import { complaintImportTable } from "./complaints/ledger/import.ts";
import { complaintLetterTable, letterTemplateTable } from "./complaints/letters/template.ts";
import { spotCheckTable } from "./complaints/spot-checks/spot-check.ts";
import { releaseTable } from "./complaints/statistics/release.ts";
import { remarksTable } from "./complaints/statistics/remarks.ts";
import { correspondenceTable } from "./customers/correspondence.ts";
import { customerTable } from "./customers/customer.ts";
import { customerImportTable } from "./customers/import.ts";
import { clockCheckTable } from "./desk/clock-check.ts";
import { organisationTable } from "./desk/organisation.ts";
import { regulationNameTable } from "./desk/regulation-name.ts";
import { takeOverTable } from "./desk/take-over.ts";
import { dataExportTable } from "./exports/export.ts";
import { attendanceTable } from "./incentives/attendance.ts";
import { entryTable } from "./incentives/entry.ts";
import { judgementTable } from "./incentives/judgement.ts";
import { scoresTable } from "./incentives/scores.ts";
import { statementTable } from "./incentives/statement.ts";
import { inquiryTable } from "./inquiries/inquiry-table.ts";
import { passKeyTable } from "./passes/gate/pass-key.ts";
import { gateRefusalTable } from "./passes/gate/refusal.ts";
import { exitPassTable } from "./passes/pass-table.ts";
import { printRecordTable } from "./printing/print-record.ts";
import { cashListTable } from "./services/cash/cash-list.ts";
import { materialIssueTable } from "./services/materials/material.ts";
import { serviceOrderTable } from "./services/order.ts";
import { projectTable } from "./services/projects/project.ts";
import { absenceTable } from "./staff/absence.ts";
import { staffTable } from "./staff/staff.ts";
import { visitTable } from "./visits/visit-table.ts";

/** Forgets the record type of a table, for those who handle all tables alike. */
const anyTable = <R extends BaseRecord>(table: Table<R>) =>
  [table.name, table as unknown as Table] as const;

/** Every table of the journal, by name. */
export const tables: ReadonlyMap<string, Table> = new Map([
  anyTable(serialTable),
  anyTable(organisationTable),
  anyTable(clockCheckTable),
  anyTable(takeOverTable),
  anyTable(holidayYearTable),
  anyTable(ruleParameterTable),
  anyTable(regulationNameTable),
  anyTable(printRecordTable),
  anyTable(staffTable),
  anyTable(absenceTable),
  anyTable(customerTable),
  anyTable(correspondenceTable),
  anyTable(inquiryTable),
  anyTable(customerImportTable),
  anyTable(dataExportTable),
  anyTable(complaintTable),
  anyTable(followUpTable),
  anyTable(spotCheckTable),
  anyTable(improvementTable),
  anyTable(letterTemplateTable),
  anyTable(complaintLetterTable),
  anyTable(releaseTable),
  anyTable(remarksTable),
  anyTable(proposalTable),
  anyTable(complaintImportTable),
  anyTable(serviceOrderTable),
  anyTable(projectTable),
  anyTable(materialIssueTable),
  anyTable(cashListTable),
  anyTable(visitTable),
  anyTable(exitPassTable),
  anyTable(passKeyTable),
  anyTable(gateRefusalTable),
  anyTable(attendanceTable),
  anyTable(entryTable),
  anyTable(judgementTable),
  anyTable(scoresTable),
  anyTable(statementTable),
]);
