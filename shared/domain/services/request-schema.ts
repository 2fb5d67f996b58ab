import { z } from "zod";
import { decisionLabels, requestSchema } from "#shared/domain/common/approvals/request.ts";
import { roleSchema } from "#shared/domain/common/staff-roles.ts";
import { doneSchema } from "#shared/domain/common/steps.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import type { ServiceState } from "./labels.ts";

/** A request for approval; those of before name only the role that answers. */
export const askedSchema = doneSchema.extend({
  request: requestSchema.optional(),
  approver: roleSchema.optional(),
  isHead: z.boolean().optional(),
});

export const approvalSchema = doneSchema.extend({
  role: z.string(),
  decision: z.enum(keysOf(decisionLabels)),
  opinion: z.string().optional(),
});

/** A request to leave the sheet unsigned, and what the head said (R01 9.5). */
export const excuseSchema = askedSchema.extend({
  reason: z.string(),
  answer: approvalSchema.optional(),
});

/** What an order keeps of its requests. */
export interface OrderRequests {
  state: ServiceState;
  submitted?: z.infer<typeof askedSchema> | undefined;
  approvals: z.infer<typeof approvalSchema>[];
  excuse?: z.infer<typeof excuseSchema> | undefined;
}
