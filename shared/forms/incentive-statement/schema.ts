import { z } from "zod";
import { requiredText } from "#shared/domain/common/fields.ts";
import { approvalStep } from "../fields.ts";
import { type FormSpec, singleCopy } from "../form.ts";
import { a4Page } from "../page-setup.ts";

const cents = z.number().int();

const line = z.strictObject({
  matter: requiredText("项目", 20),
  clause: requiredText("依据", 80),
  /** How it was computed, then what it is made of. */
  steps: z.array(requiredText("计算", 400)).max(20),
  items: z.array(requiredText("明细", 400)).max(5000),
  cents,
});

/** What one person, or one department, is paid for a period, and why. */
const statementSheet = z.strictObject({
  period: requiredText("期间", 40),
  payee: requiredText("人员", 60),
  department: requiredText("部门", 60),
  payMonth: requiredText("发放月份", 10),
  lines: z.array(line).min(1).max(500),
  grossCents: cents,
  taxCents: cents.optional(),
  netCents: cents,
  drawnBy: requiredText("汇总人", 60),
  approvals: z.array(approvalStep).max(12),
});
export type StatementSheet = z.infer<typeof statementSheet>;

/** 《激励明细单》 (R01): gross, with the tax that is held back. It stays in the house. */
export const incentiveStatementSpec: FormSpec<StatementSheet> = {
  name: "incentiveStatement",
  title: "激励明细单",
  page: a4Page,
  data: statementSheet,
  copies: [singleCopy],
};
