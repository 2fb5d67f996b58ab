import { z } from "zod";
import { rankSchema, roleSchema } from "#shared/domain/common/staff-roles.ts";
import { publicKeySchema } from "#shared/domain/passes/gate/pass-key.ts";
import { formNames } from "#shared/forms/names.ts";
import { digestSchema, entryDraftSchema, headSchema } from "#shared/journal/entry.ts";
import type { BridgeCall } from "./names.ts";

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

export const paperSizes = ["A4", "A5", "slip80"] as const;

/** Settings of this machine; they never leave it and are not journalled. */
export const machineSchema = z.object({
  theme: z.enum(["light", "dark"]),
  /** The printer of each paper size; a size that is absent goes to PDF. */
  printers: z.partialRecord(z.enum(paperSizes), z.string()),
  /** Where PDFs are put; empty: the folder 打印件 inside the data folder. */
  pdfFolder: z.string(),
  /** Which gate this machine stands at; absent or empty when at none. */
  gate: z.string().trim().max(20).optional(),
});
export type Machine = z.infer<typeof machineSchema>;

export const jobStates = ["queued", "sent", "unconfirmed", "printed", "saved", "failed"] as const;

/** A print job as far as it is known. "sent" is handed over, "printed" only what a person has confirmed, "saved" a PDF. */
export const jobSchema = z.object({
  id: z.string(),
  form: z.enum(formNames),
  number: z.string(),
  copies: z.array(z.string()),
  nth: z.number().int(),
  state: z.enum(jobStates),
  printer: z.string().nullable(),
  pages: z.number().int().nullable(),
  files: z.array(z.string()),
  at: z.string(),
  by: z.string(),
  problem: z.string().nullable(),
});
export type PrintJob = z.infer<typeof jobSchema>;

/** What the page asks to be printed: the form's data is checked against the form's own schema by the host. */
export const submitSchema = z
  .object({
    job: z.string().min(1).max(80),
    form: z.enum(formNames),
    number: z.string().min(1).max(60),
    /** Which version of the document this is, where it has several. */
    version: z.number().int().min(1).optional(),
    data: z.unknown(),
    copies: z.array(z.string().max(20)).min(1).max(6),
    nth: z.number().int().min(1),
    reason: z.string().max(200).optional(),
    organisation: z.string().max(100),
    deskCode: z.string().max(4),
    printedAt: z.string(),
    target: z.enum(["printer", "pdf"]),
    /** The entry that must already be in the journal: nothing prints before it is saved. */
    savedSeq: z.number().int().min(1),
  })
  .strict();
export type PrintRequest = z.infer<typeof submitSchema>;

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
const lines = z.array(z.string());

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
    result: z.object({ printers: z.array(z.object({ name: z.string(), isDefault: z.boolean() })) }),
  },
  "printing.submit": { argument: submitSchema, result: jobSchema },
  "printing.jobs": { argument: nothing, result: z.object({ jobs: z.array(jobSchema) }) },
  "printing.confirm": { argument: z.object({ job: z.string() }).strict(), result: jobSchema },
  "printing.retry": { argument: z.object({ job: z.string() }).strict(), result: jobSchema },
  "printing.reveal": { argument: z.object({ job: z.string() }).strict(), result: nothing },
  "gate.key": { argument: nothing, result: z.object({ publicKey: publicKeySchema }) },
  "gate.renew": { argument: nothing, result: z.object({ publicKey: publicKeySchema }) },
  "gate.sign": {
    argument: signPassSchema,
    result: z.object({ token: z.string(), publicKey: publicKeySchema }),
  },
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
