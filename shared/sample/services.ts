import { inquiryToOrder } from "#shared/domain/conversions.ts";
import { registerOrder } from "#shared/domain/services/actions/register.ts";
import { needsApproval } from "#shared/domain/services/lifecycle.ts";
import { serviceOrderTable } from "#shared/domain/services/order.ts";
import type { OrderInput } from "#shared/domain/services/order-fields.ts";
import { matterOf, type Step } from "./matter.ts";
import { toMinute } from "./office.ts";
import { askedAfter, calledOff, closedOrSigned, settled } from "./service-end.ts";
import { type Course, orderInput, rested, type ServicePlan, teamOf } from "./service-plan.ts";
import { approved, reworked, visited } from "./service-work.ts";
import type { Story } from "./timeline.ts";
import type { World } from "./world.ts";

/** The parts of an order's course after its dispatch, each until the order rests. */
function stagesOf({ turn }: ServicePlan): ((course: Course) => Step<void>)[] {
  if (turn === "cancelled") return [calledOff];
  const work = turn === "rework" ? [visited, reworked] : [visited];
  return [...work, closedOrSigned, settled, askedAfter];
}

function* courseOf(course: Course, input: OrderInput): Step<void> {
  const { service, turn, matter } = course;
  if (rested(course)) return;
  if (needsApproval(service.kind)) yield* approved(course, input);
  for (const stage of stagesOf(course)) {
    if (rested(course) || matter.record().state === "cancelled") return;
    yield* stage(course);
    if (turn === "excuseAsked" && matter.record().excuse !== undefined) return;
  }
}

/** One service order, from the call to the archive or to where it is left lying. */
export function* serviceStory(world: World, asked: ServicePlan): Story {
  const [receivedAt, bookedAt] = [toMinute(asked.receivedAt), toMinute(asked.bookedAt)];
  const plan = { ...asked, receivedAt, bookedAt };
  const { desk, chance, people } = world;
  const { service, pace, rests } = plan;
  const at = yield pace(receivedAt, chance.whole(2, 9));
  const team = teamOf(world, plan);
  const input = orderInput(world, plan, team, at);
  const next = needsApproval(service.kind) ? "submit" : "dispatch";
  const onward = rests === "registered" ? {} : { next };
  const by = chance.pick([people.agent, people.desk]);
  const { inquiry } = plan;
  const typed = { ...input, ...onward, inquiry };
  const { id } = inquiry
    ? desk.run(inquiryToOrder, typed, serviceOrderTable, by, at)
    : desk.run(registerOrder, typed, serviceOrderTable, by, at);
  const matter = matterOf(world, serviceOrderTable, { id, startedAt: at, pace });
  yield* courseOf({ ...plan, world, matter, team }, input);
}
