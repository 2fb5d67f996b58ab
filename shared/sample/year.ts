import { ruleParameterTable } from "#shared/domain/common/rules.ts";
import { chinaOffset, organisationTable, setUpDesk } from "#shared/domain/desk/organisation.ts";
import { setRuleParameter } from "#shared/domain/desk/rule-parameter.ts";
import type { SampleCompany } from "#shared/domain/desk/sample-company.ts";
import { addStaff, staffTable } from "#shared/domain/staff/staff.ts";
import { addDays, daysBetween } from "#shared/lib/time.ts";
import { companies } from "./companies.ts";
import { customerStory } from "./customers.ts";
import { mobileNumbers } from "./documents.ts";
import { featured } from "./featured.ts";
import { minute, officeHours } from "./office.ts";
import { ordinary } from "./ordinary.ts";
import { makePeople } from "./people.ts";
import { SampleDesk } from "./sample-desk.ts";
import { type Story, Timeline } from "./timeline.ts";
import { todayStories } from "./today.ts";
import type { World } from "./world.ts";

export interface SampleYear {
  deskId: string;
  seed: number;
  customers: number;
  /** Whose year it is; the trading company's unless somebody asks for another. */
  company?: SampleCompany;
  /** The moment (milliseconds) at which the sample ends. */
  until: number;
  /** How much happens for each customer, 1 being usual; less by itself where there are very many. */
  depth?: number;
  /** Takes each journal line as it is made. */
  onLine: (line: string) => void;
}

/** Room at the end, so that actions that follow each other within a moment stay before `until`. */
const lastMoment = 1000;

function makeWorld({ deskId, seed, until, company = "trade", onLine }: SampleYear): World {
  const { organisation, packs } = companies[company];
  const setting = { code: "A", offset: chinaOffset, organisation, packs, mainPack: packs[0] };
  const desk = new SampleDesk({ deskId, seed, desk: setting, onLine });
  const { chance } = desk;
  return {
    company,
    until,
    desk,
    chance,
    people: makePeople(desk.newId),
    office: officeHours(desk.calendar, chinaOffset, chance),
    timeline: new Timeline(),
    phone: mobileNumbers(featured.map(({ phone }) => phone)),
    clients: [],
  };
}

/** The first morning: the desk, its people, and the parameters that its regulations leave to it. */
function setUp({ company, desk, people, phone }: World, at: number): void {
  const { admin } = people;
  const { organisation, packs } = companies[company];
  const fields = { name: organisation, deskCode: "A", packs, mainPack: packs[0] };
  desk.run(setUpDesk, fields, organisationTable, admin, at);
  let time = at;
  for (const person of Object.values(people)) {
    time += minute;
    desk.run(addStaff, { ...person, phone: phone() }, staffTable, admin, time);
  }
  const set = (rule: string, parameter: string, value: number) =>
    desk.run(
      setRuleParameter,
      { rule, parameter, value, reason: "开张时由单位商定" },
      ruleParameterTable,
      admin,
      time + minute,
    );
  if (packs.includes("gps")) set("gps.warranty", "months", 12);
  set("common.deskHours", "soonHours", 4);
}

/** How many customers are on file at the end of a day: more than half in the first fortnight, the rest over the year. */
const onFile = (customers: number, workday: number, workdays: number): number =>
  Math.ceil(
    customers * (0.55 * Math.min(1, (workday + 1) / 12) + (0.45 * (workday + 1)) / workdays),
  );

/** The desk's days before the last: new customers are taken on, and what usually happens begins. */
function* days(
  world: World,
  { customers, depth }: { customers: number; depth: number },
  dates: string[],
): Story {
  const { office, chance, timeline } = world;
  let known = 0;
  for (const [workday, date] of dates.entries()) {
    yield office.opening(date) + 15 * minute;
    const grown = Math.min(customers, onFile(customers, workday, dates.length));
    for (let index = known; index < grown; index++) {
      const share = 0.05 + (0.9 * (index - known)) / (grown - known);
      timeline.begin(customerStory(world, index, office.during(date, share), depth));
    }
    known = grown;
    if (workday < 2) continue;
    for (const { perCustomer, begin } of ordinary) {
      const due = (perCustomer * customers * depth) / dates.length;
      const times = Math.floor(due + chance.next());
      for (let time = 0; time < times; time++) {
        const story = begin(world, office.during(date, 0.03 + 0.9 * chance.next()));
        if (story) timeline.begin(story);
      }
    }
  }
}

/**
 * Writes a believable year of a desk up to `until` through the actions of the domain: the same desk, seed, end and number give the
 * same lines. No person, company, number or document in it is real.
 */
export function sampleYear(options: SampleYear): void {
  const { customers, until } = options;
  const depth = options.depth ?? Math.min(1, 2000 / Math.max(1, customers));
  const world = makeWorld(options);
  const { office, timeline } = world;
  const today = office.date(until);
  const first = addDays(today, -365);
  const dates = Array.from({ length: daysBetween(first, today) }, (_, index) =>
    addDays(first, index),
  ).filter(office.isWorkday);
  setUp(world, office.opening(dates[0] ?? first) - 20 * minute);
  timeline.begin(days(world, { customers, depth }, dates));
  timeline.begin(todayStories(world, until));
  timeline.play(until - lastMoment);
}
