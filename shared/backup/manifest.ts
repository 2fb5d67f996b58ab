import { z } from "zod";
import { digestSchema, stateSchema } from "#shared/journal/entry.ts";

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`));

/** The key of a backup, closed for the holder of the recovery code: X25519, HKDF and AES-256-GCM. */
export const keyStanzaSchema = z.strictObject({
  /** The public key that belongs to the recovery code. */
  recipient: hex(32),
  ephemeral: hex(32),
  wrapped: hex(48),
});
export type KeyStanza = z.infer<typeof keyStanzaSchema>;

/** A file of the backup as it lies there, encrypted. */
export const backupObjectSchema = z.strictObject({
  id: hex(16),
  bytes: z.number().int().min(0),
  sha256: digestSchema,
});
export type BackupObject = z.infer<typeof backupObjectSchema>;

/** What of a desk's folder is in a backup, and may come out of one. */
export const backedUpPath =
  /^(desk\.json|owner\.json|session\/credentials\.json|gate\/pass-key\.json|journal\/\d{10}\.log|journal\/files\/[0-9a-f]{64}|attachments\/[0-9a-f]{2}\/[0-9a-f]{64}|put-aside\/[\w-]+\.jsonl)$/;

const backupFileSchema = z.strictObject({
  path: z.string().regex(backedUpPath),
  object: hex(16),
  bytes: z.number().int().min(0),
  sha256: digestSchema,
  /** Never changes again: a closed segment, or what is named by its own digest. */
  final: z.boolean(),
  /** Of a segment: the tables that its entries touch, as they stand after it. */
  state: stateSchema.optional(),
});
export type BackupFile = z.infer<typeof backupFileSchema>;

/** What only the holder of the key reads of a manifest. */
export const contentsSchema = z.strictObject({
  /** One digest over all tables after the last entry. */
  state: digestSchema,
  lastEntryAt: z.string().nullable(),
  files: z.array(backupFileSchema),
});
export type Contents = z.infer<typeof contentsSchema>;

/** What everybody can read of a manifest, and what is bound to it by the seal. */
export const manifestFaceSchema = z.strictObject({
  format: z.literal(1),
  desk: z.string().min(8).max(80),
  head: z.strictObject({ seq: z.number().int().min(0), hash: digestSchema }),
  madeAt: z.iso.datetime(),
  key: keyStanzaSchema,
  objects: z.array(backupObjectSchema),
  /** The digest of the manifest before, null for the first. */
  previous: digestSchema.nullable(),
});

export const manifestSchema = manifestFaceSchema.extend({ sealed: z.base64() });
export type Manifest = z.infer<typeof manifestSchema>;
