import type { Basis, RuleBook } from "../rules.ts";
import { type Chain, chainWords, readChain } from "./chain.ts";

/** What a rule's parameter holds where no approval is asked for. */
export const noApproval = "none";

/** The chain that a rule names for a matter, with its basis; undefined where the rule asks for no approval. */
export function chainByRule(
  rules: RuleBook,
  ruleId: string,
  parameter = "approver",
): { chain: Chain; basis: Basis } | undefined {
  const chain = readChain(rules.text(ruleId, parameter));
  if (!chain) return undefined;
  return { chain, basis: rules.basis(ruleId, [`由${chainWords(chain)}审批`]) };
}
