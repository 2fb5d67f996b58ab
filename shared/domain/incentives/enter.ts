import { z } from "zod";
import { type ActionContext, defineAction, put, recordById } from "#shared/domain/common/action.ts";
import {
  blankable,
  choice,
  dateField,
  optionalText,
  requiredText,
} from "#shared/domain/common/fields.ts";
import { maxCents } from "#shared/domain/common/money.ts";
import type { Basis } from "#shared/domain/common/rules.ts";
import { staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { doneNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { failure, type Problem, type Result, success } from "#shared/lib/result.ts";
import { localDate } from "#shared/lib/time.ts";
import { entryTable, periodOfEntry } from "./entry.ts";
import { entryKinds } from "./labels.ts";
import { periodTitle, readPeriod } from "./period.ts";
import { rangedReward } from "./rules/rewards.ts";
import { statementTable } from "./statement.ts";

const entryFields = z.object({
  kind: choice("事项", keysOf(entryKinds)),
  on: dateField("日期"),
  person: blankable(staffSnapshot("人员")),
  department: optionalText("部门", 60),
  amountCents: blankable(
    z.number({ error: "请填写金额" }).int("金额应为整数分").min(-maxCents).max(maxCents),
  ),
  what: requiredText("说明", 200),
  source: optionalText("依据", 100),
  corrects: optionalText("更正的汇总", 10),
});
type EntryInput = z.output<typeof entryFields>;

/** What a kind needs besides: named where it is missing. */
function missing({ kind, person, department, amountCents, source, corrects }: EntryInput) {
  const problems: Problem[] = [];
  const needs = (isMissing: boolean, field: string, message: string) =>
    isMissing && problems.push({ field, message });
  const forDepartment = kind === "correction" && department !== undefined;
  needs(person === undefined && !forDepartment, "person", "请选择人员");
  needs(kind !== "accident" && amountCents === undefined, "amountCents", "请填写金额");
  needs(
    kind.endsWith("Bonus") && source === undefined,
    "source",
    "请写明金额的依据，例如考核办法和计算表",
  );
  needs(kind === "correction" && corrects === undefined, "corrects", "请选择更正哪一期的汇总");
  const isBelow = kind !== "correction" && (amountCents ?? 0) < 0;
  needs(isBelow, "amountCents", "金额不能为负数，只有更正可以");
  return problems;
}

/** What is wrong with the periods of an entry: not yet begun, already handed in, or a correction of what is still open. */
function periodProblems(context: ActionContext, { kind, on, corrects }: EntryInput): Problem[] {
  const period = periodOfEntry(kind, on);
  const statement = context.read(statementTable, period.id);
  if (on > localDate(context.now)) return [{ field: "on", message: "日期不能晚于今天" }];
  if (statement && statement.state !== "draft") {
    const message = `${periodTitle(period)}的汇总已经提交，请登记为更正，日期填还没有提交的月份`;
    return [{ field: "on", message }];
  }
  if (kind !== "correction") return [];
  const corrected = context.read(statementTable, corrects ?? "");
  if (corrected?.state !== "closed")
    return [{ field: "corrects", message: "只有已批准的汇总要更正，没有批准的直接改" }];
  return corrected.to < period.to ? [] : [{ field: "on", message: "更正要记在以后的汇总里" }];
}

/** Why the amount is what it is; refused where it lies outside the range of its rule. */
function basisFor(
  { kind, amountCents = 0, what, source }: EntryInput,
  context: ActionContext,
): Result<Basis> {
  const { rules } = context;
  if (kind === "praise" || kind === "savedCost") {
    const reward = rangedReward(kind, amountCents, rules);
    return reward.ok ? success(reward.value.basis) : reward;
  }
  const steps = [what, ...(source === undefined ? [] : [`依据：${source}`])];
  if (kind === "accident") return success(rules.basis("equipmentService.accidentDeduction", steps));
  const rule = kind === "correction" ? "incentiveStatement" : "incentiveBonus";
  return success(rules.basis(`equipmentService.${rule}`, steps));
}

const statementRefs = (ids: (string | undefined)[]) =>
  ids.flatMap((id) => (id === undefined ? [] : [{ table: statementTable.name, id }]));

/** Notes an accident, praise, saved cost, a bonus, or a correction of a closed statement. */
export const enterIncentive = defineAction({
  name: "incentive.enter",
  label: "登记激励事项",
  input: entryFields,
  reads: ({ kind, on, corrects }) =>
    statementRefs([periodOfEntry(kind, on).id, readPeriod(corrects ?? "")?.id]),
  run: (context, input) => {
    const problems = [...missing(input), ...periodProblems(context, input)];
    if (problems.length > 0) return { ok: false, problems };
    const basis = basisFor(input, context);
    if (!basis.ok) return basis;
    const { kind, amountCents, ...rest } = input;
    const amount = kind === "accident" ? undefined : amountCents;
    const entry = { ...rest, kind, amountCents: amount, basis: basis.value };
    return success([
      put(entryTable, compact({ ...entry, id: context.newId(), noted: doneNow(context) })),
    ]);
  },
});

/** Takes an entry back, with the reason, until the statement of its period is handed in. */
export const voidEntry = defineAction({
  name: "incentive.voidEntry",
  label: "作废激励事项",
  input: z.object({
    id: requiredText("事项", 60),
    /** The period of its statement, so that this can be read. */
    period: requiredText("汇总", 10),
    reason: requiredText("作废原因", 200),
  }),
  reads: ({ id, period }) => [...recordById(entryTable)({ id }), ...statementRefs([period])],
  run: (context, { id, period, reason }) => {
    const entry = context.read(entryTable, id);
    if (!entry || entry.voided) return failure("没有这条事项，或者已经作废");
    if (periodOfEntry(entry.kind, entry.on).id !== period) return failure("汇总不对");
    const statement = context.read(statementTable, period);
    if (statement && statement.state !== "draft")
      return failure("这一期的汇总已经提交，请在以后的汇总里更正");
    return success([put(entryTable, { ...entry, voided: { ...doneNow(context), reason } })]);
  },
});
