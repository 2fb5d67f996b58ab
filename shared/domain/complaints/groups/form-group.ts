import { type ActionContext, type Put, put } from "#shared/domain/common/action.ts";
import { stepNow } from "#shared/domain/common/steps.ts";
import { type Complaint, complaintTable } from "../complaint.ts";
import { judgedDeadlines } from "../deadlines.ts";
import { stepLabels } from "../labels.ts";
import { mayTake } from "../lifecycle.ts";
import { type Group, groupAround, groupRule } from "./group.ts";
import { matterOf } from "./matter.ts";

type Unsaved = Omit<Complaint, "rev">;

function asMember(complaint: Unsaved, group: Group<Unsaved>, context: ActionContext): Unsaved {
  const first = group.members[0]?.id ?? complaint.id;
  const judged = { ...complaint, severity: "major" as const };
  const deadlines = judgedDeadlines(judged, context.now, context);
  const note = `${group.households} 户投诉同一件事，从 ${first} 起；列为重大`;
  return {
    ...judged,
    deadlines,
    group: { first, basis: group.basis },
    steps: [...complaint.steps, stepNow(context, stepLabels.group, note)],
  };
}

const isMember = ({ group, severity }: Unsaved) => group !== undefined && severity === "major";

/**
 * A complaint as it is written once those of the same matter are known. At the third household all that are not closed become major
 * (R09 2.(6)): they are written with it.
 */
export function withGroup(
  complaint: Unsaved,
  others: readonly Complaint[],
  context: ActionContext,
): Put[] {
  const { rules, desk } = context;
  const rule = groupRule(complaint.pack, rules, desk.mainPack);
  const matter = matterOf(complaint);
  const same = others.filter((one) => matter !== undefined && matterOf(one) === matter);
  const group = rule && groupAround<Unsaved>(complaint, same, rule, rules);
  if (!group) return [put(complaintTable, complaint)];
  const changed = group.members.filter(
    (member) => member.id === complaint.id || (mayTake("group", member.state) && !isMember(member)),
  );
  return changed.map((member) => put(complaintTable, asMember(member, group, context)));
}
