import { yen } from "#shared/domain/common/money.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import type { Result } from "#shared/lib/result.ts";
import { success } from "#shared/lib/result.ts";
import { isIn } from "../period.ts";
import { saleReward, salesBasis } from "../rules/parts-sales.ts";
import { rankQuarter } from "../rules/ranking.ts";
import type { Payee, StatementLine } from "../statement.ts";
import { payeeKey } from "../statement.ts";
import { grouped, type Material, noDepartment, type Part, personPayee } from "./material.ts";

/** The ranking of the quarter as lines, those without a reward as well. */
export function rankingLines({ scores }: Material, rules: RuleBook): Result<Part> {
  const rows = scores?.rows ?? [];
  const open = rows.length === 0 ? ["还没有登记这个季度的得分，季度评优没有计算"] : [];
  const ranked = rankQuarter(
    rows.map(({ person, ...score }) => ({ ...score, id: person.id })),
    rules,
  );
  if (!ranked.ok) return ranked;
  const people = new Map(rows.map(({ person }) => [person.id, person]));
  const lines = ranked.value.flatMap(({ id, place, cents, basis }): StatementLine[] => {
    const person = people.get(id);
    if (!person) return [];
    const payee = { id, name: person.name, department: person.department };
    return [{ matter: "ranking", payee, cents, basis, items: [`第 ${place} 名`] }];
  });
  return success({ lines, open });
}

interface Piece {
  payee: Payee;
  cents: number;
  words: string;
}

/** The department of a sale: that of the seller with the largest share. */
function departmentOfSale(
  { departmentOf }: Material,
  engineers: readonly { id: string; share: number }[],
): string {
  const [first] = engineers.toSorted((a, b) => b.share - a.share);
  return (first && departmentOf(first.id)) ?? noDepartment;
}

/** The rewards of all sales of parts that were paid in full in the quarter, one line for each person and each department (R01 8). */
export function salesLines(material: Material, rules: RuleBook): Part {
  const open: string[] = [];
  const pieces = material.orders.flatMap((order): Piece[] => {
    const { id, parts, paid, engineers } = order;
    if (!paid || parts.length === 0 || !isIn(material.period, paid.on)) return [];
    const sale = { order: id, parts, receivedCents: paid.cents, sellers: engineers };
    const reward = saleReward(sale, rules);
    if (!reward.ok) {
      open.push(...reward.problems.map(({ message }) => message));
      return [];
    }
    const { totalCents, sellers, departmentCents, words } = reward.value;
    if (totalCents === 0) return [];
    const own = sellers.map(({ cents }, at): Piece => {
      const engineer = engineers[at] ?? { id: "", name: "" };
      return {
        payee: personPayee(material, engineer),
        cents,
        words: `${words}，个人得 ${yen(cents)}`,
      };
    });
    const department = departmentOfSale(material, engineers);
    const rest = `${words}，部门得 ${yen(departmentCents)}`;
    return [...own, { payee: { department }, cents: departmentCents, words: rest }];
  });
  const lines = [...grouped(pieces, ({ payee }) => payeeKey(payee)).values()].flatMap(
    (of): StatementLine[] => {
      const payee = of[0]?.payee;
      if (!payee) return [];
      const cents = of.reduce((sum, piece) => sum + piece.cents, 0);
      const basis = salesBasis(rules, [`${of.length} 笔，合计 ${yen(cents)}`]);
      return [{ matter: "partsSales", payee, cents, basis, items: of.map(({ words }) => words) }];
    },
  );
  return { lines, open };
}
