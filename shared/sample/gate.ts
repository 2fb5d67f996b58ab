import { gateRefusalTable } from "#shared/domain/passes/gate/refusal.ts";
import { refusePass, releasePass } from "#shared/domain/passes/gate/release.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import type { Matter, Step } from "./matter.ts";
import type { World } from "./world.ts";

interface AtGate {
  world: World;
  matter: Matter<ExitPass>;
}

/** An attempt at the gate that the pass names, its lines counted, the first with so many more or less. */
function attempt({ id, gate, lines }: ExitPass, more = 0) {
  const counted = lines.map(({ no, quantity }, index) => ({
    no,
    quantity: index === 0 ? quantity + more : quantity,
  }));
  return { scan: id, gate, counted, identityChecked: true };
}

function refuse({ world, matter }: AtGate, more: number): void {
  const { desk, people } = world;
  const input = attempt(matter.record(), more);
  desk.run(refusePass, input, gateRefusalTable, people.gate, matter.at());
}

/** The gate on the day of the pass: now and then a miscount, or the same paper once more. A pass that nobody brings is over with its day. */
export function* atTheGate(scene: AtGate, soon = false): Step<void> {
  const { world, matter } = scene;
  const { chance, desk, people, office } = world;
  const { leavesOn } = matter.record();
  if (!soon && chance.percent(5)) return;
  const share = 0.35 + 0.6 * chance.next();
  yield* matter.waitFor(soon ? matter.at() : office.during(leavesOn, share), 8);
  if (office.date(matter.at()) !== leavesOn) return;
  if (chance.percent(10)) {
    refuse(scene, chance.pick([1, 1, -1]));
    yield* matter.wait(12);
    if (office.date(matter.at()) !== leavesOn) return;
  }
  const input = attempt(matter.record());
  desk.run(releasePass, input, exitPassTable, people.gate, matter.at());
  if (!chance.percent(6)) return;
  yield* matter.wait(25);
  refuse(scene, 0);
}
