import type { Printable } from "#renderer/record/PrintsTab.tsx";
import { printedSteps } from "#shared/domain/common/approvals/words.ts";
import { matterLabels } from "#shared/domain/incentives/labels.ts";
import { periodTitle } from "#shared/domain/incentives/period.ts";
import {
  type PayeeTotal,
  payeeName,
  payeeTotals,
  type Statement,
  statementTable,
} from "#shared/domain/incentives/statement.ts";
import type { StatementSheet } from "#shared/forms/incentive-statement/schema.ts";
import { citation } from "#shared/rule-packs/regulations.ts";

function sheetOf(statement: Statement, total: PayeeTotal): StatementSheet {
  const { payee, lines, grossCents, taxCents, netCents } = total;
  return {
    period: periodTitle(statement),
    payee: payeeName(payee),
    department: payee.department,
    payMonth: statement.payMonth,
    lines: lines.map(({ matter, basis, items, cents }) => ({
      matter: matterLabels[matter],
      clause: basis ? citation(basis) : "本单位规定",
      steps: basis?.steps ?? [],
      items,
      cents,
    })),
    grossCents,
    ...(taxCents === undefined ? {} : { taxCents }),
    netCents,
    drawnBy: statement.drawn.byName,
    approvals: statement.request ? printedSteps(statement.request) : [],
  };
}

/** A sheet for each payee of a statement that was handed in; each is a document of its own. */
export function statementPapers(statement: Statement): Printable[] {
  if (statement.state === "draft") return [];
  const subject = `${statementTable.name}:${statement.id}`;
  return payeeTotals(statement).map((total, at) => {
    const data = sheetOf(statement, total);
    const number = `${statement.id}-${String(at + 1).padStart(2, "0")}`;
    const items = [{ number, subject, data }];
    return { form: "incentiveStatement", label: payeeName(total.payee), data, items };
  });
}
