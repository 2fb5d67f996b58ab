import { z } from "zod";
import { type LocalDate, localDate } from "#shared/lib/time.ts";
import type { ServiceKind, ServiceState } from "../labels.ts";
import { isDeskWork, isOpen } from "../lifecycle.ts";

/** Half days, by which engineers are planned. */
export const halfLabels = { am: "上午", pm: "下午" } as const;
export type Half = keyof typeof halfLabels;
export const halves = ["am", "pm"] as const;

/** A half of a day as a text that sorts by time: "2026-11-24#am". */
export type Slot = string;
export const slotField = z.string().regex(/^\d{4}-\d{2}-\d{2}#(am|pm)$/, "请选择哪天的上午或下午");

export const slotAt = (date: LocalDate, half: Half): Slot => `${date}#${half}`;
export const dateOf = (slot: Slot): LocalDate => slot.slice(0, 10);
export const halfOf = (slot: Slot): Half => (slot.endsWith("#pm") ? "pm" : "am");

/** "11-24 上午". */
export const slotText = (slot: Slot): string =>
  `${dateOf(slot).slice(5)} ${halfLabels[halfOf(slot)]}`;

/** When an engineer goes, in half days. */
export const assignmentSchema = z.object({ staffId: z.string(), slots: z.array(slotField) });
export type Assignment = z.infer<typeof assignmentSchema>;

/** As much of an order as its planning needs. */
export interface Planned {
  state: ServiceState;
  kind: ServiceKind;
  engineers: readonly { staffId: string; name: string }[];
  plan?: Assignment[] | undefined;
  bookedAt?: string | undefined;
}

/** The half day of a time: what lies before noon is its morning. */
export const slotOfTime = (at: string): Slot =>
  slotAt(localDate(at), Number(at.slice(11, 13)) < 12 ? "am" : "pm");

/** When each engineer of an order goes: as planned on the board, before that at the time agreed with the customer. */
export function assignmentsOf({ engineers, plan, bookedAt, kind, state }: Planned): Assignment[] {
  if (isDeskWork(kind) || state === "cancelled") return [];
  const ids = engineers.map(({ staffId }) => staffId);
  if (plan) return plan.filter(({ staffId, slots }) => slots.length > 0 && ids.includes(staffId));
  if (bookedAt === undefined || !isOpen(state)) return [];
  return ids.map((staffId) => ({ staffId, slots: [slotOfTime(bookedAt)] }));
}

/** The list of the orders that somebody goes to on a day. */
export const planList = (date: LocalDate): string => `service.plan:${date}`;

/** The days on which somebody goes to an order. */
export const planDates = (order: Planned): LocalDate[] => [
  ...new Set(assignmentsOf(order).flatMap(({ slots }) => slots.map(dateOf))),
];

const movable = ["registered", "awaitingApproval", "dispatched", "rework"];

/** True while it can still be said who goes when. */
export const canPlan = ({ state, kind }: Pick<Planned, "state" | "kind">): boolean =>
  movable.includes(state) && !isDeskWork(kind);

/** True for an order that nobody is planned to go to from this day on. */
export const waitsForPlan = (order: Planned, today: LocalDate): boolean =>
  canPlan(order) && !planDates(order).some((date) => date >= today);
