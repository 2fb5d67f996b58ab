import { complaintAttachments } from "./attachments.ts";
import {
  archiveComplaint,
  customerConfirms,
  invalidateComplaint,
  reopenComplaint,
} from "./closing.ts";
import { escalateComplaint, noteComplaint, tickHabit } from "./course.ts";
import { askExtension, decideExtension, enterExtension } from "./extension.ts";
import { registerComplaint } from "./intake.ts";
import {
  acceptComplaint,
  acknowledgeComplaint,
  answerCustomer,
  assignComplaint,
  proposePlan,
  startInvestigation,
} from "./progress.ts";

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
  complaintAttachments.attach,
  complaintAttachments.withdraw,
];
