import { addDays } from "#shared/lib/time.ts";
import { companies } from "./companies.ts";
import { complaintCasesOf } from "./company-complaints.ts";
import { servicesOf } from "./company-services.ts";
import type { ComplaintPlan } from "./complaint-plan.ts";
import { complaintStory } from "./complaints.ts";
import { correspondenceStory } from "./customers.ts";
import { type InquiryPlan, inquiryStory } from "./inquiries.ts";
import {
  grumbles,
  type InquiryCase,
  messages,
  praises,
  questions,
  suggestions,
} from "./inquiry-cases.ts";
import { day, minute } from "./office.ts";
import { someParty } from "./party.ts";
import { type PassPlan, passStory } from "./passes.ts";
import type { Chance } from "./random.ts";
import type { ServicePlan } from "./service-plan.ts";
import { serviceStory } from "./services.ts";
import type { Story } from "./timeline.ts";
import { visitStory } from "./visits.ts";
import { someClient, type World } from "./world.ts";

/** One of these, each with its share in a hundred; nothing for the rest. */
function sometimes<T>(
  chance: Chance,
  shares: readonly (readonly [share: number, value: T])[],
): T | undefined {
  let drawn = chance.next() * 100;
  for (const [share, value] of shares) {
    drawn -= share;
    if (drawn < 0) return value;
  }
  return undefined;
}

function visit(world: World, at: number): Story | undefined {
  const { chance, office } = world;
  const client = chance.percent(82) ? someClient(world) : undefined;
  const isAnnounced = client !== undefined && chance.percent(35);
  const announcedAt = Math.max(
    office.opening(office.date(at)) + 16 * minute,
    at - chance.whole(30, 400) * minute,
  );
  const plan = {
    ...someParty(world, client),
    arrivesAt: at,
    leavesAt: at + chance.whole(15, 170) * minute,
    forgotten: chance.percent(2),
    cancelled: isAnnounced && chance.percent(9),
  };
  return visitStory(world, isAnnounced && announcedAt < at ? { ...plan, announcedAt } : plan);
}

function complaint(world: World, at: number): Story | undefined {
  const { chance, office } = world;
  const complaint = chance.pick(complaintCasesOf[world.company]);
  const client = someClient(world, complaint.trade);
  if (client === undefined) return undefined;
  const turn = sometimes<ComplaintPlan["turn"]>(chance, [
    [11, "invalid"],
    [6, "unsolved"],
    [5, "major"],
    [4, "reassigned"],
    [3, "reopened"],
    [complaint.category.id.startsWith("winery") ? 9 : 0, "extension"],
  ]);
  const channel = chance.pick([
    "phone",
    "phone",
    "phone",
    "chat",
    "inPerson",
    "letter",
    "passedOn",
    "mailbox",
  ] as const);
  return complaintStory(world, {
    complaint,
    client,
    channel,
    receivedAt: at,
    pace: office.later,
    turn,
  });
}

function service(world: World, at: number): Story | undefined {
  const { chance, office } = world;
  const service = servicesOf(world)?.some(world, at);
  if (service === undefined) return undefined;
  const client = someClient(world, service.trade);
  if (client === undefined) return undefined;
  const turn = sometimes<ServicePlan["turn"]>(chance, [
    [4, "cancelled"],
    [5, "returned"],
    [2, "refused"],
    [4, "rework"],
    [3, "corrected"],
    [3, "excused"],
    [8, "onPaper"],
    [3, "outsideHelp"],
  ]);
  // Appointments are made for half hours, one to three days ahead.
  const bookedOn = office.date(office.later(at + chance.whole(1, 3) * day, 0));
  const bookedAt = office.opening(bookedOn) + chance.whole(2, 16) * 30 * minute;
  return serviceStory(world, {
    service,
    client,
    receivedAt: at,
    bookedAt,
    pace: office.later,
    turn,
  });
}

function pass(world: World, at: number): Story | undefined {
  const { chance, office } = world;
  const { passKinds } = companies[world.company];
  if (passKinds.length === 0) return undefined;
  const kind = chance.pick(passKinds);
  const client = someClient(world, kind === "general" ? "liquor" : "technology");
  if (client === undefined) return undefined;
  const isBack = kind === "repair" || (kind === "general" && chance.percent(60));
  const turn = sometimes<PassPlan["turn"]>(chance, [
    [7, "differs"],
    [5, "void"],
    [3, "refused"],
    [3, "sentBack"],
    [2, "partlyBack"],
  ]);
  const leavesOn = office.date(office.later(at + chance.whole(2, 4) * day, 0));
  const back = isBack ? { returnBy: addDays(leavesOn, chance.whole(2, 14)) } : {};
  return passStory(world, {
    kind,
    client,
    appliedAt: at,
    leavesOn,
    ...back,
    pace: office.later,
    turn,
  });
}

/** What a call is about, the frequent ones more often. */
const callsAbout: readonly (readonly [share: number, cases: readonly InquiryCase[]])[] = [
  [66, questions],
  [9, suggestions],
  [4, praises],
  [14, messages],
  [7, grumbles],
];

function inquiry(world: World, at: number): Story | undefined {
  const { chance, office } = world;
  const asked = chance.pick(sometimes(chance, callsAbout) ?? questions);
  const isKnown = asked.trade !== undefined || chance.percent(60);
  const turn = sometimes<Pick<InquiryPlan, "later" | "voided">>(chance, [
    [8, { later: true }],
    [1, { voided: true }],
  ]);
  return inquiryStory(world, {
    inquiry: asked,
    client: isKnown ? someClient(world, ...(asked.trade ? [asked.trade] : [])) : undefined,
    receivedAt: at,
    pace: office.later,
    channel: chance.pick(["phone", "phone", "phone", "phone", "visit", "chat"] as const),
    ...turn,
  });
}

const letter = (world: World, at: number): Story | undefined => correspondenceStory(world, at);

/** What usually happens, with how often in a year for each customer of the desk. */
export const ordinary: readonly {
  perCustomer: number;
  begin: (world: World, at: number) => Story | undefined;
}[] = [
  { perCustomer: 1.15, begin: visit },
  { perCustomer: 1, begin: inquiry },
  { perCustomer: 0.9, begin: letter },
  { perCustomer: 0.22, begin: complaint },
  { perCustomer: 0.2, begin: service },
  { perCustomer: 0.2, begin: pass },
];
