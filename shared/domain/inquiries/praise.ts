import type { ActionContext, Put } from "#shared/domain/common/action.ts";
import { yen } from "#shared/domain/common/money.ts";
import { newProposal, proposalId } from "#shared/domain/common/proposals/propose.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import type { Problem } from "#shared/lib/result.ts";
import { type Inquiry, inquiryTitle } from "./inquiry.ts";
import { inquiryTable } from "./inquiry-table.ts";

const rule = "common.praiseAward";

interface Praise {
  praised?: StaffSnapshot | undefined;
  inWriting: boolean;
  amountCents?: number | undefined;
}

/** The bounds of the award that praise in writing proposes, in cents (R01 9.1). */
export function awardRange(rules: RuleBook): { from: number; to: number } {
  const cents = (name: string) => Math.round(rules.number(rule, name) * 100);
  return { from: cents("from"), to: cents("to") };
}

/** What is wrong with praise in writing: somebody must be praised, and the amount must lie in the range. */
export function praiseProblems(praise: Praise, rules: RuleBook): Problem[] {
  const { praised, inWriting, amountCents } = praise;
  if (!inWriting) return [];
  const { from, to } = awardRange(rules);
  const amount = amountCents ?? from;
  const problems: Problem[] = [];
  if (praised === undefined)
    problems.push({ field: "praised", message: "书面表扬请选择被表扬的人，才能提出奖励建议" });
  if (amount < from || amount > to) {
    const message = `建议奖励应在 ${yen(from)} 至 ${yen(to)} 之间`;
    problems.push({ field: "amountCents", message });
  }
  return problems;
}

/** The award that praise in writing proposes, as all proposals are kept; nothing for praise that was only said. */
export function awardOf(
  inquiry: Omit<Inquiry, "rev">,
  context: Pick<ActionContext, "now" | "actor">,
): Put[] {
  const { id, praise, about } = inquiry;
  const { person, proposal } = praise ?? {};
  if (!person || !proposal) return [];
  return [
    newProposal(context, proposalId(id, rule, person.id), {
      kind: "award",
      source: { table: inquiryTable.name, id, title: inquiryTitle(inquiry) },
      person,
      department: person.department,
      amountCents: proposal.amountCents,
      reason: about,
      basis: proposal.basis,
    }),
  ];
}

/** Praise as the record keeps it; in writing it proposes an award, the lowest unless another was named (R01 9.1). */
export function praiseOf({ praised, inWriting, amountCents }: Praise, rules: RuleBook) {
  const praise: NonNullable<Inquiry["praise"]> = praised
    ? { person: praised, inWriting }
    : { inWriting };
  if (!inWriting) return praise;
  const amount = amountCents ?? awardRange(rules).from;
  const steps = [`书面表扬，建议奖励 ${yen(amount)}`];
  return { ...praise, proposal: { amountCents: amount, basis: rules.basis(rule, steps) } };
}
