import { reopenComplaint } from "#shared/domain/complaints/closing.ts";
import { complaintTable } from "#shared/domain/complaints/complaint.ts";
import { registerComplaint } from "#shared/domain/complaints/intake.ts";
import { proposePlan } from "#shared/domain/complaints/progress.ts";
import { inquiryToComplaint } from "#shared/domain/conversions.ts";
import { type ComplaintPlan, type Course, intake, rested } from "./complaint-plan.ts";
import {
  answered,
  begun,
  confirmed,
  extended,
  investigated,
  judgedInvalid,
  judgedValid,
  putAway,
} from "./complaint-steps.ts";
import { matterOf, type Step } from "./matter.ts";
import { toMinute } from "./office.ts";
import type { Story } from "./timeline.ts";
import { printForm, type World } from "./world.ts";

/** From the plan to the customer's word. */
function* solved(course: Course): Step<void> {
  const { world, matter, complaint, turn } = course;
  const isQuick = matter.record().pack === "logistics";
  const minutes = isQuick ? world.chance.whole(4, 24) : world.chance.whole(40, 260);
  const { plan } = complaint;
  yield* matter.after(minutes, proposePlan, world.people[complaint.owner], { plan });
  if (turn === "extension" || turn === "extensionAsked") yield* extended(course);
  if (rested(course)) return;
  yield* answered(course);
  if (rested(course)) return;
  yield* confirmed(course);
}

function* reopened({ world, matter }: Course): Step<void> {
  const reason = "客户收到换货后又发现同样的问题";
  yield* matter.after(2000, reopenComplaint, world.people.agent, { reason });
}

function* courseOf(course: Course): Step<void> {
  const { turn, rests } = course;
  if (rests === "registered") return;
  const stages = [begun, investigated, turn === "invalid" ? judgedInvalid : solved];
  for (const stage of stages) {
    yield* stage(course);
    if (rested(course)) return;
  }
  if (turn === "reopened") {
    yield* reopened(course);
    if (rested(course)) return;
    yield* investigated(course);
    yield* solved(course);
  }
  if (turn !== "invalid") judgedValid(course);
  yield* putAway(course);
}

/** One complaint, from its receipt to the archive or to where it is left lying. */
export function* complaintStory(world: World, asked: ComplaintPlan): Story {
  const plan = { ...asked, receivedAt: toMinute(asked.receivedAt) };
  const { desk, chance, people } = world;
  const { receivedAt, pace } = plan;
  const by = chance.pick([people.agent, people.agent, people.desk, people.supervisor]);
  const at = yield pace(receivedAt, chance.whole(2, 6));
  const { inquiry } = plan;
  const input = { ...intake(world, plan, at), inquiry };
  const { id } = inquiry
    ? desk.run(inquiryToComplaint, input, complaintTable, by, at)
    : desk.run(registerComplaint, input, complaintTable, by, at);
  if (chance.percent(50)) printForm(world, "complaintRecord", { table: "complaint", id }, by, at);
  const matter = matterOf(world, complaintTable, { id, startedAt: at, pace });
  yield* courseOf({ ...plan, world, matter });
}
