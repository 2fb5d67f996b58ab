import { z } from "zod";
import {
  type ActionContext,
  defineAction,
  type Put,
  put,
  recordById,
} from "#shared/domain/common/action.ts";
import { chainByRule } from "#shared/domain/common/approvals/by-rule.ts";
import {
  type AnswerInput,
  answerFields,
  decide,
  enteredFields,
} from "#shared/domain/common/approvals/decide.ts";
import { openRequest, standingOf } from "#shared/domain/common/approvals/request.ts";
import { lastAnswerWords } from "#shared/domain/common/approvals/words.ts";
import { centsField, requiredText } from "#shared/domain/common/fields.ts";
import { yen } from "#shared/domain/common/money.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { localDate } from "#shared/lib/time.ts";
import { payeeKey, payeeTotals, statementTable } from "./statement.ts";

const idField = z.object({ id: requiredText("汇总", 10) });
const rule = "equipmentService.incentiveStatement";

/** Hands a statement in: reviewed, allowed, and verified by finance and hr, as the rule names them (R01 8.3, tenth article). */
export const submitStatement = defineAction({
  name: "incentive.submit",
  label: "提交激励汇总",
  input: idField,
  reads: recordById(statementTable),
  run: (context, { id }) => {
    const statement = context.read(statementTable, id);
    if (!statement) return failure("没有这期汇总");
    if (statement.state !== "draft") return failure("这期汇总已经提交");
    if (statement.to >= localDate(context.now))
      return failure(`这一期到 ${statement.to} 止，结束以后才能提交`);
    if (statement.lines.length === 0) return failure("这期汇总没有内容，不用提交");
    const needed = chainByRule(context.rules, rule);
    if (!needed) return failure("没有设定由谁审批");
    const request = openRequest(context, needed);
    const steps = [...statement.steps, stepNow(context, "提交审批")];
    return success([put(statementTable, { ...statement, state: "waiting", request, steps })]);
  },
});

/** After 退回 or 不同意 the statement is a draft again and keeps what was answered; with the last 同意 it is closed for good. */
function decided(context: ActionContext, input: AnswerInput & { id: string }): Result<Put[]> {
  const { id, ...answer } = input;
  const statement = context.read(statementTable, id);
  if (!statement?.request || statement.state !== "waiting") return failure("没有等待审批的汇总");
  const answered = decide(statement.request, answer, context);
  if (!answered.ok) return answered;
  const request = answered.value;
  const standing = standingOf(request);
  const steps = [...statement.steps, stepNow(context, "审批", lastAnswerWords(request))];
  if (standing === "waiting")
    return success([put(statementTable, { ...statement, request, steps })]);
  if (standing === "agreed") {
    const closed = { state: "closed" as const, closedAt: context.now };
    return success([put(statementTable, { ...statement, ...closed, request, steps })]);
  }
  const { request: _, ...rest } = statement;
  const returned = [...statement.returned, request];
  return success([put(statementTable, { ...rest, state: "draft", returned, steps })]);
}

/** Answers a statement that was handed in. */
export const decideStatement = defineAction({
  name: "incentive.decide",
  label: "审批激励汇总",
  input: answerFields.extend(idField.shape),
  reads: recordById(statementTable),
  run: decided,
});

/** Enters from paper what was answered. */
export const enterStatementDecision = defineAction({
  name: "incentive.enterDecision",
  label: "登记纸质审批",
  input: enteredFields.extend(idField.shape),
  reads: recordById(statementTable),
  run: decided,
});

/** Types the income tax of the payees, until the statement is closed (R01 tenth article). */
export const enterTax = defineAction({
  name: "incentive.enterTax",
  label: "登记代扣个税",
  input: idField.extend({
    rows: z
      .array(z.object({ key: requiredText("人员", 80), taxCents: centsField }))
      .max(1000, "最多 1000 人"),
  }),
  reads: recordById(statementTable),
  run: (context, { id, rows }) => {
    const statement = context.read(statementTable, id);
    if (!statement) return failure("没有这期汇总");
    if (statement.state === "closed") return failure("这期汇总已经批准，不能再改");
    const totals = new Map(payeeTotals(statement).map((total) => [total.key, total]));
    for (const [at, { key, taxCents }] of rows.entries()) {
      const gross = totals.get(key)?.grossCents;
      if (gross === undefined) return failure("这个人不在汇总里", `rows.${at}.taxCents`);
      if (taxCents > Math.max(0, gross))
        return failure(`个税不能超过应发 ${yen(gross)}`, `rows.${at}.taxCents`);
    }
    const tax = Object.fromEntries(rows.map(({ key, taxCents }) => [key, taxCents]));
    const sum = rows.reduce((total, { taxCents }) => total + taxCents, 0);
    const steps = [...statement.steps, stepNow(context, "登记个税", `合计 ${yen(sum)}`)];
    return success([put(statementTable, { ...statement, tax, steps })]);
  },
});

/** The tax that was typed, for the payees who are still there. */
export const taxOfPayees = (
  tax: Readonly<Record<string, number>>,
  lines: Parameters<typeof payeeTotals>[0]["lines"],
): Record<string, number> => {
  const keys = new Set(lines.map(({ payee }) => payeeKey(payee)));
  return Object.fromEntries(Object.entries(tax).filter(([key]) => keys.has(key)));
};
