import type { SampleCompany } from "#shared/domain/desk/sample-company.ts";
import { addDays } from "#shared/lib/time.ts";
import { knownPassKind } from "./companies.ts";
import { complaintCasesOf, majorCaseOf } from "./company-complaints.ts";
import { servicesOf } from "./company-services.ts";
import { type ComplaintCase, complaintCases } from "./complaint-cases.ts";
import type { ComplaintPlan } from "./complaint-plan.ts";
import { complaintStory } from "./complaints.ts";
import { correspondenceStory } from "./customers.ts";
import { featured } from "./featured.ts";
import { type LastDays, lastDays } from "./last-days.ts";
import { day, hour, minute } from "./office.ts";
import { someParty } from "./party.ts";
import { type PassPlan, passStory } from "./passes.ts";
import type { ServicePlan } from "./service-plan.ts";
import { serviceStory } from "./services.ts";
import type { Story } from "./timeline.ts";
import { calls } from "./today-calls.ts";
import { visitStory } from "./visits.ts";
import type { Client, World } from "./world.ts";

/** The end of the sample: the moment itself, and the part of its day on which the desk is at work, whatever the hour. */
interface Scene extends LastDays {
  world: World;
  until: number;
  opened: number;
  client: (name: string) => Client;
}

function sceneAt(world: World, until: number, clients: [Client, ...Client[]]): Scene {
  const { office } = world;
  const today = office.date(until);
  const opening = office.opening(today);
  const midnight = office.midnight(until) - day;
  const isOpen = office.isWorkday(today) && until > opening;
  const opened =
    isOpen || until - opening > 2 * hour ? opening : Math.max(midnight, until - 100 * minute);
  const client = (name: string) => {
    const place = featured.findIndex((each) => each.name === name);
    return clients[place % clients.length] ?? clients[0];
  };
  return { world, until, opened, client, ...lastDays(office, until) };
}

/** Those who have come and gone, those in the house, those expected, and one who is late. */
function visits({ world, until, opened, client, inOffice }: Scene): Story[] {
  const { people, chance } = world;
  const [from, to] =
    until - opened > hour
      ? [opened, until]
      : [inOffice(opened - 6 * hour), inOffice(opened - minute)];
  const recent = Math.max(opened, until - 100 * minute);
  const inHouse = (share: number) => ({
    arrivesAt: Math.floor(recent + share * (until - recent)),
    leavesAt: until + hour,
  });
  const gone = (share: number) => ({
    arrivesAt: Math.floor(from + share * (to - from)),
    leavesAt: Math.floor(from + (share + 0.3) * (to - from)),
  });
  const expected = (minutes: number, announcedBefore: number) => ({
    arrivesAt: inOffice(until + minutes * minute),
    leavesAt: until + day,
    announcedAt: inOffice(until - announcedBefore * hour),
  });
  const [north, tools, soft] = [client("北麓电气"), client("知微仪器"), client("青砾软件")];
  const [data, homes, design] = [client("衡庐数据科技"), client("绿汀居物业"), client("苔痕设计")];
  const party = (from: Client | undefined, wished: Parameters<typeof someParty>[2]) =>
    someParty(world, from, wished);
  const applicants = { purpose: "应聘面谈", visitors: [{ name: "白露生", phone: world.phone() }] };
  const plans = [
    ...[0.02, 0.12, 0.2, 0.33, 0.46].map((share) => ({
      ...party(chance.pick([north, homes, data, undefined]), { headCount: 1 }),
      ...gone(share),
    })),
    { ...party(tools, { headCount: 2, guestClass: "C", areas: ["样机间"] }), ...inHouse(0.2) },
    {
      ...party(north, { headCount: 4, guestClass: "B", host: people.head, areas: ["洽谈室"] }),
      ...inHouse(0.45),
    },
    { ...party(soft, { headCount: 1, guestClass: "C", areas: ["机房"] }), ...inHouse(0.75) },
    {
      ...party(undefined, { ...applicants, headCount: 2, guestClass: "D" }),
      ...inHouse(0.96),
    },
    { ...party(data, { headCount: 6, guestClass: "B", hospitality: true }), ...expected(14, 26) },
    {
      ...party(homes, { headCount: 3, guestClass: "C", host: people.serviceManager }),
      ...expected(34, 20),
    },
    { ...party(design, { headCount: 1, guestClass: "D" }), ...expected(180, 5) },
    { ...party(tools, { headCount: 1, guestClass: "D" }), ...expected(-90, 30), cancelled: true },
    { ...party(homes, { headCount: 2 }), ...expected(-3 * 1440, 90), forgotten: true },
  ];
  return plans.map((plan) => visitStory(world, plan));
}

