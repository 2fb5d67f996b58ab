import { z } from "zod";
import { yen } from "#shared/domain/common/money.ts";
import { basisSchema } from "#shared/domain/common/rules.ts";
import { staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { doneSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import type { LocalDate } from "#shared/lib/time.ts";
import { type EntryKind, entryKinds } from "./labels.ts";
import { type PeriodKind, periodOf, type StatementPeriod } from "./period.ts";

/** Something noted by hand: an accident, praise, cost saved, a bonus computed elsewhere, a correction of a statement that is closed. */
const entrySchema = recordBase.extend({
  kind: z.enum(keysOf(entryKinds)),
  /** The day on which it counts. */
  on: z.string(),
  person: staffSnapshot("人员").optional(),
  department: z.string().optional(),
  /** Less than nothing only in a correction; an accident has none. */
  amountCents: z.number().int().optional(),
  what: z.string(),
  /** The paper that it stands on. */
  source: z.string().optional(),
  /** The closed statement that a correction puts right. */
  corrects: z.string().optional(),
  basis: basisSchema.optional(),
  noted: doneSchema,
  voided: doneSchema.extend({ reason: z.string() }).optional(),
});
export type IncentiveEntry = z.infer<typeof entrySchema>;

const periodKindOf: Record<EntryKind, PeriodKind> = {
  accident: "month",
  praise: "month",
  savedCost: "month",
  correction: "month",
  contractBonus: "quarter",
  halfYearBonus: "halfYear",
  yearBonus: "halfYear",
};

/** The period in whose statement an entry counts. */
export const periodOfEntry = (kind: EntryKind, on: LocalDate): StatementPeriod =>
  periodOf(periodKindOf[kind], on);

/** All entries by their day. */
export const entryList = "incentive.entry";
/** Those that are not voided. */
export const countingList = "incentive.counting";

export const entryTable = defineTable<IncentiveEntry>({
  name: "incentiveEntry",
  schema: entrySchema,
  lists: ({ on, noted, voided }) => [
    { list: entryList, key: `${on}#${noted.at}` },
    ...(voided ? [] : [{ list: countingList, key: `${on}#${noted.at}` }]),
  ],
});

/** Whom an entry concerns. */
export const entryAbout = ({ person, department }: Pick<IncentiveEntry, "person" | "department">) =>
  person?.name ?? department ?? "";

/** "客户表扬 ¥200.00", "安全事故". */
export const entryWords = ({ kind, amountCents }: Pick<IncentiveEntry, "kind" | "amountCents">) =>
  amountCents === undefined ? entryKinds[kind] : `${entryKinds[kind]} ${yen(amountCents)}`;
