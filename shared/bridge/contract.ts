import { z } from "zod";
import { checkPin } from "#shared/domain/common/pin.ts";
import { rankSchema, roleSchema } from "#shared/domain/common/staff-roles.ts";
import { sampleCompanies } from "#shared/domain/desk/sample-company.ts";
import { publicKeySchema } from "#shared/domain/passes/gate/pass-key.ts";
import { paperSizes } from "#shared/forms/form.ts";
import {
  changeSchema,
  digestSchema,
  entryDraftSchema,
  headSchema,
  MOST_CHANGES_A_PART,
  saltSchema,
} from "#shared/journal/entry.ts";
import { attachmentCalls } from "./attachment.ts";
import { backupContract } from "./backup.ts";
import { checkContract } from "./check.ts";
import type { BridgeCall } from "./names.ts";
import { jobSchema, missingGlyphsSchema, orderSchema, submitSchema } from "./print-job.ts";

/** A person who may sign in, as the host knows them. */
export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(roleSchema),
  rank: rankSchema,
  department: z.string(),
  functions: z.array(z.string()).optional(),
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
  /** Everybody who may sign in; `pin` is how many digits their PIN has, null where only the password opens. */
  people: z.array(
    personSchema
      .pick({ id: true, name: true, roles: true })
      .extend({ pin: z.number().int().nullable() }),
  ),
  /** How many digits the PIN has that the person signed in has set; null for none. */
  ownPin: z.number().int().nullable(),
  /** Set while the desk is locked because nobody touched it: since when, after how many minutes. */
  autoLocked: z.object({ at: z.string(), minutes: z.number() }).nullable(),
  /** The newest entry's time, for the clock check at sign-in. */
  lastEntryAt: z.string().nullable(),
  /** The clock is behind the newest entry, or more than a day ahead: a person must look at it before anything is saved. */
  clockJumped: z.boolean(),
  freeBytes: z.number(),
  paper: z.object({ possible: z.boolean(), reason: z.string().optional() }),
  /** Why this machine must take the desk over before anything is written: its data come from another one, or out of a backup. */
  takeOver: z.enum(["otherMachine", "restored"]).nullable().optional(),
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

/** How setting a PIN ended: not done means that the password given with it was wrong. */
const setPinSchema = z.object({
  done: z.boolean(),
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
  theme: z.enum(["light", "dark", "system"]),
  /** The printer of each paper size; a size that is absent goes to PDF. */
  printers: z.partialRecord(z.enum(paperSizes), z.string()),
  papers: z.partialRecord(z.enum(paperSizes), paperSettingsSchema).optional(),
  /** What visitors wear: a slip unless it says card. */
  badgePaper: z.enum(["slip80", "cr80"]).optional(),
  /** Where PDFs are put; empty: the folder 打印件 inside the data folder. */
  pdfFolder: z.string(),
  /** Which gate this machine stands at; absent or empty when at none. */
  gate: z.string().trim().max(20).optional(),
});
export type Machine = z.infer<typeof machineSchema>;

/** What is to be signed of an exit pass. The host writes the bytes itself: it signs nothing else. */
export const signPassSchema = z
  .object({
    number: z.string().max(40),
    from: z.number(),
    minutes: z.number(),
    gate: z.string(),
    /** In lower-case hexadecimal. */
    digest: z.string().regex(/^[0-9a-f]{32}$/),
    lines: z.number(),
    pieces: z.number(),
  })
  .strict();

const password = z.string().min(6, "密码至少 6 位").max(200);
const goodPin = z.string().superRefine((pin, context) => {
  const checked = checkPin(pin);
  if (checked.ok) return;
  for (const { message } of checked.problems) context.addIssue({ code: "custom", message });
});
const lines = z.array(z.string());
const uploadId = z.string().min(8).max(80);
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
  "app.choose": {
    argument: z
      .object({ sample: z.boolean(), company: z.enum(sampleCompanies).optional() })
      .strict(),
    result: appStateSchema,
  },
  "session.begin": {
    argument: z.object({ person: personSchema, password }).strict(),
    result: appStateSchema,
  },
  "session.signIn": {
    argument: z.object({ personId: z.string(), password: z.string().max(200) }).strict(),
    result: signInSchema,
  },
  "session.unlock": {
    argument: z.object({ personId: z.string(), pin: z.string().max(20) }).strict(),
    result: signInSchema,
  },
  "session.takeOver": {
    argument: z.object({ personId: z.string(), password: z.string().max(200) }).strict(),
    result: signInSchema,
  },
  "session.lock": { argument: nothing, result: nothing },
  "session.touch": { argument: nothing, result: nothing },
  "session.setPassword": {
    argument: z.object({ personId: z.string().min(1).max(80), password }).strict(),
    result: nothing,
  },
  "session.setPin": {
    argument: z.object({ password: z.string().max(200), pin: goodPin }).strict(),
    result: setPinSchema,
  },
  "session.removePin": { argument: nothing, result: nothing },
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
  "journal.part": {
    argument: z
      .object({
        upload: uploadId,
        part: z.number().int().min(0),
        changes: z.array(changeSchema).max(MOST_CHANGES_A_PART),
        salt: saltSchema.optional(),
      })
      .strict(),
    result: nothing,
  },
  "journal.discard": { argument: z.object({ upload: uploadId }).strict(), result: nothing },
  "journal.restore": {
    argument: z
      .object({ upload: uploadId, count: z.number().int().min(1), file: digestSchema })
      .strict(),
    result: nothing,
  },
  "journal.changes": {
    argument: z
      .object({
        file: digestSchema,
        after: z.number().int().min(0),
        limit: z.number().int().min(1).max(MOST_CHANGES_A_PART),
      })
      .strict(),
    result: z.object({ changes: z.array(changeSchema), total: z.number().int(), salt: saltSchema }),
  },
  ...attachmentCalls,
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
  "gate.key": { argument: nothing, result: z.object({ publicKey: publicKeySchema }) },
  "gate.renew": { argument: nothing, result: z.object({ publicKey: publicKeySchema }) },
  "gate.sign": {
    argument: signPassSchema,
    result: z.object({ token: z.string(), publicKey: publicKeySchema }),
  },
  "diagnostics.export": { argument: nothing, result: z.object({ file: z.string() }) },
  "export.part": {
    argument: z
      .object({ id: uploadId, part: z.number().int().min(0), data: z.base64().max(6_000_000) })
      .strict(),
    result: nothing,
  },
  "export.finish": {
    argument: z
      .object({ id: uploadId, name: z.string().min(1).max(120), savedSeq: z.number().int().min(1) })
      .strict(),
    result: z.object({ file: z.string() }),
  },
  "export.discard": { argument: z.object({ id: uploadId }).strict(), result: nothing },
  "export.reveal": { argument: z.object({ name: z.string().max(120) }).strict(), result: nothing },
  ...backupContract,
  ...checkContract,
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
  "altered",
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
