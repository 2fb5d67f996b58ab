import { z } from "zod";
import { keysOf } from "#shared/lib/keys-of.ts";
import { doneSchema } from "../steps.ts";
import { attachmentKinds } from "./kinds.ts";

/** A SHA-256 in lower-case hexadecimal: what a file is kept under. */
export const fileDigestSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A file that the host has taken and flushed. A record may refer to it from then on. */
export const keptFileSchema = z
  .object({
    name: z.string().min(1).max(120),
    kind: z.enum(keysOf(attachmentKinds)),
    size: z.number().int().min(1),
    digest: fileDigestSchema,
  })
  .strict();
export type KeptFile = z.infer<typeof keptFileSchema>;

/** A file that belongs to a record. One that was added in error is marked as void with the reason; the file itself is kept. */
export const attachmentSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  kind: z.enum(keysOf(attachmentKinds)),
  size: z.number().int(),
  digest: fileDigestSchema,
  addedAt: z.string(),
  addedBy: z.string(),
  addedByName: z.string(),
  note: z.string().optional(),
  voided: doneSchema.extend({ reason: z.string() }).optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** The field of a record that has attachments; every one of them must use this name, by which their files are checked. */
export const attachmentsField = { attachments: z.array(attachmentSchema).optional() };

/** What a record must have so that files can be added to it. */
export interface Attachable {
  attachments?: Attachment[] | undefined;
}

/** So many files one record may have. */
export const MOST_ATTACHMENTS = 200;

/** The attachments that count. */
export const standingAttachments = ({ attachments = [] }: Attachable): Attachment[] =>
  attachments.filter(({ voided }) => voided === undefined);

const referring = z.object({
  attachments: z.array(z.looseObject({ digest: fileDigestSchema })),
});

/** The digests of all files that the fields of a record refer to, void or not. */
export function fileDigestsIn(fields: unknown): string[] {
  const found = referring.safeParse(fields);
  return found.success ? found.data.attachments.map(({ digest }) => digest) : [];
}

/** The digests that a change of a record brings to it. */
export function newFileDigests({ before, after }: { before: unknown; after: unknown }): string[] {
  const known = new Set(fileDigestsIn(before));
  return fileDigestsIn(after).filter((digest) => !known.has(digest));
}

/** "1.2 MB", "340 KB". */
export function sizeText(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
