import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import {
  type ComplaintState,
  channelLabels,
  satisfactionLabels,
  stepLabels,
} from "#shared/domain/complaints/labels.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { addMinutes, isoTime } from "#shared/lib/time.ts";
import { type Chance, chance } from "#shared/sample/random.ts";

const categories = [
  "winery.quality.taste",
  "winery.quality.flavour",
  "winery.service",
  "logistics.service",
  "logistics.business.time",
  "property.noise",
];
const departments = ["质量部", "营管办", "物流部", "客户|服务部", undefined];
const first = Date.parse("2023-12-20T00:00:00Z");
const span = 3 * 366 * 1440;

const after = (random: Chance, time: string) => addMinutes(time, random.whole(1, 9_000));
const done = (at: string) => ({ at, by: "p1", byName: "林予棠" });

/** A limit that runs, was met in time, or too late. */
function limit(random: Chance, key: string, startsAt: string) {
  const met = { at: after(random, startsAt), onTime: random.percent(80) };
  return { key, startsAt, at: startsAt, ...(random.percent(70) ? { met } : {}) };
}

function limits(random: Chance, receivedAt: string) {
  const kinds = ["plan", "acknowledge", "answer", "solve", "solve#2", "feedback"];
  return kinds.filter(() => random.percent(50)).map((kind) => limit(random, kind, receivedAt));
}

function steps(random: Chance, receivedAt: string) {
  const taken = [stepLabels.register];
  let at = receivedAt;
  return [
    ...taken,
    ...Array.from({ length: random.whole(0, 4) }, () => random.pick(stepNames)),
  ].map((step) => {
    at = after(random, at);
    return { ...done(at), step };
  });
}
const stepNames = [stepLabels.answer, stepLabels.reopen, stepLabels.note, stepLabels.propose];
const states: ComplaintState[] = [
  "registered",
  "accepted",
  "investigating",
  "handling",
  "answered",
  "confirmed",
  "invalid",
  "archived",
];

function judgement(random: Chance, receivedAt: string) {
  if (random.percent(30)) return undefined;
  const valid = random.percent(80);
  const motive = random.pick(["misunderstanding", "malicious"] as const);
  return {
    ...done(after(random, receivedAt)),
    valid,
    ...(valid ? { gravity: random.pick(["ordinary", "vicious"] as const) } : { motive }),
  };
}

/** One state of a complaint, as far as statistics look at it: everything is possible, whether or not the lifecycle allows it. */
function version(random: Chance, nth: number, fixed: { id: string; receivedAt: string }) {
  const { id, receivedAt } = fixed;
  const category = random.pick(categories);
  const customer = random.whole(0, 60 + Math.floor(nth / 20));
  const validity = judgement(random, receivedAt);
  const department = random.pick(departments);
  return {
    id,
    receivedAt,
    state: random.pick(states),
    pack: category.split(".")[0],
    category: { id: category, label: category },
    channel: random.pick(keysOf(channelLabels)),
    severity: random.percent(10) ? "major" : "general",
    steps: steps(random, receivedAt),
    deadlines: limits(random, receivedAt),
    ...(department === undefined ? {} : { department }),
    ...(random.percent(80) ? { owner: { id: `p${random.whole(1, 12)}` } } : {}),
    ...(random.percent(50) ? { about: `产品 ${random.whole(1, 40)}` } : {}),
    ...(customer < 4
      ? {}
      : {
          customer:
            customer % 7 === 0
              ? { name: `散客 ${customer}` }
              : { id: `KH-A-${customer}`, name: "客户" },
        }),
    ...(validity ? { validity } : {}),
    ...(random.percent(40) ? { satisfaction: random.pick(keysOf(satisfactionLabels)) } : {}),
  } as unknown as Complaint;
}

/** One write of a complaint: as it was before, if it was there, and as it is after. */
export interface ComplaintWrite {
  before: Complaint | undefined;
  after: Complaint;
}

/** The lives of so many complaints, received in three years, each written one to four times, all through each other. */
export function* randomWrites(seed: number, complaints: number): Generator<ComplaintWrite> {
  const random = chance(seed);
  const alive: Complaint[] = [];
  for (let nth = 0; nth < complaints; nth++) {
    const receivedAt = isoTime(first + random.whole(0, span) * 60_000, "+08:00");
    const fresh = version(random, nth, { id: `TS-A-20240101-${nth}`, receivedAt });
    alive.push(fresh);
    yield { before: undefined, after: fresh };
    while (random.percent(50)) {
      const place = random.whole(0, alive.length - 1);
      const before = alive[place];
      if (!before) continue;
      // a correction may also move the time of receipt
      const moved = random.percent(5) ? after(random, before.receivedAt) : before.receivedAt;
      const next = version(random, nth, { id: before.id, receivedAt: moved });
      alive[place] = next;
      yield { before, after: next };
    }
  }
}
