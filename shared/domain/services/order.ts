import { z } from "zod";
import { approvalList } from "#shared/domain/common/approvals/request.ts";
import {
  type Deadline,
  deadlineSchema,
  dueAt,
  openDeadlines,
} from "#shared/domain/common/deadlines.ts";
import { basisSchema } from "#shared/domain/common/rules.ts";
import { customerSnapshot } from "#shared/domain/common/snapshots.ts";
import { doneSchema, stepSchema } from "#shared/domain/common/steps.ts";
import { defineTable, type Listing, recordBase } from "#shared/domain/common/table.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { assignmentSchema, planDates, planList } from "./board/slots.ts";
import { cashLists } from "./cash/waiting.ts";
import { deviceListings } from "./device-lists.ts";
import { kindSchemas } from "./kind-fields.ts";
import {
  channelLabels,
  departureCheckLabels,
  kindLabels,
  outcomeLabels,
  paymentLabels,
  type ServiceQueue,
  sourceLabels,
  stateLabels,
} from "./labels.ts";
import { isOpen, queueOf } from "./lifecycle.ts";
import { approvalSchema, askedSchema, excuseSchema } from "./request-schema.ts";
import { excuseRequest, openRequestOf } from "./requests.ts";
import { sheetSchema } from "./sheet-schema.ts";
import { surveyLists, surveySchema } from "./survey/survey.ts";
import { tripLists } from "./trip-lists.ts";

/** An engineer on an order: days in halves, and the share of the coefficient in percent. */
export const engineerSchema = z.object({
  staffId: z.string(),
  name: z.string(),
  days: z.number().optional(),
  share: z.number().int(),
});
export type Engineer = z.infer<typeof engineerSchema>;

export const vehicleSchema = z.object({
  plate: z.string(),
  kind: z.string().optional(),
  driver: z.string().optional(),
  phone: z.string().optional(),
  terminal: z.string().optional(),
  sim: z.string().optional(),
});

/** A terminal or SIM card that was exchanged (R10 四.5, 6). */
export const exchangeSchema = z.object({
  plate: z.string(),
  oldTerminal: z.string().optional(),
  newTerminal: z.string().optional(),
  oldSim: z.string().optional(),
  newSim: z.string().optional(),
});

/** A part used. Its cost stays in the house; only the price reaches the customer. */
export const partSchema = z.object({
  name: z.string(),
  model: z.string().optional(),
  quantity: z.number(),
  unit: z.string().optional(),
  costCents: z.number().int().optional(),
  priceCents: z.number().int(),
});
export type Part = z.infer<typeof partSchema>;

/** Until when the warranty ran, and whether the service fell within it. */
export const warrantySchema = z.object({
  months: z.number(),
  until: z.string(),
  within: z.boolean(),
  basis: basisSchema,
});
export type Warranty = z.infer<typeof warrantySchema>;

/** What the customer pays, in cents, and why. The notes are what the sheet prints beside the amounts. */
export const feeSchema = z.object({
  partsCents: z.number().int(),
  partsNote: z.string().optional(),
  labourCents: z.number().int(),
  labourNote: z.string().optional(),
  totalCents: z.number().int(),
  basis: basisSchema,
});
export type Fee = z.infer<typeof feeSchema>;

const departureSchema = z.object({
  key: z.enum(keysOf(departureCheckLabels)),
  done: z.boolean(),
  remark: z.string().optional(),
});

const paymentSchema = doneSchema.extend({
  method: z.enum(keysOf(paymentLabels)),
  receivedAt: z.string(),
  amountCents: z.number().int(),
  invoiceNo: z.string().optional(),
  /** Finance has the money (R10 四.9). */
  handedToFinance: doneSchema.optional(),
  /** The 缴款清单 on which it went there together with others. */
  list: z.string().optional(),
});

/** What an earlier visit came to, before rework. */
const visitSchema = z.object({
  departedAt: z.string().optional(),
  arrivedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  outcome: z.enum(keysOf(outcomeLabels)).optional(),
  result: z.string().optional(),
  reason: z.string(),
});

