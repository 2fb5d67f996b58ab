import { customerSnapshotOf } from "#shared/domain/common/snapshots.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import type { ServiceState } from "#shared/domain/services/labels.ts";
import { isDeskWork, needsApproval } from "#shared/domain/services/lifecycle.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { evenShares, type OrderInput } from "#shared/domain/services/order-fields.ts";
import { unitOf } from "./companies.ts";
import type { Matter } from "./matter.ts";
import { minute } from "./office.ts";
import type { ServiceCase } from "./service-cases.ts";
import type { Client, Pace, World } from "./world.ts";

/** A service order as it is to go; times in milliseconds. */
export interface ServicePlan {
  service: ServiceCase;
  client: Client;
  receivedAt: number;
  bookedAt: number;
  pace: Pace;
  /** The number of the call that turned out to be this order. */
  inquiry?: string;
  /** What else happens on the way. */
  turn?:
    | "cancelled"
    | "returned"
    | "refused"
    | "rework"
    | "corrected"
    | "excused"
    | "excuseAsked"
    | "onPaper"
    | "outsideHelp";
  /** The state in which it is left lying; else it is archived in the end. */
  rests?: ServiceState;
}

/** An order on its way: who goes, and where it stands. */
export interface Course extends ServicePlan {
  world: World;
  matter: Matter<ServiceOrder>;
  team: Actor[];
}

/** True when the order is to be left lying where it stands now. */
export const rested = ({ rests, matter }: Course): boolean =>
  rests !== undefined && matter.record().state === rests;

/** Who goes: one engineer or two; at the desk itself whoever sits there. */
export function teamOf({ chance, people }: World, { service }: ServicePlan): Actor[] {
  if (isDeskWork(service.kind)) return [people.deskTwo];
  const { engineer, engineerTwo, engineerThree } = people;
  const [first, second] = chance.pick([
    [engineer, engineerTwo],
    [engineerTwo, engineerThree],
    [engineerThree, engineer],
  ] as const);
  return chance.percent(25) ? [first, second] : [first];
}

/** The team as an order names them, with even shares; days once the work is done. */
export function engineers(team: Actor[], days?: number) {
  const shares = evenShares(team.length);
  return team.map(({ id, name }, at) => ({
    staffId: id,
    name,
    share: shares[at] ?? 0,
    ...(days === undefined ? {} : { days }),
  }));
}

/** What is typed when the order is taken down. */
export function orderInput(
  { company, desk, chance }: World,
  plan: ServicePlan,
  team: Actor[],
  at: number,
): OrderInput {
  const { service, client, receivedAt, bookedAt, turn } = plan;
  const { kind, pack, asked } = service;
  const isLate = at - receivedAt > 50 * minute;
  return {
    address: client.address,
    contact: client.contact.name,
    phone: client.contact.phone,
    ...(isDeskWork(kind) ? {} : { bookedAt: desk.time(bookedAt) }),
    ...(company === "property" ? { unitNumber: unitOf(client.id) } : {}),
    sources: [],
    vehicles: [],
    ...asked,
    kind,
    pack,
    customer: customerSnapshotOf(client),
    channel: chance.pick(["phone", "phone", "visit", "chat", "passedOn"]),
    receivedAt: desk.time(receivedAt),
    ...(isLate ? { backdatedReason: "下班后接到，上班后补登" } : {}),
    engineers: engineers(team),
    ...(needsApproval(kind) ? { coefficient: chance.pick([0.5, 1, 1, 1.5, 2]) } : {}),
    ...(turn === "outsideHelp" && needsApproval(kind)
      ? { outsideHelp: { who: "栖桥安装队", reason: "本周安装集中，人手不够" } }
      : {}),
  };
}
