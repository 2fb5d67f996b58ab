import { z } from "zod";
import { approvalList } from "#shared/domain/common/approvals/request.ts";
import { attachmentsField } from "#shared/domain/common/attachments/attachment.ts";
import { deadlineSchema, dueAt, openDeadlines } from "#shared/domain/common/deadlines.ts";
import { escalationLists, escalationSchema } from "#shared/domain/common/escalation.ts";
import { basisSchema } from "#shared/domain/common/rules.ts";
import { customerSnapshot, staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { doneSchema, stepSchema } from "#shared/domain/common/steps.ts";
import { defineTable, type Listing, recordBase } from "#shared/domain/common/table.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { acceptanceSchema } from "./acceptance.ts";
import { extensionSchema, openExtension } from "./extension-request.ts";
import { categoryList, matterList, matterOf } from "./groups/matter.ts";
import { habitLabels } from "./habits.ts";
import { investigationSchema } from "./investigation/investigation.ts";
import {
  answerWayLabels,
  channelLabels,
  gravityLabels,
  motiveLabels,
  satisfactionLabels,
  severityLabels,
  stateLabels,
} from "./labels.ts";
import { isRunning } from "./lifecycle.ts";
import { expiringList, lastDayOf } from "./retention.ts";
import { returnSchema } from "./returns/decide.ts";
import { complaintFacts } from "./statistics/facts.ts";
import { groundLabels } from "./validity.ts";

const person = staffSnapshot("人员");

const intakePart = {
  complainant: z.string(),
  /** Somebody who does not give their name. */
  anonymous: z.boolean().optional(),
  /** The number that it had in the ledger from which it was imported. */
  oldNumber: z.string().optional(),
  imported: z.object({ id: z.string(), row: z.number().int() }).optional(),
  /** The matter that it was joined to by hand; else category and object tell. */
  matter: z.string().optional(),
  /** 投诉单位: on file when it has an id, else as it was told. */
  customer: customerSnapshot.optional(),
  /** 单元号码, where customers sit in numbered units (R09). */
  unitNumber: z.string().optional(),
  phones: z.array(z.string()),
  channel: z.enum(keysOf(channelLabels)),
  happenedAt: z.string().optional(),
  receivedAt: z.string(),
  registeredAt: z.string(),
  backdatedReason: z.string().optional(),
  takenBy: person,
  about: z.string().optional(),
  facts: z.string(),
  category: z.object({ id: z.string(), label: z.string() }),
  wish: z.string().optional(),
  department: z.string().optional(),
  owner: person.optional(),
  /** The number of the inquiry that it came out of. */
  inquiry: z.string().optional(),
};

const handlingPart = {
  severity: z.enum(keysOf(severityLabels)),
  validity: doneSchema
    .extend({
      valid: z.boolean(),
      ground: z.enum(keysOf(groundLabels)).optional(),
      motive: z.enum(keysOf(motiveLabels)).optional(),
      reason: z.string().optional(),
      gravity: z.enum(keysOf(gravityLabels)).optional(),
    })
    .optional(),
  investigation: investigationSchema.optional(),
  /** One of several households with the same matter (R09 2.(6)). */
  group: z.object({ first: z.string(), basis: basisSchema }).optional(),
  goodsReturn: returnSchema.optional(),
  /** The head who was told of a matter that is major or not solved (R09 1.(3), R18 17). */
  informed: person.optional(),
  escalations: z.array(
    doneSchema.extend({ to: person, reason: z.string(), seen: doneSchema.optional() }),
  ),
  /** Who is told when a limit has passed, by the rule as it stood at first. */
  escalation: escalationSchema.optional(),
  extension: extensionSchema.optional(),
  plan: z.string().optional(),
  /** What the customer was told last. */
  answered: doneSchema
    .extend({ answer: z.string(), way: z.enum(keysOf(answerWayLabels)), solved: z.boolean() })
    .optional(),
  nextReply: doneSchema
    .extend({ promised: z.string(), way: z.enum(keysOf(answerWayLabels)) })
    .optional(),
  satisfaction: z.enum(keysOf(satisfactionLabels)).optional(),
  acceptance: acceptanceSchema.optional(),
  habits: z.partialRecord(z.enum(keysOf(habitLabels)), doneSchema),
  archived: doneSchema
    .extend({ important: z.boolean(), keepUntil: z.string().optional() })
    .optional(),
};

const complaintSchema = recordBase.extend({
  state: z.enum(keysOf(stateLabels)),
  /** The pack whose rules govern: that of the category, else the desk's main one. */
  pack: z.string(),
  ...intakePart,
  ...handlingPart,
  ...attachmentsField,
  deadlines: z.array(deadlineSchema),
  steps: z.array(stepSchema).min(1),
});
export type Complaint = z.infer<typeof complaintSchema>;

/** Who complains, as lists and titles call them. */
export const complaintName = ({
  customer,
  complainant,
}: Pick<Complaint, "complainant" | "customer">) => customer?.name ?? complainant;

/** What a complaint is called: "澜庭酒行 口感投诉". */
export const complaintTitle = (
  complaint: Pick<Complaint, "complainant" | "customer" | "category">,
): string => {
  const kind = complaint.category.label.split(" / ").at(-1) ?? "";
  return `${complaintName(complaint)} ${kind.replace(/投诉$/, "")}投诉`;
};

/** The deadlines that run: those not met, of a complaint that is neither invalid nor archived. */
export const runningDeadlines = ({ state, deadlines }: Pick<Complaint, "state" | "deadlines">) =>
  isRunning(state) ? openDeadlines(deadlines) : [];

/** What was reported to a person and not yet acknowledged by them, by the time at which it was reported. */
export const reportsTo = (person: string) => `complaint.reported:${person}`;

/** The reports that the people informed have not acknowledged. */
export const unseenReports = ({ escalations }: Pick<Complaint, "escalations">) => [
  ...new Map(
    escalations.filter(({ seen }) => seen === undefined).map((each) => [each.to.id, each]),
  ).values(),
];

/** Sorts behind every time: nothing is due any more. */
const nothingDue = "~";

function openLists(complaint: Complaint): Listing[] {
  const running = runningDeadlines(complaint);
  const next = running[0];
  const key = `${next === undefined ? nothingDue : dueAt(next)}#${complaint.id}`;
  const { owner, informed, customer, state } = complaint;
  const request = openExtension(complaint);
  const concerned = new Set([owner?.id, informed?.id].filter((id) => id !== undefined));
  const lists = [
    "complaint.open",
    ...(customer?.grade === "A" ? ["complaint.openA"] : []),
    ...(state === "answered" ? ["complaint.waiting"] : []),
    ...(owner === undefined ? [] : [`complaint.mine:${owner.id}`]),
    ...[...concerned].map((id) => `mine:${id}`),
  ];
  return [
    ...lists.map((list) => ({ list, key })),
    ...escalationLists(complaint.escalation, next && dueAt(next)),
    ...unseenReports(complaint).map(({ to, at }) => ({ list: reportsTo(to.id), key: at })),
    ...(request ? [{ list: approvalList, key: request.asked.at }] : []),
    ...running.map((deadline) => ({ list: "due", key: `${dueAt(deadline)}#${deadline.key}` })),
  ];
}

/** The list of all complaints in the order of their receipt. */
export const receivedList = "complaint.received";

/** The complaint that had this number in an imported ledger. */
export const oldNumberList = (number: string) => `complaint.old:${number}`;

function archivedLists(archived: NonNullable<Complaint["archived"]>): Listing[] {
  const until = lastDayOf(archived);
  const list = { list: "complaint.archived", key: archived.at };
  return until === undefined ? [list] : [list, { list: expiringList, key: until }];
}

function lists(complaint: Complaint): Listing[] {
  const {
    archived,
    registeredAt: key,
    receivedAt,
    customer,
    phones,
    category,
    oldNumber,
  } = complaint;
  const standing = archived === undefined ? openLists(complaint) : archivedLists(archived);
  const matter = matterOf(complaint);
  return [
    ...standing,
    { list: receivedList, key: complaint.receivedAt },
    { list: categoryList(category.id), key: receivedAt },
    ...(oldNumber === undefined ? [] : [{ list: oldNumberList(oldNumber), key: receivedAt }]),
    ...(matter === undefined ? [] : [{ list: matterList(matter), key: receivedAt }]),
    ...(customer?.id === undefined ? [] : [{ list: `of:${customer.id}`, key }]),
    ...phones.map((phone) => ({ list: `phone:${phone}`, key })),
  ];
}

function counters({ state, owner }: Complaint): string[] {
  if (state === "archived") return ["complaint.archived"];
  return [
    "complaint.open",
    ...(state === "answered" ? ["complaint.waiting"] : []),
    ...(owner === undefined ? [] : [`complaint.mine:${owner.id}`]),
  ];
}

export const complaintTable = defineTable<Complaint>({
  name: "complaint",
  schema: complaintSchema,
  lists,
  counters,
  facts: complaintFacts,
  terms: (complaint) => {
    const { id, complainant, phones, state, unitNumber, oldNumber } = complaint;
    return {
      title: complaintTitle(complaint),
      detail: `${id} ${stateLabels[state]}`,
      names: [...new Set([complainant, complaintName(complaint)])],
      codes: [id, ...phones, ...[unitNumber, oldNumber].filter((code) => code !== undefined)],
    };
  },
});
