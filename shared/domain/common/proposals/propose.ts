import { z } from "zod";
import { compact } from "#shared/lib/compact.ts";
import { failure, success } from "#shared/lib/result.ts";
import { type ActionContext, defineAction, put, recordById } from "../action.ts";
import { requiredText } from "../fields.ts";
import { doneNow } from "../steps.ts";
import { type Proposal, proposalTable } from "./proposal.ts";

type New = Omit<Proposal, "id" | "rev" | "state" | "proposed" | "withdrawn">;

/** The id under which a record proposes one consequence for one person or department: the same is never proposed twice. */
export const proposalId = (source: string, key: string, about: string): string =>
  `${source}/${key}/${about}`;

/** The proposal that the acting person makes now. */
export const newProposal = (
  context: Pick<ActionContext, "now" | "actor">,
  id: string,
  proposal: New,
) => put(proposalTable, compact({ ...proposal, id, state: "open", proposed: doneNow(context) }));

/** Takes a proposal back, with the reason. */
export const withdrawProposal = defineAction({
  name: "proposal.withdraw",
  label: "撤回奖惩建议",
  input: z.object({ id: requiredText("建议", 200), reason: requiredText("撤回原因", 200) }),
  reads: recordById(proposalTable),
  subjects: () => [],
  run: (context, { id, reason }) => {
    const proposal = context.read(proposalTable, id);
    if (proposal?.state !== "open") return failure("没有这条待审议的建议");
    const withdrawn = { ...doneNow(context), reason };
    return success([put(proposalTable, { ...proposal, state: "withdrawn", withdrawn })]);
  },
});
