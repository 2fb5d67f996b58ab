import type { Actor } from "#shared/domain/common/staff-roles.ts";
import {
  approveOrder,
  arriveForOrder,
  departForOrder,
} from "#shared/domain/services/actions/dispatch.ts";
import {
  archiveOrder,
  collectPayment,
  handToFinance,
} from "#shared/domain/services/actions/payment.ts";
import {
  cancelOrder,
  changeOrder,
  registerOrder,
} from "#shared/domain/services/actions/register.ts";
import {
  answerExcuse,
  askExcuse,
  signOnPaper,
  signSheet,
} from "#shared/domain/services/actions/signing.ts";
import { correctOrder, finishOrder, reworkOrder } from "#shared/domain/services/actions/work.ts";
import type { ServiceState } from "#shared/domain/services/labels.ts";
import { isDeskWork, needsApproval } from "#shared/domain/services/lifecycle.ts";
import { type ServiceOrder, serviceOrderTable } from "#shared/domain/services/order.ts";
import { evenShares, type OrderInput } from "#shared/domain/services/order-fields.ts";
import { contentDigest, shownContent } from "#shared/domain/services/sheet.ts";
import { handwriting } from "./handwriting.ts";
import { type Matter, matterOf, type Step } from "./matter.ts";
import { minute } from "./office.ts";
import type { ServiceCase } from "./service-cases.ts";
import type { Story } from "./timeline.ts";
import { type Client, nameOf, type Pace, printForm, type World } from "./world.ts";

/** A service order as it is to go; times in milliseconds. */
export interface ServicePlan {
  service: ServiceCase;
  client: Client;
  receivedAt: number;
  bookedAt: number;
  pace: Pace;
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

interface Course extends ServicePlan {
  world: World;
  matter: Matter<ServiceOrder>;
  team: Actor[];
}

const rested = ({ rests, matter }: Course) =>
  rests !== undefined && matter.record().state === rests;

/** Who goes: one engineer or two; at the desk itself whoever sits there. */
function teamOf({ chance, people }: World, { service }: ServicePlan): Actor[] {
  if (isDeskWork(service.kind)) return [people.deskTwo];
  const { engineer, engineerTwo, engineerThree } = people;
  const [first, second] = chance.pick([
    [engineer, engineerTwo],
    [engineerTwo, engineerThree],
    [engineerThree, engineer],
  ] as const);
  return chance.percent(25) ? [first, second] : [first];
}

function engineers(team: Actor[], days?: number) {
  const shares = evenShares(team.length);
  return team.map(({ id, name }, at) => ({
    staffId: id,
    name,
    share: shares[at] ?? 0,
    ...(days === undefined ? {} : { days }),
  }));
}

function orderInput(
  { desk, chance }: World,
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
    sources: [],
    vehicles: [],
    ...asked,
    kind,
    pack,
    customer: nameOf(client),
    channel: chance.pick(["phone", "phone", "visit", "chat", "passedOn"]),
    receivedAt: desk.time(receivedAt),
    ...(isLate ? { backdatedReason: "下班后接到,上班后补登" } : {}),
    engineers: engineers(team),
    ...(needsApproval(kind) ? { coefficient: chance.pick([0.5, 1, 1, 1.5, 2]) } : {}),
    ...(turn === "outsideHelp"
      ? { outsideHelp: { who: "栖桥安装队", reason: "本周安装集中,人手不够" } }
      : {}),
  };
}

