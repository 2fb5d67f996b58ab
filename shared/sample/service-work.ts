import {
  approveOrder,
  arriveForOrder,
  departForOrder,
} from "#shared/domain/services/actions/dispatch.ts";
import { changeOrder } from "#shared/domain/services/actions/register.ts";
import { finishOrder, reworkOrder } from "#shared/domain/services/actions/work.ts";
import { isDeskWork, needsApproval } from "#shared/domain/services/lifecycle.ts";
import type { OrderInput } from "#shared/domain/services/order-fields.ts";
import type { Step } from "./matter.ts";
import { minute } from "./office.ts";
import { type Course, engineers, rested } from "./service-plan.ts";
import { printForm } from "./world.ts";

/** The head's answer, and once it is yes the paper that goes along. */
export function* approved(course: Course, input: OrderInput): Step<void> {
  const { world, matter, turn } = course;
  const { chance, people } = world;
  const answer = (decision: "agreed" | "returned" | "refused", opinion?: string) =>
    matter.after(chance.whole(15, 150), approveOrder, people.head, { decision, opinion });
  if (turn === "refused") {
    yield* answer("refused", "客户欠费未结，暂不派工");
    return;
  }
  if (turn === "returned") {
    yield* answer("returned", "请补充现场联系人和停车位置");
    const added = {
      instructions: "联系人在东门等候，车辆停 3 号棚。",
      backdatedReason: "审批退回后补充",
    };
    yield* matter.after(30, changeOrder, people.agent, { ...input, ...added, next: "submit" });
  }
  yield* answer("agreed");
  const record = { table: "serviceOrder", id: matter.record().id };
  if (course.service.kind === "installation")
    printForm(world, "installationDispatch", record, people.agent, matter.at());
}

const checks = (["information", "tools", "parts", "papers"] as const).map((key) => ({
  key,
  done: true,
}));

function* onTheWay(course: Course): Step<void> {
  const { world, matter, bookedAt, team } = course;
  const [first] = team;
  if (first === undefined) return;
  const { desk, chance } = world;
  yield* matter.waitFor(bookedAt - 45 * minute, 5);
  yield* matter.after(0, departForOrder, first, { at: desk.time(matter.at()), checks });
  if (rested(course)) return;
  yield* matter.wait(chance.whole(25, 55));
  yield* matter.after(0, arriveForOrder, first, { at: desk.time(matter.at()) });
}

const cents = (yuan: number) => yuan * 100;

function work(course: Course) {
  const { service, team } = course;
  const { result, parts, labour, exchanges = [] } = service;
  const { chance } = course.world;
  const days = needsApproval(service.kind) ? chance.pick([0.5, 0.5, 1, 1, 1.5]) : undefined;
  return {
    outcome: chance.pick(["solved", "solved", "solved", "partly"]),
    result,
    engineers: engineers(team, days),
    parts: parts.map(([name, model, unit, yuan, cost]) => ({
      name,
      model,
      unit,
      quantity: 1,
      priceCents: cents(yuan),
      costCents: cents(cost),
    })),
    exchanges,
    agreedLabourCents: labour === undefined ? undefined : cents(labour),
  };
}

function* finished(course: Course): Step<void> {
  const { world, matter, team, service } = course;
  const by = team[0] ?? world.people.engineer;
  yield* matter.wait(isDeskWork(service.kind) ? 6 : world.chance.whole(40, 190));
  yield* matter.after(0, finishOrder, by, { ...work(course), at: world.desk.time(matter.at()) });
}

/** The way to the customer and the work there. */
export function* visited(course: Course): Step<void> {
  if (!isDeskWork(course.service.kind)) yield* onTheWay(course);
  if (!rested(course)) yield* finished(course);
}

/** The work is done once more. */
export function* reworked(course: Course): Step<void> {
  const { world, matter } = course;
  const reason = "客户反映问题重现";
  yield* matter.after(world.chance.whole(60, 600), reworkOrder, world.people.supervisor, {
    reason,
  });
  if (rested(course)) return;
  yield* visited({ ...course, bookedAt: matter.at() + 20 * 60 * minute });
}
