import type { Action } from "./common/action.ts";
import { withdrawProposal } from "./common/proposals/propose.ts";
import { complaintActions } from "./complaints/actions.ts";
import { followUpActions } from "./complaints/follow-up/actions.ts";
import { improvementActions } from "./complaints/improvements/actions.ts";
import { letterActions } from "./complaints/letters/actions.ts";
import { spotCheckActions } from "./complaints/spot-checks/actions.ts";
import { statisticsActions } from "./complaints/statistics/release.ts";
import { writeRemarks } from "./complaints/statistics/remarks.ts";
import { inquiryToComplaint, inquiryToOrder } from "./conversions.ts";
import { customerActions } from "./customers/customer-actions.ts";
import { setCalendarYear } from "./desk/calendar-year.ts";
import { confirmClock } from "./desk/clock-check.ts";
import { changeDesk, setUpDesk } from "./desk/organisation.ts";
import { nameRegulation } from "./desk/regulation-name.ts";
import { setRuleParameter } from "./desk/rule-parameter.ts";
import { takeOverDesk } from "./desk/take-over.ts";
import { upgradedStore } from "./desk/upgraded.ts";
import {
  exportCustomers,
  exportEverything,
  exportIncentives,
  exportStatistics,
  exportSurvey,
} from "./exports/export.ts";
import { incentiveActions } from "./incentives/actions.ts";
import { inquiryActions } from "./inquiries/actions.ts";
import { applyForPass, changePass } from "./passes/apply.ts";
import { approvePass, enterPassApproval, submitPass } from "./passes/approve.ts";
import { notePass, returnItems } from "./passes/bring-back.ts";
import { importPassKey, stopPassKey } from "./passes/gate/key-actions.ts";
import { refusePass, releasePass } from "./passes/gate/release.ts";
import { checkPass, issuePass, voidPass } from "./passes/issue.ts";
import { printDocument, printDocuments } from "./printing/print-record.ts";
import { serviceIncentiveActions } from "./service-incentives.ts";
import { serviceActions } from "./services/actions/all.ts";
import { endCover, giveCover } from "./staff/absence.ts";
import { addStaff, changeStaff } from "./staff/staff.ts";
import { costActions } from "./visits/cost-actions.ts";
import { cancelVisit, checkOutVisit, closeOvernight } from "./visits/leave.ts";
import { changeVisit, checkInExpected, checkInVisit, expectVisit } from "./visits/register.ts";

const deskActions = [
  setUpDesk,
  changeDesk,
  confirmClock,
  setCalendarYear,
  setRuleParameter,
  nameRegulation,
  takeOverDesk,
];
const staffActions = [addStaff, changeStaff, giveCover, endCover];
const visitActions = [
  expectVisit,
  checkInVisit,
  checkInExpected,
  changeVisit,
  checkOutVisit,
  cancelVisit,
  closeOvernight,
  ...costActions,
];
const passActions = [
  applyForPass,
  changePass,
  submitPass,
  approvePass,
  enterPassApproval,
  checkPass,
  issuePass,
  voidPass,
  returnItems,
  notePass,
  releasePass,
  refusePass,
  importPassKey,
  stopPassKey,
];

/** Every action of the journal, by its name and the words for it. */
export const allActions: readonly Pick<Action, "name" | "label">[] = [
  ...deskActions,
  ...staffActions,
  ...customerActions,
  ...visitActions,
  ...inquiryActions,
  inquiryToComplaint,
  inquiryToOrder,
  ...complaintActions,
  ...followUpActions,
  ...spotCheckActions,
  ...improvementActions,
  ...letterActions,
  ...statisticsActions,
  writeRemarks,
  withdrawProposal,
  ...serviceActions,
  ...passActions,
  ...incentiveActions,
  ...serviceIncentiveActions,
  exportCustomers,
  exportEverything,
  exportStatistics,
  exportSurvey,
  exportIncentives,
  printDocument,
  printDocuments,
  upgradedStore,
];

const labels: ReadonlyMap<string, string> = new Map(
  allActions.map(({ name, label }) => [name, label]),
);

/** The words for an action's name; the name itself for one that this version does not know. */
export const actionLabel = (name: string): string => labels.get(name) ?? name;
