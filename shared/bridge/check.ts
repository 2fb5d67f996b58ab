import { z } from "zod";
import { digestSchema } from "#shared/journal/entry.ts";

/** What of the two stores can be damaged, each found and mended in its own way. */
export const checkedParts = [
  "deskFile",
  "tornLine",
  "segment",
  "fileLine",
  "payload",
  "database",
  "row",
  "body",
  "standing",
  "record",
  "counter",
  "fact",
  "term",
  "attachment",
] as const;
export type CheckedPart = (typeof checkedParts)[number];

/** Damage of one part: how many, which (a few of them), and whether it has been put right from the other store. */
export const findingSchema = z
  .object({
    part: z.enum(checkedParts),
    count: z.number().int().min(1),
    examples: z.array(z.string().max(120)).max(5),
    mended: z.boolean(),
  })
  .strict();
export type Finding = z.infer<typeof findingSchema>;

/** What was looked through. */
const lookedAtSchema = z
  .object({
    entries: z.number().int().min(0),
    records: z.number().int().min(0),
    files: z.number().int().min(0),
  })
  .strict();

/** `open`: while the desk was opened; `start`: in the background afterwards; `full`: with every file, weekly or on demand. */
export const checkKinds = ["open", "start", "full"] as const;

/** A check as it ended. */
export const reportSchema = z
  .object({
    kind: z.enum(checkKinds),
    ...lookedAtSchema.shape,
    found: z.array(findingSchema).max(20),
    /** The files in which what was damaged has been kept, in the folder `put-aside`. */
    aside: z.array(z.string().max(120)).max(20),
  })
  .strict();
export type CheckReport = z.infer<typeof reportSchema>;

const keptReportSchema = reportSchema.extend({ at: z.iso.datetime(), seen: z.boolean() });
export type KeptReport = z.infer<typeof keptReportSchema>;

/** What the host remembers of the checks of a desk. */
export const checkStatusSchema = z.object({
  /** The last that ended, and the last full one. */
  last: keptReportSchema.nullable(),
  full: keptReportSchema.nullable(),
  /** A full one is due. */
  due: z.boolean(),
  /** Those that found something, newest first. */
  reports: z.array(keptReportSchema),
});
export type CheckStatus = z.infer<typeof checkStatusSchema>;

const nothing = z.object({}).strict();
const lines = z.array(z.string());

/** The calls of a check: to compare the file with the database, to mend the one from the other, and to remember what was found. */
export const checkContract = {
  "check.status": { argument: nothing, result: checkStatusSchema },
  "check.note": { argument: reportSchema, result: checkStatusSchema },
  /** Somebody has read the reports. */
  "check.seen": { argument: nothing, result: checkStatusSchema },
  /** The SHA-256 of so many lines after a sequence, joined by line ends. */
  "journal.digest": {
    argument: z
      .object({ after: z.number().int().min(0), limit: z.number().int().min(1).max(20_000) })
      .strict(),
    result: z.object({ digest: digestSchema }),
  },
  "journal.segments": {
    argument: nothing,
    result: z.object({
      segments: z.array(z.object({ first: z.number().int(), end: z.number().int() })),
    }),
  },
  /** The lines of a segment as they should be, in parts; after the last one the file is written anew and the old one put aside. */
  "journal.mend": {
    argument: z
      .object({
        first: z.number().int().min(1),
        part: z.number().int().min(0),
        lines,
        last: z.boolean(),
      })
      .strict(),
    result: z.object({ aside: z.string() }),
  },
  "journal.checkFile": {
    argument: z.object({ file: digestSchema }).strict(),
    result: z.object({ state: z.enum(["right", "missing", "altered"]) }),
  },
};
