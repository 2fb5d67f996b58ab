import { z } from "zod";
import { rankSchema, roleSchema } from "#shared/domain/common/staff-roles.ts";
import { paperSizes } from "#shared/forms/form.ts";
import { digestSchema, entryDraftSchema, headSchema } from "#shared/journal/entry.ts";
import type { BridgeCall } from "./names.ts";
import { jobSchema, missingGlyphsSchema, orderSchema, submitSchema } from "./print-job.ts";

/** A person who may sign in, as the host knows them. */
export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(roleSchema),
  rank: rankSchema,
  department: z.string(),
});

const nothing = z.object({}).strict();

/** What the host says of itself and of the desk; asked at start and after every change of session. */
export const appStateSchema = z.object({
  host: z.enum(["electron", "browser"]),
  platform: z.string(),
  version: z.string(),
  phase: z.enum(["new", "locked", "open"]),
  /** The desk's random id, which also names its IndexedDB; absent before the first entry's folder exists. */
  desk: z.object({ id: z.string(), sample: z.boolean(), folder: z.string() }),
  person: personSchema.nullable(),
  people: z.array(personSchema.pick({ id: true, name: true, roles: true })),
  /** The newest entry's time, for the clock check at sign-in. */
  lastEntryAt: z.string().nullable(),
  /** The clock is behind the newest entry, or more than a day ahead: a person must look at it before anything is saved. */
  clockJumped: z.boolean(),
  freeBytes: z.number(),
  paper: z.object({ possible: z.boolean(), reason: z.string().optional() }),
  /** Set when the store cannot be opened for writing: a plain sentence in Chinese for the person at the desk. */
  trouble: z.string().nullable(),
});
export type AppState = z.infer<typeof appStateSchema>;

/** How a sign-in ended; `waitSeconds` is how long the next try is refused. */
export const signInSchema = z.object({
  signedIn: z.boolean(),
  failures: z.number().int(),
  waitSeconds: z.number(),
});

/** How a printer is asked to take a paper; what is absent is left to the printer. */
const paperSettingsSchema = z.strictObject({
  /** A name that the printer gives its tray. */
  tray: z
    .string()
    .regex(/^[\w.-]{1,60}$/, "纸盒名称不能使用")
    .optional(),
  turn: z.enum(["portrait", "landscape"]).optional(),
  /** Millimetres to the right and down, on papers without margins. */
  shift: z
    .strictObject({
      x: z.number().min(-10, "偏移最多 10 mm").max(10, "偏移最多 10 mm"),
      y: z.number().min(-10, "偏移最多 10 mm").max(10, "偏移最多 10 mm"),
    })
    .optional(),
});
export type PaperSettings = z.infer<typeof paperSettingsSchema>;

/** Settings of this machine; they never leave it and are not journalled. */
export const machineSchema = z.object({
  theme: z.enum(["light", "dark"]),
  /** The printer of each paper size; a size that is absent goes to PDF. */
  printers: z.partialRecord(z.enum(paperSizes), z.string()),
  papers: z.partialRecord(z.enum(paperSizes), paperSettingsSchema).optional(),
  /** What visitors wear: a slip unless it says card. */
  badgePaper: z.enum(["slip80", "cr80"]).optional(),
  /** Where PDFs are put; empty: the folder 打印件 inside the data folder. */
  pdfFolder: z.string(),
});
export type Machine = z.infer<typeof machineSchema>;

const password = z.string().min(6, "密码至少 6 位").max(200);
const lines = z.array(z.string());
const oneJob = z.object({ job: z.string() }).strict();
const printerSchema = z.object({
  name: z.string(),
  isDefault: z.boolean(),
  /** The trays that the printer names, where the system knows them. */
  trays: z.array(z.string()).optional(),
});

/** Argument and result of every call. The host parses both; what does not fit is refused and logged. */
export const contract = {
  "app.state": { argument: nothing, result: appStateSchema },
  "app.choose": { argument: z.object({ sample: z.boolean() }).strict(), result: appStateSchema },
  "session.begin": {
    argument: z.object({ person: personSchema, password }).strict(),
    result: appStateSchema,
  },
  "session.signIn": {
    argument: z.object({ personId: z.string(), password: z.string().max(200) }).strict(),
    result: signInSchema,
  },
  "session.lock": { argument: nothing, result: nothing },
  "session.setPassword": {
    argument: z.object({ personId: z.string().min(1).max(80), password }).strict(),
    result: nothing,
  },
  "journal.head": { argument: nothing, result: headSchema },
  "journal.read": {
    argument: z
      .object({ after: z.number().int().min(0), limit: z.number().int().min(1).max(20_000) })
      .strict(),
    result: z.object({ lines, head: headSchema }),
  },
  "journal.body": {
    argument: z.object({ file: digestSchema }).strict(),
    result: z.object({ text: z.string() }),
  },
  "journal.adopt": { argument: z.object({ lines }).strict(), result: headSchema },
  "journal.putAside": {
    argument: z
      .object({
        lines,
        name: z
          .string()
          .regex(/^[\w-]+\.jsonl$/)
          .optional(),
      })
      .strict(),
    result: z.object({ name: z.string() }),
  },
  "journal.find": {
    argument: z.object({ id: z.string() }).strict(),
    result: z.object({ line: z.string().nullable() }),
  },
  "journal.append": { argument: entryDraftSchema, result: z.object({ line: z.string() }) },
  "machine.get": { argument: nothing, result: machineSchema },
  "machine.set": { argument: machineSchema.partial().strict(), result: machineSchema },
  "printing.printers": {
    argument: nothing,
    result: z.object({ printers: z.array(printerSchema) }),
  },
  "printing.check": {
    argument: orderSchema,
    result: z.object({ missing: missingGlyphsSchema }),
  },
  "printing.submit": { argument: submitSchema, result: jobSchema },
  "printing.jobs": { argument: nothing, result: z.object({ jobs: z.array(jobSchema) }) },
  "printing.confirm": { argument: oneJob, result: jobSchema },
  "printing.retry": { argument: oneJob, result: jobSchema },
  "printing.cancel": { argument: oneJob, result: jobSchema },
  "printing.reveal": { argument: oneJob, result: nothing },
  "diagnostics.export": { argument: nothing, result: z.object({ file: z.string() }) },
} satisfies Record<BridgeCall, { argument: z.ZodType; result: z.ZodType }>;

export type Contract = typeof contract;
export type CallArgument<C extends BridgeCall> = z.input<Contract[C]["argument"]>;
export type CallResult<C extends BridgeCall> = z.output<Contract[C]["result"]>;

/** Why the host refuses a call. The message is for the person at the desk. */
export const refusalCodes = [
  "invalid",
  "locked",
  "forbidden",
  "headMoved",
  "clock",
  "diskLow",
  "writeFailed",
  "notFound",
  "busy",
  "internal",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What crosses the bridge: a value, or a refusal. */
export const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.enum(refusalCodes), message: z.string() }),
]);
export type Answer = z.infer<typeof answerSchema>;
