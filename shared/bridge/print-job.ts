import { z } from "zod";
import { formNames } from "#shared/forms/names.ts";

export const jobStates = [
  "queued",
  "sent",
  "unconfirmed",
  "printed",
  "saved",
  "failed",
  "cancelled",
] as const;

/** A print job as far as it is known. "sent" is handed over, "printed" only what a person has confirmed, "saved" a PDF. */
export const jobSchema = z.object({
  id: z.string(),
  form: z.enum(formNames),
  number: z.string(),
  version: z.number().int().optional(),
  /** The numbers of the documents behind the first, where several print as one. */
  others: z.array(z.string()).optional(),
  copies: z.array(z.string()),
  nth: z.number().int(),
  reason: z.string().optional(),
  state: z.enum(jobStates),
  /** While it is queued: how many sheets are laid out, of how many. */
  progress: z.object({ done: z.number().int(), of: z.number().int() }).optional(),
  printer: z.string().nullable(),
  pages: z.number().int().nullable(),
  files: z.array(z.string()),
  at: z.string(),
  by: z.string(),
  problem: z.string().nullable(),
});
export type PrintJob = z.infer<typeof jobSchema>;

const reason = z.string().max(200).optional();

/** A further document of the same form. */
const furtherSchema = z.strictObject({
  number: z.string().min(1).max(60),
  data: z.unknown(),
  nth: z.number().int().min(1),
  reason,
});
/** The most documents that print as one. */
export const batchLimit = 200;

/** What is to be printed: the form's data is checked against the form's own schema by the host. */
export const orderSchema = z.strictObject({
  form: z.enum(formNames),
  number: z.string().min(1).max(60),
  /** Which version of the document this is, where it has several. */
  version: z.number().int().min(1).optional(),
  data: z.unknown(),
  copies: z.array(z.string().max(20)).min(1).max(6),
  nth: z.number().int().min(1),
  reason,
  /** Documents that print behind the first, all as one. */
  others: z
    .array(furtherSchema)
    .max(batchLimit - 1, `一次最多打印 ${batchLimit} 份`)
    .optional(),
  organisation: z.string().max(100),
  deskCode: z.string().max(4),
  printedAt: z.string(),
});
export type PrintOrderData = z.infer<typeof orderSchema>;

/** What the page asks to be printed. */
export const submitSchema = orderSchema.extend({
  job: z.string().min(1).max(80),
  target: z.enum(["printer", "pdf"]),
  /** The entry that must already be in the journal: nothing prints before it is saved. */
  savedSeq: z.number().int().min(1),
  /** A person has seen which characters will be missing. */
  glyphsAccepted: z.boolean().optional(),
});
export type PrintRequest = z.infer<typeof submitSchema>;

/** Characters that no font of the machine can draw, by document and field. */
export const missingGlyphsSchema = z.array(
  z.object({ number: z.string(), field: z.string(), characters: z.string() }),
);