function* approved(course: Course, input: OrderInput): Step<void> {
  const { world, matter, turn } = course;
  const { chance, people } = world;
  const answer = (decision: "agreed" | "returned" | "refused", opinion?: string) =>
    matter.after(chance.whole(15, 150), approveOrder, people.head, { decision, opinion });
  if (turn === "refused") {
    yield* answer("refused", "客户欠费未结,暂不派工");
    return;
  }
  if (turn === "returned") {
    yield* answer("returned", "请补充现场联系人和停车位置");
    const added = {
      instructions: "联系人在东门等候,车辆停 3 号棚。",
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
  const untilDeparture = (bookedAt - 45 * minute - matter.at()) / minute;
  yield* matter.wait(Math.max(5, untilDeparture));
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

function* visited(course: Course): Step<void> {
  if (!isDeskWork(course.service.kind)) yield* onTheWay(course);
  if (!rested(course)) yield* finished(course);
}

/** Customer and engineer sign on the screen, or on the printed sheet. */
function* signed(course: Course): Step<void> {
  const { world, matter, client, team, turn } = course;
  const { chance, desk } = world;
  const engineer = team[0] ?? world.people.engineer;
  yield* matter.wait(chance.whole(3, 14));
  const shown = contentDigest(shownContent(matter.record()));
  const score = chance.pick(["excellent", "good", "good", "fair"]);
  const remark = chance.percent(25) ? "师傅讲解清楚,下次提前一小时打电话。" : undefined;
  const customer = { name: client.contact.name, score, remark };
  const strokes = (name: string) => ({ name, strokes: handwriting(name, chance) });
  if (turn === "onPaper") {
    const paper = { at: desk.time(matter.at()), document: "服务记录单第 1 版,已扫描" };
    yield* matter.after(1, signOnPaper, engineer, {
      shown,
      ...paper,
      customer,
      engineer: { name: engineer.name },
    });
    return;
  }
  const inked = {
    customer: { ...customer, ...strokes(customer.name) },
    engineer: strokes(engineer.name),
  };
  yield* matter.after(0, signSheet, engineer, { shown, ...inked });
  if (chance.percent(60))
    printForm(
      world,
      "serviceSheet",
      { table: "serviceOrder", id: matter.record().id },
      engineer,
      matter.at(),
    );
}

function* letGo(course: Course): Step<void> {
  const { world, matter, turn } = course;
  const { people } = world;
  const reason = "客户负责人出差,电话确认结果无异议";
  yield* matter.after(20, askExcuse, people.engineerTwo, { reason });
  if (turn === "excused")
    yield* matter.after(40, answerExcuse, people.head, {
      decision: "agreed",
      opinion: "次日补电话回访",
    });
}

function* reworked(course: Course): Step<void> {
  const { world, matter } = course;
  const reason = "客户反映问题重现";
  yield* matter.after(world.chance.whole(60, 600), reworkOrder, world.people.supervisor, {
    reason,
  });
  if (rested(course)) return;
  yield* visited({ ...course, bookedAt: matter.at() + 20 * 60 * minute });
}

function* corrected(course: Course): Step<void> {
  const { world, matter } = course;
  const { phone, address, contact, model, serial, boughtOn, fault, bookedAt } = matter.record();
  const kept = { phone, address, contact, model, boughtOn, fault, bookedAt };
  const input = { ...kept, serial: `${serial ?? "YH"}-2`, reason: "序列号抄错一位" };
  yield* matter.after(45, correctOrder, world.people.agent, input);
}

function* paid(course: Course): Step<void> {
  const { world, matter } = course;
  const { chance, people, desk } = world;
  if ((matter.record().fee?.totalCents ?? 0) === 0) return;
  yield* matter.wait(chance.whole(4, 40));
  const payment = {
    method: chance.pick(["scan", "cash", "transfer", "card"]),
    receivedAt: desk.time(matter.at()),
    invoiceNo: `FP${chance.whole(10_000_000, 99_999_999)}`,
  };
  yield* matter.after(0, collectPayment, people.agent, payment);
  if (rested(course)) return;
  yield* matter.after(chance.whole(30, 150), handToFinance, people.finance);
}

function* settled(course: Course): Step<void> {
  const { world, matter } = course;
  yield* paid(course);
  if (rested(course)) return;
  yield* matter.after(world.chance.whole(60, 900), archiveOrder, world.people.supervisor);
}

function* calledOff({ world, matter }: Course): Step<void> {
  const reason = "客户改期,重新登记";
  yield* matter.after(world.chance.whole(20, 200), cancelOrder, world.people.agent, { reason });
}

function* closedOrSigned(course: Course): Step<void> {
  const { turn } = course;
  if (turn === "excused" || turn === "excuseAsked") yield* letGo(course);
  else yield* signed(course);
  if (turn !== "corrected" || rested(course)) return;
  yield* corrected(course);
  yield* signed(course);
}

/** The parts of an order's course after its dispatch, each until the order rests. */
function stagesOf({ turn }: ServicePlan): ((course: Course) => Step<void>)[] {
  if (turn === "cancelled") return [calledOff];
  const work = turn === "rework" ? [visited, reworked] : [visited];
  return [...work, closedOrSigned, settled];
}

function* courseOf(course: Course, input: OrderInput): Step<void> {
  const { service, turn, matter } = course;
  if (rested(course)) return;
  if (needsApproval(service.kind)) yield* approved(course, input);
  for (const stage of stagesOf(course)) {
    if (rested(course) || matter.record().state === "cancelled") return;
    yield* stage(course);
    if (turn === "excuseAsked" && matter.record().excuse !== undefined) return;
  }
}

/** One service order, from the call to the archive or to where it is left lying. */
export function* serviceStory(world: World, plan: ServicePlan): Story {
  const { desk, chance, people } = world;
  const { service, receivedAt, pace, rests } = plan;
  const at = yield pace(receivedAt, chance.whole(2, 9));
  const team = teamOf(world, plan);
  const input = orderInput(world, plan, team, at);
  const next = needsApproval(service.kind) ? "submit" : "dispatch";
  const onward = rests === "registered" ? {} : { next };
  const by = chance.pick([people.agent, people.desk]);
  const { id } = desk.run(registerOrder, { ...input, ...onward }, serviceOrderTable, by, at);
  const matter = matterOf(world, serviceOrderTable, { id, startedAt: at, pace });
  yield* courseOf({ ...plan, world, matter, team }, input);
}
