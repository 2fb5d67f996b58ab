import { z } from "zod";
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

/** A box of 1000 by 400; each stroke is a flat list x, y, x, y … of whole numbers. */
export const strokesSchema = z
  .array(
    z
      .array(z.number().int().min(0).max(1000))
      .min(2)
      .max(20_000)
      .refine((flat) => flat.length % 2 === 0, "笔迹坐标应成对")
      .refine((flat) => flat.every((value, at) => at % 2 === 0 || value <= 400), "笔迹超出签字框"),
  )
  .min(1, "请在签字框内签字")
  .max(400);

/** A signature on the screen or, as a fact, on paper. The customer's carries their judgement of the service. */
export const signatureSchema = z.object({
  name: z.string(),
  at: z.string(),
  how: z.enum(["screen", "paper"]),
  strokes: strokesSchema.optional(),
  /** The paper that was signed, and who noted it. */
  document: z.string().optional(),
  enteredBy: z.string().optional(),
  score: z.enum(keysOf(scoreLabels)).optional(),
  remark: z.string().optional(),
});
export type SheetSignature = z.infer<typeof signatureSchema>;

/**
 * One version of the sheet. `content` is what it said when it was first signed, `digest` binds content and signatures. Once locked,
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
  lockedAt: z.string().optional(),
  replaced: z.object({ at: z.string(), by: z.string(), reason: z.string() }).optional(),
});
export type Sheet = z.infer<typeof sheetSchema>;
