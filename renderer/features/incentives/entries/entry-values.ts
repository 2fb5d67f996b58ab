import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import type { EntryKind } from "#shared/domain/incentives/labels.ts";

/** A correction pays something after all, or takes it back. */
export const directions = { more: "补发", less: "扣回" } as const;

export interface EntryValues {
  kind: EntryKind;
  on: string | undefined;
  person: StaffSnapshot | undefined;
  department: string | undefined;
  amountCents: number | undefined;
  what: string;
  source: string;
  corrects: string | undefined;
  direction: keyof typeof directions;
}

export const blankEntry = (today: string): EntryValues => ({
  kind: "accident",
  on: today,
  person: undefined,
  department: undefined,
  amountCents: undefined,
  what: "",
  source: "",
  corrects: undefined,
  direction: "more",
});

/** What is handed in: only the fields of the kind, an amount that is taken back below nothing. */
export function inputOf({ direction, ...values }: EntryValues) {
  const { kind, amountCents, department, corrects, ...rest } = values;
  const isBack = kind === "correction" && direction === "less" && amountCents !== undefined;
  const amount = isBack ? -amountCents : amountCents;
  return {
    ...rest,
    kind,
    ...(kind === "accident" ? {} : { amountCents: amount }),
    ...(kind === "correction" ? { department, corrects } : {}),
  };
}
