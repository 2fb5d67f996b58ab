import { formerRequest } from "#shared/domain/common/approvals/former.ts";
import type { ApprovalRequest, Decision } from "#shared/domain/common/approvals/request.ts";
import type { ExitPass } from "./pass.ts";

const formerDecision = { agree: "agreed", sendBack: "returned", refuse: "refused" } as const;

/** The request for consent to a pass, open or answered; those of older passes are read as a chain of one step. */
export function requestOf(pass: Omit<ExitPass, "rev">): ApprovalRequest | undefined {
  if (pass.request || !pass.approval) return pass.request;
  const { role, basis, asked, decision: given } = pass.approval;
  const decision: Decision | undefined = given && formerDecision[given.decision];
  const answer = given && decision && { ...given, decision };
  return formerRequest({ asked, role, basis, answer, parties: [pass.createdBy] });
}

/** The request that waits for its answer. */
export const openRequestOf = (pass: Omit<ExitPass, "rev">): ApprovalRequest | undefined =>
  pass.state === "submitted" ? requestOf(pass) : undefined;
