import {
  addCost,
  approveCosts,
  askOverCap,
  settleCosts,
} from "#shared/domain/visits/cost-actions.ts";
import { overCapBy } from "#shared/domain/visits/costs.ts";
import { visitTable } from "#shared/domain/visits/visit-table.ts";
import { localDate } from "#shared/lib/time.ts";
import type { Story } from "./timeline.ts";
import type { World } from "./world.ts";

const notes = { meal: "招待用餐", transport: "接送车辆", gift: "伴手礼" } as const;

/** What a reception has cost, entered after the guests have left: mostly within the cap, now and then beyond it with the head's consent. */
export function* receptionCosts(world: World, id: string, leftAt: number): Story {
  const { desk, chance, people, office } = world;
  const cap = desk.read(visitTable, id)?.figures.cap.cents ?? 0;
  let at = yield office.later(leftAt, chance.whole(10, 60));
  const spend = (kind: keyof typeof notes, share: number) => {
    const cents = Math.max(100, Math.round((cap * share) / 10_000) * 100);
    const cost = { id, kind, cents, on: localDate(desk.time(at)), note: notes[kind] };
    return desk.run(addCost, cost, visitTable, people.desk, at);
  };
  spend("meal", chance.whole(45, 82));
  at = yield office.later(at, 1);
  const visit = spend(chance.pick(["transport", "gift"]), chance.whole(5, 24));
  if (overCapBy(visit) > 0) {
    const reason = "客人临时增加，多安排了一桌";
    at = yield office.later(at, 1);
    desk.run(askOverCap, { id, reason }, visitTable, people.desk, at);
    if (chance.percent(15)) return;
    at = yield office.later(at, chance.whole(20, 120));
    desk.run(approveCosts, { id, decision: "agreed" }, visitTable, people.head, at);
  }
  at = yield office.later(at, chance.whole(5, 60));
  desk.run(settleCosts, { id }, visitTable, people.desk, at);
}
