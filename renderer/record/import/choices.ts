import type { CheckSummary } from "#renderer/data/transfer/import-protocol.ts";
import type { RowTwin } from "#shared/domain/customers/import-twins.ts";

export type TwinChoice = "skip" | "import";

/** What a person decides about a checked table. */
export interface Choices {
  /** Rows that are wrong are left out. */
  skipWrong: boolean;
  /** What is done with rows that look like another customer, where nothing else is said of the row. */
  forAll: TwinChoice | undefined;
  byRow: ReadonlyMap<number, TwinChoice>;
  duplicateReason: string;
}

export const noChoices: Choices = {
  skipWrong: false,
  forAll: undefined,
  byRow: new Map(),
  duplicateReason: "",
};

/** What is done with a row that looks like another customer. */
export const choiceOf = ({ row }: RowTwin, { byRow, forAll }: Choices): TwinChoice | undefined =>
  byRow.get(row) ?? forAll;

/** The good rows that are not imported. */
export const leftOut = ({ twins }: CheckSummary, choices: Choices): number[] =>
  twins.filter((twin) => choiceOf(twin, choices) === "skip").map(({ row }) => row);

const sameCode = ({ twins }: CheckSummary, choices: Choices): boolean =>
  twins.some((twin) => twin.why === "code" && choiceOf(twin, choices) === "import");

/** True when the reason must be given: a second file with the same code (as for 新建客户). */
export const needsReason = (checked: CheckSummary, choices: Choices): boolean =>
  sameCode(checked, choices) && choices.duplicateReason.trim() === "";

/** What still stands in the way of importing. */
export function stillMissing(checked: CheckSummary | undefined, choices: Choices): string[] {
  if (!checked) return ["核对"];
  const undecided = checked.twins.filter((twin) => choiceOf(twin, choices) === undefined).length;
  return [
    ...(checked.wrongRows > 0 && !choices.skipWrong ? ["有问题的行"] : []),
    ...(undecided > 0 ? ["重复的行"] : []),
    ...(needsReason(checked, choices) ? ["仍然导入的原因"] : []),
    ...(checked.good === leftOut(checked, choices).length ? ["可以导入的行"] : []),
  ];
}
