import { versionNumber } from "#shared/domain/printing/print-record.ts";
import {
  archiveOrder,
  collectPayment,
  handToFinance,
} from "#shared/domain/services/actions/payment.ts";
import { cancelOrder } from "#shared/domain/services/actions/register.ts";
import {
  answerExcuse,
  askExcuse,
  signOnPaper,
  signSheet,
} from "#shared/domain/services/actions/signing.ts";
import { correctOrder } from "#shared/domain/services/actions/work.ts";
import { serviceOrderTable } from "#shared/domain/services/order.ts";
import { contentDigest, shownContent } from "#shared/domain/services/sheet.ts";
import { enterSurvey } from "#shared/domain/services/survey/actions.ts";
import { waitsForSurvey } from "#shared/domain/services/survey/survey.ts";
import { addDays } from "#shared/lib/time.ts";
import { handwriting } from "./handwriting.ts";
import type { Step } from "./matter.ts";
import { day } from "./office.ts";
import { type Course, rested } from "./service-plan.ts";
import { printForm } from "./world.ts";

/** Customer and engineer sign on the screen, or on the printed sheet. */
function* signed(course: Course): Step<void> {
  const { world, matter, client, team, turn } = course;
  const { chance, desk } = world;
  const engineer = team[0] ?? world.people.engineer;
  yield* matter.wait(chance.whole(3, 14));
  const shown = contentDigest(shownContent(matter.record()));
  const score = chance.pick(["excellent", "good", "good", "fair"]);
  const remark = chance.percent(25) ? "师傅讲解清楚，下次提前一小时打电话。" : undefined;
  const customer = { name: client.contact.name, score, remark };
  const strokes = (name: string) => ({ name, strokes: handwriting(name, chance) });
  if (turn === "onPaper") {
    const paper = { at: desk.time(matter.at()), document: "服务记录单第 1 版，已扫描" };
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
  if (!chance.percent(60)) return;
  const { id, sheet } = matter.record();
  const record = { table: "serviceOrder", id, number: versionNumber(id, sheet.version) };
  printForm(world, "serviceSheet", record, engineer, matter.at());
}

function* letGo(course: Course): Step<void> {
  const { world, matter, turn } = course;
  const { people } = world;
  const reason = "客户负责人出差，电话确认结果无异议";
  yield* matter.after(20, askExcuse, people.engineerTwo, { reason });
  if (turn === "excused")
    yield* matter.after(40, answerExcuse, people.head, {
      decision: "agreed",
      opinion: "次日补电话回访",
    });
}

function* corrected(course: Course): Step<void> {
  const { world, matter } = course;
  const { phone, address, unitNumber, contact, model, serial, ...rest } = matter.record();
  const { boughtOn, fault, bookedAt } = rest;
  const kept = { phone, address, unitNumber, contact, model, boughtOn, fault, bookedAt };
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

/** The money, where there is any, and the archive. */
export function* settled(course: Course): Step<void> {
  const { world, matter } = course;
  yield* paid(course);
  if (rested(course)) return;
  yield* matter.after(world.chance.whole(60, 900), archiveOrder, world.people.supervisor);
}

const calls = [
  { outcome: "reached", mood: "excellent", note: "师傅准时，讲得清楚" },
  { outcome: "reached", mood: "good" },
  { outcome: "reached", mood: "good", note: "下次希望提前半小时来电话" },
  { outcome: "reached", mood: "fair", note: "等得久了一些" },
  { outcome: "reached", mood: "excellent" },
  { outcome: "givenUp", note: "三次无人接听" },
  { outcome: "reached", mood: "good", note: "使用正常" },
  { outcome: "reached", mood: "poor", note: "现场没有收拾干净" },
] as const;

/** The house has begun to ask not long ago. */
const asksSince = 70 * day;

/**
 * The customer is called some working days later and asked how it was. Day and answer follow from the order's number: nothing is drawn,
 * so that the rest of the year stays what it was.
 */
export function* askedAfter({ world, matter }: Course): Step<void> {
  const { id } = matter.record();
  const { office, desk, people, until } = world;
  if (!waitsForSurvey(matter.record()) || matter.at() < until - asksSince) return;
  const turn = Number(id.slice(-4)) + Number(id.slice(-7, -5));
  // now and then nobody finds the time
  if (turn % 5 === 4) return;
  let on = addDays(office.date(matter.at()), 2 + (turn % 5));
  while (!office.isWorkday(on)) on = addDays(on, 1);
  const at = yield office.during(on, 0.1 + (turn % 8) / 10);
  const call = calls[turn % calls.length];
  desk.run(enterSurvey, { ...call, id }, serviceOrderTable, people.agent, at);
}

/** The customer no longer wants it. */
export function* calledOff({ world, matter }: Course): Step<void> {
  const reason = "客户改期，重新登记";
  yield* matter.after(world.chance.whole(20, 200), cancelOrder, world.people.agent, { reason });
}

/** The sheet is signed, excused, or signed again after a correction. */
export function* closedOrSigned(course: Course): Step<void> {
  const { turn } = course;
  if (turn === "excused" || turn === "excuseAsked") yield* letGo(course);
  else yield* signed(course);
  if (turn !== "corrected" || rested(course)) return;
  yield* corrected(course);
  yield* signed(course);
}
