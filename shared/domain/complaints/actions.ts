import { complaintAttachments } from "./attachments.ts";
import {
  archiveComplaint,
  customerConfirms,
  invalidateComplaint,
  reopenComplaint,
} from "./closing.ts";
import { proposeConsequence } from "./consequences/propose.ts";
import { escalateComplaint, noteComplaint, seeReport, tickHabit } from "./course.ts";
import { askExtension, decideExtension, enterExtension } from "./extension.ts";
import { joinMatter } from "./groups/join.ts";
import { registerComplaint } from "./intake.ts";
import { concludeInvestigation } from "./investigation/conclude.ts";
import { judgeValid } from "./investigation/judge.ts";
import { importComplaints } from "./ledger/import.ts";
import {
  acceptComplaint,
  acknowledgeComplaint,
  answerCustomer,
  assignComplaint,
  proposePlan,
  startInvestigation,
} from "./progress.ts";
import { decideGoodsReturn } from "./returns/action.ts";

/** Everything that can be done with a complaint, for the words of the journal. */
export const complaintActions = [
  registerComplaint,
  acceptComplaint,
  assignComplaint,
  acknowledgeComplaint,
  startInvestigation,
  proposePlan,
  answerCustomer,
  customerConfirms,
  archiveComplaint,
  askExtension,
  decideExtension,
  enterExtension,
  escalateComplaint,
  invalidateComplaint,
  reopenComplaint,
  noteComplaint,
  tickHabit,
  concludeInvestigation,
  judgeValid,
  decideGoodsReturn,
  seeReport,
  joinMatter,
  proposeConsequence,
  importComplaints,
  complaintAttachments.attach,
  complaintAttachments.withdraw,
];
