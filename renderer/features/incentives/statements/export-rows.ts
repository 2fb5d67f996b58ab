import { matterLabels } from "#shared/domain/incentives/labels.ts";
import { payeeName, payeeTotals, type Statement } from "#shared/domain/incentives/statement.ts";
import { keysOf } from "#shared/lib/keys-of.ts";

const matters = keysOf(matterLabels);

/** The headings of the table for payroll: one line for each payee. */
export const exportHeadings = [
  "期间",
  "发放月份",
  "人员",
  "部门",
  ...Object.values(matterLabels),
  "应发",
  "个税",
  "实发",
];

const yuan = (cents: number): string => (cents / 100).toFixed(2);

/** The lines of the table for payroll. */
export const exportRows = (statement: Statement): string[][] =>
  payeeTotals(statement).map(({ payee, lines, grossCents, taxCents, netCents }) => [
    statement.id,
    statement.payMonth,
    payeeName(payee),
    payee.department,
    ...matters.map((matter) => {
      const own = lines.filter((line) => line.matter === matter);
      return own.length === 0 ? "" : yuan(own.reduce((sum, { cents }) => sum + cents, 0));
    }),
    yuan(grossCents),
    taxCents === undefined ? "" : yuan(taxCents),
    yuan(netCents),
  ]);
