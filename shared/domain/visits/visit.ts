import { z } from "zod";
import { documentSchema } from "#shared/domain/common/fields.ts";
import { basisSchema } from "#shared/domain/common/rules.ts";
import { customerSnapshot, staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { rankSchema } from "#shared/domain/common/staff-roles.ts";
import { stepSchema } from "#shared/domain/common/steps.ts";
import { recordBase } from "#shared/domain/common/table.ts";
import { costPart } from "./costs.ts";

/** The classes of guests (R07 一), from the company's guests of honour to everyday visitors. */
export const guestClasses = ["A", "B", "C", "D"] as const;
export type GuestClass = (typeof guestClasses)[number];

export const visitStates = ["expected", "inHouse", "left", "cancelled", "closedAtNight"] as const;
export type VisitState = (typeof visitStates)[number];

export const visitorSchema = z.object({
  name: z.string(),
  phone: z.string().optional(),
  unit: z.string().optional(),
  document: documentSchema.optional(),
});
export type Visitor = z.infer<typeof visitorSchema>;

/** Who let guests into areas that need an approval of their own, before they went in (R22 3.3). */
const clearanceSchema = z.object({
  areas: z.array(z.string()),
  approver: staffSnapshot("批准人"),
  approvedAt: z.string(),
  basis: basisSchema,
});

/** What the class and the number of guests ask for, as it was computed, and why. */
export const figuresSchema = z.object({
  hostRank: z.object({ required: rankSchema, basis: basisSchema }),
  /** Only where a meal or entertainment is planned. `open` means that more may come without a reason. */
  escorts: z.object({ count: z.number().int(), open: z.boolean(), basis: basisSchema }).optional(),
  cap: z.object({ cents: z.number().int(), basis: basisSchema }),
});
export type ReceptionFigures = z.infer<typeof figuresSchema>;

/** A visit of one party: who comes, to whom, of which class, where they may go, and when they came and left. The id is the number. */
export const visitSchema = recordBase.extend({
  state: z.enum(visitStates),
  visitors: z.array(visitorSchema).min(1),
  headCount: z.number().int().min(1),
  customer: customerSnapshot.optional(),
  purpose: z.string(),
  guestClass: z.enum(guestClasses),
  /** A meal or entertainment is planned. */
  hospitality: z.boolean(),
  host: staffSnapshot("接待人"),
  hostReason: z.string().optional(),
  escorts: z.array(staffSnapshot("陪同人")),
  escortReason: z.string().optional(),
  figures: figuresSchema,
  areas: z.array(z.string()),
  clearance: clearanceSchema.optional(),
  badgeNo: z.string().optional(),
  expectedAt: z.string().optional(),
  checkedInAt: z.string().optional(),
  checkedOutAt: z.string().optional(),
  /** When a visit ended that nobody checked out: cancelled, or closed at night. */
  endedAt: z.string().optional(),
  ...costPart,
  createdAt: z.string(),
  createdBy: z.string(),
  steps: z.array(stepSchema),
});
export type Visit = z.infer<typeof visitSchema>;
