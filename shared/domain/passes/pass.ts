import { z } from "zod";
import { requestSchema } from "#shared/domain/common/approvals/request.ts";
import { deadlineSchema } from "#shared/domain/common/deadlines.ts";
import { documentSchema } from "#shared/domain/common/fields.ts";
import { basisSchema } from "#shared/domain/common/rules.ts";
import { customerSnapshot } from "#shared/domain/common/snapshots.ts";
import { roleSchema } from "#shared/domain/common/staff-roles.ts";
import { doneSchema, stepSchema } from "#shared/domain/common/steps.ts";
import { recordBase } from "#shared/domain/common/table.ts";
import { formerDecisions, papers, passKinds, passStates } from "./labels.ts";

/** One row of goods. `no` counts from 1 and names the row in checks and returns. */
export const passLineSchema = z.object({
  no: z.number().int().min(1),
  item: z.string(),
  model: z.string().optional(),
  serial: z.string().optional(),
  quantity: z.number().int().min(1),
  /** Found on site as written. */
  checked: z.boolean().optional(),
  /** What was found instead. */
  difference: z.string().optional(),
});
export type PassLine = z.infer<typeof passLineSchema>;

/** How passes of before kept their one approval. */
const formerApprovalSchema = z.object({
  role: roleSchema,
  basis: basisSchema,
  asked: doneSchema,
  decision: doneSchema
    .extend({ decision: z.enum(formerDecisions), opinion: z.string().optional() })
    .optional(),
});

const returnSchema = doneSchema.extend({
  /** Who brought the goods back. */
  from: z.string(),
  lines: z.array(z.object({ no: z.number().int(), quantity: z.number().int().min(1) })),
  note: z.string().optional(),
});

/** What may leave, with whom, on which day, through which gate. The id is the number. */
export const exitPassSchema = recordBase.extend({
  state: z.enum(passStates),
  kind: z.enum(passKinds),
  customer: customerSnapshot,
  carrier: z.string(),
  carrierDocument: documentSchema,
  leavesOn: z.string(),
  returnable: z.boolean(),
  returnBy: z.string().optional(),
  gate: z.string(),
  papers: z.array(z.enum(papers)),
  /** Anything else that the pass rests on: the application's date, a contract. */
  grounds: z.string().optional(),
  lines: z.array(passLineSchema).min(1),
  check: doneSchema.optional(),
  approval: formerApprovalSchema.optional(),
  request: requestSchema.optional(),
  issued: doneSchema.optional(),
  /** When the pass opens its gate; worked out at issue. */
  valid: z.object({ from: z.string(), until: z.string(), basis: basisSchema }).optional(),
  /** The signed token, as the code on the gate's copy has it; passes issued before there were tokens have none. */
  token: z.string().optional(),
  /** When and by whom it was let out, at which gate, and whether its token was scanned or its number typed. */
  released: doneSchema.extend({ gate: z.string(), signed: z.boolean() }).optional(),
  returns: z.array(returnSchema),
  deadlines: z.array(deadlineSchema),
  endedAt: z.string().optional(),
  endReason: z.string().optional(),
  createdAt: z.string(),
  createdBy: z.string(),
  steps: z.array(stepSchema),
});
export type ExitPass = z.infer<typeof exitPassSchema>;