type ComplaintRow = [ComplaintCase | undefined, string, number, Partial<ComplaintPlan>];

const caseOf = (id: string) =>
  complaintCases.find(({ category }) => category.id === id) ?? complaintCases[0];

/** The same course of a day with the cases of another company. */
function otherComplaints(company: SampleCompany): ComplaintRow[] {
  const cases = complaintCasesOf[company];
  const rows: [string, number, Partial<ComplaintPlan>][] = [
    ["栗溪酒类商行", 26, { rests: "accepted" }],
    ["鹭汀冷链", 9, { rests: "accepted" }],
    ["澜庭酒行", 190, { rests: "investigating" }],
    ["衡庐数据科技", 15 * 60, { rests: "handling" }],
    ["清沫餐饮", 27 * 60, { rests: "answered" }],
    ["隆坛酱园", 60 * 60, { rests: "confirmed" }],
    ["栗溪酒类商行", 30 * 60, { rests: "invalid", turn: "invalid" }],
    ["苔痕设计", 12, { rests: "registered", channel: "chat" }],
    ["青砾软件", 70 * 60, { turn: "reopened" }],
  ];
  const usual = rows.map(([name, minutes, more], at): ComplaintRow => {
    return [cases[at % cases.length], name, minutes, more];
  });
  const major = { rests: "answered", turn: "major" } as const;
  return [...usual, [majorCaseOf(company), "云渡客运", 20 * 60, major]];
}

/** Complaints in every state, some overdue, some due within minutes or hours. */
function complaints({ world, until, client, inOffice, pace }: Scene): Story[] {
  const ofTrade: [string, string, number, Partial<ComplaintPlan>][] = [
    ["winery.quality.packaging", "栗溪酒类商行", 24 * 60 + 36, { rests: "accepted" }],
    ["logistics.business.timeliness", "鹭汀冷链", 24, { rests: "accepted" }],
    ["winery.quality.taste", "澜庭酒行", 190, { rests: "investigating" }],
    ["dataCentre.equipment", "衡庐数据科技", 15 * 60, { rests: "handling" }],
    [
      "winery.quality.flavour",
      "林塘锦绣宾馆",
      50 * 60,
      { rests: "handling", turn: "extensionAsked" },
    ],
    ["winery.service", "清沫餐饮", 27 * 60, { rests: "answered" }],
    ["gps.terminal", "云渡客运", 20 * 60, { rests: "answered", turn: "major" }],
    ["winery.returns", "隆坛酱园", 60 * 60, { rests: "confirmed" }],
    ["winery.misunderstanding", "栗溪酒类商行", 30 * 60, { rests: "invalid", turn: "invalid" }],
    ["gps.attitude", "鹭汀冷链", 12, { rests: "registered", channel: "chat" }],
    ["dataCentre.access", "青砾软件", 70 * 60, { turn: "reopened" }],
  ];
  const { company } = world;
  const rows: ComplaintRow[] =
    company === "trade"
      ? ofTrade.map(([id, ...rest]) => [caseOf(id), ...rest])
      : otherComplaints(company);
  return rows.flatMap(([complaint, name, minutes, more]) => {
    if (complaint === undefined) return [];
    const receivedAt = inOffice(until - minutes * minute);
    const plan = {
      complaint,
      client: client(name),
      channel: "phone",
      receivedAt,
      pace,
    } as const;
    return [complaintStory(world, { ...plan, ...more })];
  });
}

