import type { RuleBook } from "#shared/domain/common/rules.ts";
import { type Result, success } from "#shared/lib/result.ts";
import { soundLines } from "./half-year.ts";
import { entryLines, type Material, type Part } from "./material.ts";
import { monthLines } from "./month.ts";
import { rankingLines, salesLines } from "./quarter.ts";

const together = (...parts: Part[]): Part => ({
  lines: parts.flatMap(({ lines }) => lines),
  open: parts.flatMap(({ open }) => open),
});

/** The lines of a period's statement: what is paid by the month, by the quarter, or by the half-year. */
export function computeStatement(material: Material, rules: RuleBook): Result<Part> {
  const { kind } = material.period;
  if (kind === "month") {
    const noted = entryLines(material, ["praise", "savedCost", "correction"], rules);
    return success(together(monthLines(material, rules), noted));
  }
  if (kind === "halfYear")
    return success(
      together(
        soundLines(material, rules),
        entryLines(material, ["halfYearBonus", "yearBonus"], rules),
      ),
    );
  const ranking = rankingLines(material, rules);
  if (!ranking.ok) return ranking;
  const bonuses = entryLines(material, ["contractBonus"], rules);
  return success(together(ranking.value, salesLines(material, rules), bonuses));
}
