import { z } from "zod";
import { doneSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { localDate } from "#shared/lib/time.ts";
import { refusalReasons } from "./labels.ts";

export const countedSchema = z.array(
  z.object({ no: z.number().int().min(1), quantity: z.number().int().min(0).max(9999) }),
);
/** How many pieces of each line the guard has counted. */
export type Counted = z.infer<typeof countedSchema>;

/** Something that was not let out. */
export const gateRefusalSchema = recordBase.extend({
  reason: z.enum(refusalReasons),
  /** The reason with its figures: "第 2 项多 1 件". */
  words: z.string(),
  /** The pass that was named, where the scan names one. */
  number: z.string().optional(),
  customer: z.string().optional(),
  gate: z.string(),
  refused: doneSchema,
  /** What was scanned, where it names no pass that is on file here. */
  scanned: z.string().max(400).optional(),
  counted: countedSchema.optional(),
});
export type GateRefusal = z.infer<typeof gateRefusalSchema>;

/** The list of everything that happened at the gate, by time, and the counters of a day. */
export const gateLog = "gate.log";
export const releasedOn = (time: string): string => `gate.released:${localDate(time)}`;
export const refusedOn = (time: string): string => `gate.refused:${localDate(time)}`;

export const gateRefusalTable = defineTable<GateRefusal>({
  name: "gateRefusal",
  schema: gateRefusalSchema,
  lists: ({ refused }) => [
    { list: gateLog, key: refused.at },
    { list: "gate.refused", key: refused.at },
  ],
  counters: ({ refused }) => [refusedOn(refused.at)],
});