/** Service orders in every state, with appointments around now. */
function services({ world, until, client, inOffice, pace }: Scene): Story[] {
  const day = 24 * 60;
  const makers = servicesOf(world);
  if (makers === undefined) return [];
  const { paid, free, some } = makers;
  type Row = [string, typeof paid, number, number, Partial<ServicePlan>];
  const rows: Row[] = [
    ["石桥机电", paid, -day, 64, { rests: "dispatched" }],
    ["北麓电气", paid, -day, -36, { rests: "dispatched" }],
    ["知微仪器", free, -95, 2 * day, { rests: "awaitingApproval" }],
    ["云渡客运", free, -25, day, { rests: "registered" }],
    ["鹭汀冷链", free, -day, 12, { rests: "departed" }],
    ["石桥机电", paid, -day, -35, { rests: "arrived" }],
    ["北麓电气", paid, -day, -300, { rests: "finished" }],
    ["知微仪器", paid, -day, -330, { rests: "signed" }],
    ["石桥机电", paid, -day, -420, { rests: "charged" }],
    ["北麓电气", paid, -2 * day, -500, { turn: "excuseAsked" }],
    ["知微仪器", paid, -4 * day, -3 * day, { turn: "rework", rests: "rework" }],
    ["云渡客运", some, -day, day, { turn: "cancelled" }],
    ["鹭汀冷链", free, -2 * day, -day, { turn: "corrected" }],
  ];
  return rows.map(([name, make, received, booked, more]) => {
    const receivedAt = inOffice(until + received * minute);
    const bookedAt = inOffice(until + booked * minute);
    const plan = { service: make(world, receivedAt), client: client(name), receivedAt, bookedAt };
    return serviceStory(world, { ...plan, pace, ...more });
  });
}

/** Exit passes in every state; of those that went out one is overdue, and one is to be back today. */
function passes({ world, until, client, inOffice, pace }: Scene): Story[] {
  const today = world.office.date(until);
  const on = (days: number) =>
    days < 0 ? world.office.date(inOffice(until + days * day)) : addDays(today, days);
  const rows: [PassPlan["kind"], string, number, Partial<PassPlan>][] = [
    ["withdrawal", "衡庐数据科技", 55, { rests: "applied" }],
    ["repair", "青砾软件", 150, { rests: "checked", returnBy: on(6) }],
    ["general", "澜庭酒行", 170, { rests: "submitted", returnBy: on(2) }],
    ["tenantGoods", "绿汀居物业", 260, { rests: "approved" }],
    ["withdrawal", "青砾软件", 240, { rests: "issued" }],
    ["withdrawal", "衡庐数据科技", 380, { soon: true }],
    ["exchange", "青砾软件", 330, { soon: true }],
    ["tenantGoods", "绿汀居物业", 420, { soon: true }],
    ["general", "苔痕设计", 9 * 1440, { leavesOn: on(-8), returnBy: on(-2), turn: "notBack" }],
    ["general", "澜庭酒行", 6 * 1440, { leavesOn: on(-5), returnBy: on(0), turn: "partlyBack" }],
    ["repair", "衡庐数据科技", 7 * 1440, { leavesOn: on(-6), returnBy: on(-3) }],
    ["exchange", "青砾软件", 2 * 1440, { leavesOn: on(-1), turn: "void" }],
    ["general", "绿汀居物业", 1440, { turn: "refused" }],
  ];
  return rows.flatMap(([usual, name, minutes, more]) => {
    const kind = knownPassKind(world.company, usual);
    if (kind === undefined) return [];
    const appliedAt = inOffice(until - minutes * minute);
    const plan = { kind, client: client(name), appliedAt, leavesOn: today, pace };
    return [passStory(world, { ...plan, ...more })];
  });
}

/** Begins what stands open at the end: in the days before `until`, so that then the desk is busy, whatever the hour. */
export function* todayStories(world: World, until: number): Story {
  yield until - 25 * day;
  const [first, ...others] = world.clients;
  if (first === undefined) return;
  const scene = sceneAt(world, until, [first, ...others]);
  const stories = [
    ...visits(scene),
    ...calls(scene),
    ...complaints(scene),
    ...services(scene),
    ...passes(scene),
  ];
  for (const story of stories) world.timeline.begin(story);
  for (const minutes of [140, 80, 31])
    world.timeline.begin(correspondenceStory(world, scene.inOffice(until - minutes * minute)));
}
