import type { ComponentType } from "react";
import {
  archiveComplaint,
  customerConfirms,
  invalidateComplaint,
  reopenComplaint,
} from "#shared/domain/complaints/closing.ts";
import { escalateComplaint, noteComplaint } from "#shared/domain/complaints/course.ts";
import { askExtension } from "#shared/domain/complaints/extension.ts";
import { joinMatter } from "#shared/domain/complaints/groups/join.ts";
import { concludeInvestigation } from "#shared/domain/complaints/investigation/conclude.ts";
import { judgeValid } from "#shared/domain/complaints/investigation/judge.ts";
import {
  acceptComplaint,
  acknowledgeComplaint,
  answerCustomer,
  assignComplaint,
  proposePlan,
  startInvestigation,
} from "#shared/domain/complaints/progress.ts";
import { decideGoodsReturn } from "#shared/domain/complaints/returns/action.ts";
import { InvalidateFields } from "./InvalidateFields.tsx";
import { ConclusionFields } from "./investigation-fields.tsx";
import { JoinFields } from "./JoinFields.tsx";
import { JudgeFields } from "./JudgeFields.tsx";
import type { StepName } from "./offers.ts";
import { ReturnFields } from "./ReturnFields.tsx";
import {
  AcceptFields,
  AcknowledgeFields,
  AnswerFields,
  ArchiveFields,
  AssignFields,
  ConfirmFields,
  EscalateFields,
  ExtensionFields,
  InvestigationFields,
  NoteFields,
  PlanFields,
  ReopenFields,
} from "./step-fields.tsx";
import { type PanelProps, stepPanel } from "./step-panel.tsx";

/** The panel of each step. */
export const stepPanels: Record<StepName, ComponentType<PanelProps>> = {
  accept: stepPanel({ action: acceptComplaint, Fields: AcceptFields }),
  startInvestigation: stepPanel({ action: startInvestigation, Fields: InvestigationFields }),
  propose: stepPanel({ action: proposePlan, Fields: PlanFields }),
  answer: stepPanel({ action: answerCustomer, Fields: AnswerFields }),
  customerConfirms: stepPanel({ action: customerConfirms, Fields: ConfirmFields }),
  archive: stepPanel({ action: archiveComplaint, Fields: ArchiveFields }),
  acknowledge: stepPanel({ action: acknowledgeComplaint, Fields: AcknowledgeFields }),
  extend: stepPanel({ action: askExtension, Fields: ExtensionFields }),
  note: stepPanel({ action: noteComplaint, Fields: NoteFields }),
  assign: stepPanel({ action: assignComplaint, Fields: AssignFields }),
  escalate: stepPanel({ action: escalateComplaint, Fields: EscalateFields }),
  invalidate: stepPanel({ action: invalidateComplaint, Fields: InvalidateFields }),
  conclude: stepPanel({ action: concludeInvestigation, Fields: ConclusionFields }),
  judge: stepPanel({ action: judgeValid, Fields: JudgeFields }),
  decideReturn: stepPanel({ action: decideGoodsReturn, Fields: ReturnFields }),
  join: stepPanel({ action: joinMatter, Fields: JoinFields }),
  reopen: stepPanel({ action: reopenComplaint, Fields: ReopenFields }),
};
