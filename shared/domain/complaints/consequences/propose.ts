import { z } from "zod";
import { type ActionContext, defineAction, type Put, put } from "#shared/domain/common/action.ts";
import { requiredText } from "#shared/domain/common/fields.ts";
import {
  proposalAbout,
  proposalTable,
  proposalWords,
} from "#shared/domain/common/proposals/proposal.ts";
import { newProposal, proposalId } from "#shared/domain/common/proposals/propose.ts";
import { computed } from "#shared/domain/common/rule-book.ts";
import { staffSnapshot } from "#shared/domain/common/snapshots.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { compact } from "#shared/lib/compact.ts";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { complaintId } from "../change.ts";
import { type Complaint, complaintTable, complaintTitle } from "../complaint.ts";
import { stepLabels } from "../labels.ts";
import { mayTake } from "../lifecycle.ts";
import { type Consequence, consequencesOf } from "./consequence.ts";

const input = z.object({
  id: complaintId,
  key: requiredText("建议", 100),
  person: staffSnapshot("人员").optional(),
  reason: requiredText("理由", 500),
});
type Input = z.output<typeof input>;

/** The people and departments that a consequence can be for make its id; the department is read from the complaint. */
const aboutOf = ({ person }: Input) => person?.id ?? "department";

const idOf = (asked: Input) => proposalId(asked.id, asked.key, aboutOf(asked));

function proposalOf(
  complaint: Complaint,
  consequence: Consequence,
  { person, reason }: Input,
): Result<Parameters<typeof newProposal>[2]> {
  const { concerned, amountCents, points, measure, basis } = consequence;
  const isForPerson = concerned !== "department";
  if (isForPerson && person === undefined) return failure("请选择是谁", "person");
  if (!isForPerson && complaint.department === undefined) return failure("投诉还没有责任部门");
  return success(
    compact({
      kind: "penalty" as const,
      source: { table: complaintTable.name, id: complaint.id, title: complaintTitle(complaint) },
      person: isForPerson ? person : undefined,
      department: isForPerson ? person?.department : complaint.department,
      amountCents,
      points,
      measure,
      reason,
      basis,
    }),
  );
}

function proposed(context: ActionContext, asked: Input): Result<Put[]> {
  const complaint = context.read(complaintTable, asked.id);
  if (!complaint) return failure("没有这件投诉");
  if (!mayTake("consequence", complaint.state))
    return failure("投诉办到认定有效以后，才能提出奖惩建议");
  const consequence = consequencesOf(complaint, context).find(({ key }) => key === asked.key);
  if (!consequence) return failure("最后认定有效以后，才能提出这条建议");
  const id = idOf(asked);
  if (context.read(proposalTable, id)?.state === "open") return failure("已经提出过这条建议");
  const proposal = proposalOf(complaint, consequence, asked);
  if (!proposal.ok) return proposal;
  const { value } = proposal;
  const note = `${proposalAbout(value)} ${proposalWords(value)}：${value.reason}`;
  const steps = [...complaint.steps, stepNow(context, stepLabels.consequence, note)];
  return success([newProposal(context, id, value), put(complaintTable, { ...complaint, steps })]);
}

/** Proposes a consequence to awards and penalties, with the clause and the amount that it names; nothing is applied. */
export const proposeConsequence = defineAction({
  name: "complaint.proposeConsequence",
  label: stepLabels.consequence,
  input,
  reads: (asked) => [
    { table: complaintTable.name, id: asked.id },
    { table: proposalTable.name, id: idOf(asked) },
  ],
  run: (context, asked) => computed(() => proposed(context, asked)),
});
