import type { Actor } from "#shared/domain/common/staff-roles.ts";
import { cancelVisit, checkOutVisit, closeOvernight } from "#shared/domain/visits/leave.ts";
import { checkInExpected, checkInVisit, expectVisit } from "#shared/domain/visits/register.ts";
import { visitTable } from "#shared/domain/visits/visit-table.ts";
import { minute, toMinute } from "./office.ts";
import { type Party, partyInput } from "./party.ts";
import { receptionCosts } from "./reception-costs.ts";
import type { Story } from "./timeline.ts";
import { printForm, type World } from "./world.ts";

/** A visit as it is to go; times in milliseconds. */
export interface VisitPlan extends Party {
  arrivesAt: number;
  leavesAt: number;
  /** When it was announced; absent for those who just come. */
  announcedAt?: number;
  /** Announced, and then it does not take place. */
  cancelled?: boolean;
  /** Nobody registers the departure. */
  forgotten?: boolean;
}

function* announced(world: World, plan: VisitPlan, by: Actor, announcedAt: number): Story {
  const { desk, chance, office } = world;
  const expectedAt = desk.time(toMinute(plan.arrivesAt));
  let at = yield announcedAt;
  const asked = {
    ...partyInput(world, plan, at),
    clearance: undefined,
    badgeNo: undefined,
    expectedAt,
  };
  const { id } = desk.run(expectVisit, asked, visitTable, by, at);
  if (plan.cancelled) {
    const opening = Math.min(plan.arrivesAt, office.opening(office.date(plan.arrivesAt)));
    at = yield Math.max(opening, plan.arrivesAt - chance.whole(20, 200) * minute);
    const reason = chance.pick(["客人行程有变，改期另约", "会议改为线上", "客户来电取消"]);
    desk.run(cancelVisit, { id, reason }, visitTable, by, at);
    return;
  }
  at = yield plan.arrivesAt + chance.whole(-12, 9) * minute;
  const arrived = { ...partyInput(world, plan, at), expectedAt, id };
  desk.run(checkInExpected, arrived, visitTable, by, at);
  yield* stay(world, plan, id, by, at);
}

function* walkIn(world: World, plan: VisitPlan, by: Actor): Story {
  const at = yield plan.arrivesAt;
  const { id } = world.desk.run(checkInVisit, partyInput(world, plan, at), visitTable, by, at);
  yield* stay(world, plan, id, by, at);
}

/** A badge for every guest: the first carries the number of the visit, the others their place behind it. */
function printBadges(world: World, id: string, guests: number, by: Actor, at: number): void {
  for (let guest = 1; guest <= guests; guest++) {
    const number = guest === 1 ? id : `${id}-${guest}`;
    printForm(world, "visitorBadge", { table: "visit", id, number }, by, at);
  }
}

/** From the badge to the departure. */
function* stay(world: World, plan: VisitPlan, id: string, by: Actor, arrivedAt: number): Story {
  const { desk, chance, office, people } = world;
  let at = yield arrivedAt + chance.whole(15, 50) * 1000;
  if (chance.percent(55)) printBadges(world, id, plan.headCount, by, at);
  if (plan.forgotten) {
    at = yield office.midnight(arrivedAt) + minute;
    desk.run(closeOvernight, { ids: [id] }, visitTable, people.deskTwo, at);
    return;
  }
  at = yield Math.max(at, plan.leavesAt);
  desk.run(checkOutVisit, { id }, visitTable, by, at);
  if (plan.hospitality && plan.client) yield* receptionCosts(world, id, at);
}

/** One party that comes to the house. */
export function visitStory(world: World, plan: VisitPlan): Story {
  const { people, chance } = world;
  const by = chance.pick([people.desk, people.desk, people.deskTwo, people.supervisor]);
  return plan.announcedAt === undefined
    ? walkIn(world, plan, by)
    : announced(world, plan, by, plan.announcedAt);
}
