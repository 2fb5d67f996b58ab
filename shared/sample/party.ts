import { customerSnapshotOf, staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import type { Actor, Rank } from "#shared/domain/common/staff-roles.ts";
import { restrictedAmong } from "#shared/domain/visits/areas.ts";
import type { RegistrationInput } from "#shared/domain/visits/registration.ts";
import type { GuestClass } from "#shared/domain/visits/visit.ts";
import { identityNumber } from "./documents.ts";
import { personName } from "./names.ts";
import { minute } from "./office.ts";
import type { People } from "./people.ts";
import type { Chance } from "./random.ts";
import { mattersOf, walkInMatters } from "./words.ts";
import type { Client, World } from "./world.ts";

/** Who comes: from whom, how many, of which class, and what else is agreed; the same from the announcement to the arrival. */
export interface Party {
  visitors: RegistrationInput["visitors"];
  headCount: number;
  client: Client | undefined;
  purpose: string;
  guestClass: GuestClass;
  hospitality: boolean;
  host: Actor;
  areas: string[];
  badgeNo: string;
}

/** Who usually receives a class; the second of class B stands in for the director. */
const hosts: Record<GuestClass, (people: People) => Actor[]> = {
  A: ({ general, deputy }) => [general, deputy],
  B: ({ director, head }) => [director, director, head],
  C: ({ head, qualityHead, serviceManager }) => [head, qualityHead, serviceManager],
  D: ({ agent, engineerTwo, supervisor, quality }) => [agent, engineerTwo, supervisor, quality],
};

function documentOf(chance: Chance) {
  const share = chance.whole(1, 100);
  if (share <= 12) return undefined;
  const number = identityNumber(chance);
  if (share <= 15)
    return {
      kind: "identityCard",
      number: number.slice(0, 17),
      unverified: "证件磨损，末位看不清",
    };
  if (share <= 18) return { kind: "passport", number: `E0${number.slice(10, 17)}` };
  return { kind: "identityCard", number };
}

function classOf(chance: Chance, client: Client | undefined): GuestClass {
  if (client === undefined) return "D";
  if (client.grade === "A") return chance.pick(["A", "B", "B", "C", "C"]);
  return chance.pick(client.grade === "B" ? ["B", "C", "C", "D"] : ["C", "D", "D"]);
}

function someAreas(chance: Chance, client: Client | undefined): string[] {
  if (client === undefined) return ["一楼大厅"];
  if (client.trade === "technology" && chance.percent(45)) return ["机房"];
  return [chance.pick(["洽谈室", "会议室", "样机间", "展厅", "办公区"])];
}

/** A party of a customer, or people from the street when there is none. What is given in `wished` stays so. */
export function someParty(
  { company, chance, people, phone }: World,
  client: Client | undefined,
  wished: Partial<Party> = {},
): Party {
  const guestClass = wished.guestClass ?? classOf(chance, client);
  const headCount = client ? chance.pick([1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 6, 12]) : 1;
  const isContact = client !== undefined && chance.percent(75);
  const first = isContact ? client.contact : { name: personName(chance), phone: phone() };
  const document = documentOf(chance);
  const visitor = {
    ...first,
    ...(client ? { unit: client.name } : {}),
    ...(document ? { document } : {}),
  } as Party["visitors"][number];
  return {
    visitors: [visitor],
    headCount,
    client,
    purpose: chance.pick(client ? mattersOf(company, client.trade) : walkInMatters),
    guestClass,
    hospitality: guestClass === "A" || (guestClass === "B" && chance.percent(50)),
    host: chance.pick(hosts[guestClass](people)),
    areas: someAreas(chance, client),
    badgeNo: String(chance.whole(1, 60)),
    ...wished,
  };
}

const lowest: Record<GuestClass, Rank> = { A: "executive", B: "director", C: "manager", D: "lead" };

function escortsOf({ headCount, hospitality, host }: Party, people: People): Actor[] {
  if (!hospitality) return [];
  const count = headCount < 5 ? 1 : headCount <= 10 ? 2 : 3;
  const { engineerTwo, agent, quality, supervisor } = people;
  return [engineerTwo, agent, quality, supervisor]
    .filter(({ id }) => id !== host.id)
    .slice(0, count);
}

/** What is typed at the desk when the party is registered at this time. Restricted areas have been approved shortly before. */
export function partyInput(
  { desk, chance, people }: World,
  party: Party,
  at: number,
): RegistrationInput {
  const { client, host, guestClass, visitors, areas, ...rest } = party;
  const isRestricted = restrictedAmong(desk.rules, areas).length > 0;
  const [first, ...others] = visitors;
  const shown = first?.document ?? {
    kind: "identityCard" as const,
    number: identityNumber(chance),
  };
  const standsIn = guestClass === "B" && host.rank !== lowest.B;
  return {
    ...rest,
    visitors: first && isRestricted ? [{ ...first, document: shown }, ...others] : visitors,
    customer: client && customerSnapshotOf(client),
    guestClass,
    host: staffSnapshotOf(host),
    hostReason: standsIn ? "部门总监出差，委托部门经理接待" : undefined,
    escorts: escortsOf(party, people).map(staffSnapshotOf),
    areas,
    clearance: isRestricted
      ? { approver: staffSnapshotOf(people.head), approvedAt: desk.time(at - 9 * minute) }
      : undefined,
  };
}
