import { z } from "zod";
import { approvalList, requestSchema } from "#shared/domain/common/approvals/request.ts";
import { basisSchema } from "#shared/domain/common/rules.ts";
import { doneSchema, stepSchema } from "#shared/domain/common/steps.ts";
import { defineTable, recordBase } from "#shared/domain/common/table.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { matterLabels, statementStates } from "./labels.ts";
import { periodKinds } from "./period.ts";

/** Who is paid: a person of a department, or without a person the department itself. */
const payeeSchema = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  department: z.string(),
});
export type Payee = z.infer<typeof payeeSchema>;

const lineSchema = z.object({
  matter: z.enum(keysOf(matterLabels)),
  payee: payeeSchema,
  /** Gross; less than nothing only in a correction. */
  cents: z.number().int(),
  basis: basisSchema.optional(),
  /** What it is made of, one sentence each. */
  items: z.array(z.string()),
});
export type StatementLine = z.infer<typeof lineSchema>;

/** What is paid for a period, as it was drawn up, examined and allowed. Its id is the period's. Once it is closed it never changes. */
const statementSchema = recordBase.extend({
  kind: z.enum(keysOf(periodKinds)),
  from: z.string(),
  to: z.string(),
  state: z.enum(keysOf(statementStates)),
  payMonth: z.string(),
  lines: z.array(lineSchema),
  /** What could not be counted, and why. */
  open: z.array(z.string()),
  /** Income tax as finance typed it, by payee. */
  tax: z.record(z.string(), z.number().int()),
  /** The newest request, and those that were sent back. */
  request: requestSchema.optional(),
  returned: z.array(requestSchema),
  basis: basisSchema,
  drawn: doneSchema,
  closedAt: z.string().optional(),
  steps: z.array(stepSchema),
});
export type Statement = z.infer<typeof statementSchema>;

/** All statements, by the end of their period. */
export const statementList = "incentive.statement";

export const statementTable = defineTable<Statement>({
  name: "incentiveStatement",
  schema: statementSchema,
  lists: ({ to, kind, state, request }) => [
    { list: statementList, key: `${to}#${kind}` },
    ...(state === "waiting" && request ? [{ list: approvalList, key: request.asked.at }] : []),
  ],
});

/** One name for a payee within a statement. */
export const payeeKey = ({ id, department }: Payee): string => id ?? `department:${department}`;

/** "方小禾", or the department's name. */
export const payeeName = ({ name, department }: Payee): string => name ?? department;

/** What one payee gets: all lines, gross, tax and what is left. */
export interface PayeeTotal {
  key: string;
  payee: Payee;
  lines: StatementLine[];
  grossCents: number;
  taxCents: number | undefined;
  netCents: number;
}

/** The payees of a statement in the order of their names, persons before departments. */
export function payeeTotals({ lines, tax }: Pick<Statement, "lines" | "tax">): PayeeTotal[] {
  const byKey = new Map<string, StatementLine[]>();
  for (const line of lines) {
    const key = payeeKey(line.payee);
    byKey.set(key, [...(byKey.get(key) ?? []), line]);
  }
  const totals = [...byKey].flatMap(([key, own]): PayeeTotal[] => {
    const payee = own[0]?.payee;
    const grossCents = own.reduce((sum, { cents }) => sum + cents, 0);
    const taxCents = tax[key];
    return payee
      ? [{ key, payee, lines: own, grossCents, taxCents, netCents: grossCents - (taxCents ?? 0) }]
      : [];
  });
  const isDepartment = ({ payee }: PayeeTotal) => Number(payee.id === undefined);
  return totals.toSorted(
    (a, b) =>
      isDepartment(a) - isDepartment(b) ||
      payeeName(a.payee).localeCompare(payeeName(b.payee), "zh-CN"),
  );
}
