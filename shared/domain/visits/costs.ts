import { z } from "zod";
import {
  type ApprovalRequest,
  requestSchema,
  standingOf,
} from "#shared/domain/common/approvals/request.ts";
import { doneSchema } from "#shared/domain/common/steps.ts";
import { keysOf } from "#shared/lib/keys-of.ts";

/** What the reception of guests costs money for. */
export const costKindLabels = {
  meal: "餐饮",
  lodging: "住宿",
  transport: "交通",
  entertainment: "娱乐",
  gift: "礼品",
} as const;
export type CostKind = keyof typeof costKindLabels;
export const costKinds = keysOf(costKindLabels);

/** One cost of a reception in cents; a wrong one is voided with a reason and does not count. */
export const costSchema = z.object({
  id: z.string(),
  kind: z.enum(costKinds),
  cents: z.number().int().min(1),
  on: z.string(),
  note: z.string().optional(),
  entered: doneSchema,
  voided: doneSchema.extend({ reason: z.string() }).optional(),
});
export type Cost = z.infer<typeof costSchema>;

/** The part of a visit that is about its costs: the request to go beyond the cap names the sum that it is for. */
export const costPart = {
  costs: z.array(costSchema).optional(),
  overCap: z.object({ cents: z.number().int(), request: requestSchema }).optional(),
  settled: doneSchema.extend({ cents: z.number().int() }).optional(),
};

/** A visit as far as its costs are concerned. */
export interface Costly {
  costs?: Cost[] | undefined;
  overCap?: { cents: number; request: ApprovalRequest } | undefined;
  settled?: { cents: number } | undefined;
  figures: { cap: { cents: number } };
}

/** The sum of the costs that count, in cents. */
export const costTotal = ({ costs = [] }: Pick<Costly, "costs">): number =>
  costs.reduce((sum, { cents, voided }) => sum + (voided ? 0 : cents), 0);

/** By how many cents the costs exceed the cap of the reception (R07 三.1); at the cap nothing does. */
export const overCapBy = (visit: Costly): number =>
  Math.max(0, costTotal(visit) - visit.figures.cap.cents);

/** The request to go beyond the cap, while it waits. */
export const openCostRequest = ({
  overCap,
}: Pick<Costly, "overCap">): ApprovalRequest | undefined =>
  overCap && standingOf(overCap.request) === "waiting" ? overCap.request : undefined;

/** True when what the visit costs beyond the cap has been agreed to; a sum that has grown since must be asked for again (本单位). */
export const isOverCapAgreed = (visit: Costly): boolean =>
  visit.overCap !== undefined &&
  standingOf(visit.overCap.request) === "agreed" &&
  costTotal(visit) <= visit.overCap.cents;
