import { z } from "zod";
import { formerRequest } from "#shared/domain/common/approvals/former.ts";
import { type ApprovalRequest, requestSchema } from "#shared/domain/common/approvals/request.ts";
import { roleSchema } from "#shared/domain/common/staff-roles.ts";
import { doneSchema } from "#shared/domain/common/steps.ts";

/** More time asked for, and what was decided. */
export const extensionSchema = z.object({
  asked: doneSchema,
  reason: z.string(),
  request: requestSchema.optional(),
  /** How complaints of before named who decides. */
  approver: roleSchema.optional(),
  askedByApprover: z.boolean().optional(),
  decision: doneSchema.extend({ granted: z.boolean(), note: z.string().optional() }).optional(),
});

/** The request for more time that waits for its decision; those of older complaints name one role. */
export function openExtension({
  extension,
}: {
  extension?: z.infer<typeof extensionSchema> | undefined;
}): ApprovalRequest | undefined {
  if (extension === undefined || extension.decision !== undefined) return undefined;
  const { asked, reason, request, approver = "serviceManager" } = extension;
  return request ?? formerRequest({ asked, reason, role: approver });
}