export const serviceOrderSchema = recordBase.extend({
  createdAt: z.string(),
  createdBy: z.string(),
  state: z.enum(keysOf(stateLabels)),
  /** The rule pack that governs the order. */
  pack: z.string(),
  kind: z.enum(keysOf(kindLabels)),
  customer: customerSnapshot,
  address: z.string().optional(),
  /** 单元号码, where customers sit in numbered units (R07 物业 2). */
  unitNumber: z.string().optional(),
  contact: z.string().optional(),
  phone: z.string(),
  model: z.string().optional(),
  serial: z.string().optional(),
  boughtOn: z.string().optional(),
  fault: z.string().optional(),
  channel: z.enum(keysOf(channelLabels)),
  receivedAt: z.string(),
  backdatedReason: z.string().optional(),
  /** The number of the inquiry that it came out of. */
  inquiry: z.string().optional(),
  bookedAt: z.string().optional(),
  instructions: z.string().optional(),
  engineers: z.array(engineerSchema),
  /** 工作系数; it never leaves the house. */
  coefficient: z.number().optional(),
  ...kindSchemas,
  /** People from outside, with the head's consent given by approving the dispatch (R10 七.3). */
  outsideHelp: z.object({ who: z.string(), reason: z.string() }).optional(),
  /** Who goes when, as planned on the board; before that the time agreed counts. */
  plan: z.array(assignmentSchema).optional(),
  sources: z.array(z.enum(keysOf(sourceLabels))),
  vehicles: z.array(vehicleSchema),
  submitted: askedSchema.optional(),
  approvals: z.array(approvalSchema),
  departure: z.array(departureSchema).optional(),
  departedAt: z.string().optional(),
  arrivedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  /** 通电日期 of a commissioning, where it is not the day on which the work was finished. */
  poweredOn: z.string().optional(),
  outcome: z.enum(keysOf(outcomeLabels)).optional(),
  result: z.string().optional(),
  parts: z.array(partSchema),
  exchanges: z.array(exchangeSchema),
  /** A part was missing and somebody consented by word of mouth to do without (R10 七.3). */
  missingPart: z.object({ what: z.string(), consentBy: z.string(), at: z.string() }).optional(),
  /** Why the warranty does not apply although it runs, or without a date of purchase. */
  outOfWarranty: z.string().optional(),
  /** Labour as agreed with the customer, where no rule computes it. */
  agreedLabourCents: z.number().int().optional(),
  warranty: warrantySchema.optional(),
  fee: feeSchema.optional(),
  /** Why there is no fee yet: the clause whose figure is not set. */
  feeProblem: z.string().optional(),
  sheet: sheetSchema,
  /** Versions that a later change has replaced, with what was signed on them. */
  sheets: z.array(sheetSchema),
  excuse: excuseSchema.optional(),
  payment: paymentSchema.optional(),
  survey: surveySchema.optional(),
  visits: z.array(visitSchema),
  closedReason: z.string().optional(),
  deadlines: z.array(deadlineSchema),
  steps: z.array(stepSchema),
});
export type ServiceOrder = z.infer<typeof serviceOrderSchema>;

/** What an order is called on screens and lists: "砚湖实业 维修". */
export const orderTitle = (order: Pick<ServiceOrder, "customer" | "kind">): string =>
  `${order.customer.name} ${kindLabels[order.kind]}`;

/** The queues in which an order waits: its own, and the head's when the sheet is asked to stay unsigned. */
const queuesOf = (order: ServiceOrder): ServiceQueue[] =>
  excuseRequest(order) ? [queueOf(order), "approval"] : [queueOf(order)];

/** The deadlines that run, the first to fall due first; none once the order is closed. */
export const runningDeadlines = (order: Pick<ServiceOrder, "state" | "deadlines">): Deadline[] =>
  isOpen(order.state) ? openDeadlines(order.deadlines) : [];

/** The next time at which something is due, for the order of the queues; without one the booked time, else that of the entry. */
function nextDue(order: ServiceOrder): string {
  const next = runningDeadlines(order)[0];
  return next ? dueAt(next) : (order.bookedAt ?? order.createdAt);
}

function listsOf(order: ServiceOrder): Listing[] {
  const { customer, phone, createdAt, engineers } = order;
  const due = runningDeadlines(order).map((deadline) => ({
    list: "due",
    key: `${dueAt(deadline)}#${deadline.key}`,
  }));
  const own = isOpen(order.state)
    ? engineers.map(({ staffId }) => ({ list: `mine:${staffId}`, key: nextDue(order) }))
    : [];
  const key = isOpen(order.state) ? nextDue(order) : createdAt;
  const request = openRequestOf(order);
  const planned = planDates(order).map((date) => ({ list: planList(date), key: createdAt }));
  const ofCustomer = customer.id ? [{ list: `of:${customer.id}`, key: createdAt }] : [];
  return [
    ...queuesOf(order).map((queue) => ({ list: `service.${queue}`, key })),
    { list: `phone:${phone}`, key: createdAt },
    ...ofCustomer,
    ...(request ? [{ list: approvalList, key: request.asked.at }] : []),
    ...due,
    ...own,
    ...planned,
    ...cashLists(order),
    ...surveyLists(order),
    ...tripLists(order),
    ...deviceListings(order),
  ];
}

export const serviceOrderTable = defineTable<ServiceOrder>({
  name: "serviceOrder",
  schema: serviceOrderSchema,
  terms: ({ id, customer, contact, phone, serial, kind, model, vehicles, unitNumber }) => ({
    title: orderTitle({ customer, kind }),
    detail: [id, model].filter(Boolean).join(" "),
    names: [customer.name, ...(contact ? [contact] : [])],
    codes: [
      id,
      phone,
      ...[serial, unitNumber].filter((code) => code !== undefined),
      ...vehicles.map(({ plate }) => plate),
    ],
  }),
  lists: listsOf,
  counters: (order) => [
    ...queuesOf(order).map((queue) => `service.${queue}`),
    ...(isOpen(order.state) ? ["service.open"] : []),
    ...cashLists(order).map(({ list }) => list),
  ],
});
