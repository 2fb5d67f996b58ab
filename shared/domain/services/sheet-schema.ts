import { z } from "zod";
import { signedSchema } from "#shared/domain/common/signature.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { scoreLabels } from "./labels.ts";

const partLine = z.object({
  name: z.string(),
  model: z.string().optional(),
  quantity: z.number(),
  unit: z.string().optional(),
  priceCents: z.number().int(),
  amountCents: z.number().int(),
});

const exchangeLine = z.object({
  plate: z.string(),
  oldTerminal: z.string().optional(),
  newTerminal: z.string().optional(),
  oldSim: z.string().optional(),
  newSim: z.string().optional(),
});

/** What the service sheet says: everything printed on it but payment and the print line. This is what people sign. */
export const sheetContentSchema = z.object({
  number: z.string(),
  version: z.number().int(),
  kind: z.string(),
  customer: z.string(),
  contact: z.string().optional(),
  phone: z.string(),
  address: z.string().optional(),
  model: z.string().optional(),
  serial: z.string().optional(),
  boughtOn: z.string().optional(),
  warranty: z.object({ until: z.string(), expired: z.boolean() }).optional(),
  bookedAt: z.string().optional(),
  arrivedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  engineers: z.array(z.string()),
  workDays: z.number().optional(),
  fault: z.string().optional(),
  result: z.string().optional(),
  outcome: z.string().optional(),
  parts: z.array(partLine),
  /** Always there, if only empty, but on sheets signed before it was printed. */
  exchanges: z.array(exchangeLine).optional(),
  fee: z
    .object({
      partsCents: z.number().int(),
      partsNote: z.string().optional(),
      labourCents: z.number().int(),
      labourNote: z.string().optional(),
      totalCents: z.number().int(),
      basis: z.string(),
    })
    .optional(),
});
export type SheetContent = z.infer<typeof sheetContentSchema>;

/** A signature on the screen or, as a fact, on paper. The customer's carries their judgement of the service. */
export const signatureSchema = signedSchema.extend({
  score: z.enum(keysOf(scoreLabels)).optional(),
  remark: z.string().optional(),
});
export type SheetSignature = z.infer<typeof signatureSchema>;

/** The customer would not sign: who that was, when and why, and who noted it. It is bound like a signature. */
export const refusalSchema = z.object({
  name: z.string(),
  at: z.string(),
  reason: z.string(),
  enteredBy: z.string(),
});

/**
 * One version of the sheet. `content` is what it said when it was first signed, `digest` binds content, signatures and refusal. Once locked,
 * only a new version can say something else.
 */
export const sheetSchema = z.object({
  version: z.number().int().min(1),
  content: sheetContentSchema.optional(),
  digest: z.string().optional(),
  signatures: z.object({
    customer: signatureSchema.optional(),
    engineer: signatureSchema.optional(),
  }),
  refusal: refusalSchema.optional(),
  lockedAt: z.string().optional(),
  replaced: z.object({ at: z.string(), by: z.string(), reason: z.string() }).optional(),
});
export type Sheet = z.infer<typeof sheetSchema>;
