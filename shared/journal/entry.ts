import { z } from "zod";

/** A SHA-256 in lower-case hexadecimal. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What happened to one record: `before` and `after` hold only the fields that changed; a field that went away stands in `before`
 * alone. `before` null means that `after` is the whole record: a new one, or what a destruction leaves of an old one.
 */
export const changeSchema = z
  .object({
    table: z.string().min(1),
    id: z.string().min(1),
    rev: z.number().int().min(1),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()),
  })
  .strict();
export type Change = z.infer<typeof changeSchema>;

/** Per table touched by the entry: how many records there are after it, and the sum of their hashes mod 2^256 (hex). */
export const stateSchema = z.record(z.string(), z.tuple([z.number().int().min(0), digestSchema]));
export type TableState = z.infer<typeof stateSchema>;

/** The chained part of an entry. Its SHA-256 over canonical bytes is the entry's hash and the next entry's `prev`. */
export const headerSchema = z
  .object({
    format: z.literal(1),
    desk: z.string().min(1),
    seq: z.number().int().min(1),
    id: z.string().min(1),
    time: z.iso.datetime(),
    person: z.string().min(1),
    action: z.string().min(1),
    subjects: z.array(z.string()),
    shape: z.number().int().min(1),
    payload: digestSchema,
    state: stateSchema,
    prev: digestSchema,
  })
  .strict();
export type Header = z.infer<typeof headerSchema>;

export const saltSchema = z.string().regex(/^[0-9a-f]{32}$/);
const plainSchema = z.object({ salt: saltSchema, changes: z.array(changeSchema) }).strict();

/** Encrypted with AES-256-GCM under the key named; what is inside is the canonical plain payload. */
const sealedSchema = z
  .object({ sealed: z.object({ key: z.string(), iv: z.string(), data: z.string() }).strict() })
  .strict();

/**
 * Erased by an approved destruction: which records it had changed remains, with their hashes, so that sums still add up. Changes of
 * other records (a serial, say) are kept.
 */
const erasedSchema = z
  .object({
    kept: z.array(changeSchema),
    erased: z.array(
      z
        .object({
          table: z.string(),
          id: z.string(),
          rev: z.number().int().min(1),
          before: digestSchema.nullable(),
          after: digestSchema,
        })
        .strict(),
    ),
  })
  .strict();

/** A payload of more than 256 kB lies in a file of its own, named by its SHA-256. */
const filedSchema = z.object({ file: digestSchema }).strict();

export const payloadSchema = z.union([plainSchema, sealedSchema, erasedSchema, filedSchema]);
export type PlainPayload = z.infer<typeof plainSchema>;
export type SealedPayload = z.infer<typeof sealedSchema>;
export type ErasedPayload = z.infer<typeof erasedSchema>;
export type Payload = z.infer<typeof payloadSchema>;

export const entrySchema = z.object({ header: headerSchema, payload: payloadSchema }).strict();
export type Entry = z.infer<typeof entrySchema>;

/** Where a chain stands. `seq` 0 with the zero hash is the empty chain. */
export const headSchema = z.object({
  desk: z.string(),
  seq: z.number().int().min(0),
  hash: digestSchema,
});
export type Head = z.infer<typeof headSchema>;

/** So many changes may go to the host in one message. */
export const MOST_CHANGES_A_PART = 5_000;
/** So many changes one entry may have: the largest import with its serial and its own record. */
export const MOST_CHANGES = 100_010;

/** What the page asks to be journalled. The host adds person, time, sequence and previous hash. */
export const entryDraftSchema = z
  .object({
    id: z.string().min(8).max(80),
    base: headSchema,
    action: z.string().min(1).max(80),
    subjects: z.array(z.string().max(120)).max(200),
    shape: z.number().int().min(1),
    changes: z.array(changeSchema).max(100_000),
    /** In place of `changes`: they were sent before in parts, under this id, and are so many. */
    upload: z
      .object({ id: z.string().min(8).max(80), count: z.number().int().min(1).max(MOST_CHANGES) })
      .strict()
      .optional(),
    state: stateSchema,
    /** Sent with the action that confirms the clock, after a person has looked at it. */
    clockConfirmed: z.boolean().optional(),
  })
  .strict();
export type EntryDraft = z.infer<typeof entryDraftSchema>;

export const emptyHash = "0".repeat(64);
