import { staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import {
  archiveComplaint,
  customerConfirms,
  invalidateComplaint,
} from "#shared/domain/complaints/closing.ts";
import { complaintTable } from "#shared/domain/complaints/complaint.ts";
import { escalateComplaint, noteComplaint, tickHabit } from "#shared/domain/complaints/course.ts";
import { askExtension, decideExtension } from "#shared/domain/complaints/extension.ts";
import { habitsFor } from "#shared/domain/complaints/habits.ts";
import { concludeInvestigation } from "#shared/domain/complaints/investigation/conclude.ts";
import type { Outcome } from "#shared/domain/complaints/investigation/investigation.ts";
import { judgeValid } from "#shared/domain/complaints/investigation/judge.ts";
import {
  acceptComplaint,
  acknowledgeComplaint,
  answerCustomer,
  assignComplaint,
  startInvestigation,
} from "#shared/domain/complaints/progress.ts";
import { type Course, rested } from "./complaint-plan.ts";
import type { Step } from "./matter.ts";
import { hour } from "./office.ts";

/** Accepted by now, listened to, and a letter acknowledged. */
export function* begun(course: Course): Step<void> {
  const { world, matter, complaint, channel } = course;
  const { chance, people } = world;
  const owner = staffSnapshotOf(people[complaint.owner]);
  const { department } = complaint;
  if (matter.record().state === "registered")
    yield* matter.after(chance.whole(3, 20), acceptComplaint, people.supervisor, {
      department,
      owner,
    });
  for (const habit of ["listen", "ask"])
    yield* matter.after(1, tickHabit, people.agent, { habit, done: true });
  if (channel === "letter" || channel === "mailbox")
    yield* matter.after(chance.whole(10, 60), acknowledgeComplaint, people.agent, { way: "phone" });
  if (world.company === "property") yield* toldAtOnce(course);
}

/** A property desk tells the customer at once how things stand, and when they hear more (R09 2.(4)). */
function* toldAtOnce({ world, matter }: Course): Step<void> {
  const { chance, desk, people } = world;
  yield* matter.wait(chance.whole(1, 4));
  const nextReplyAt = desk.time(matter.at() + 8 * hour);
  const informed = staffSnapshotOf(people.serviceManager);
  const answer = "已记下并转给责任部门，约好再次回复的时间。";
  const told = { answer, way: "phone", solved: false, nextReplyAt, informed };
  yield* matter.after(0, answerCustomer, people.agent, told);
}

/** From the investigation to what it found. */
export function* investigated(course: Course): Step<void> {
  const { world, matter, complaint, turn } = course;
  const { chance, people } = world;
  const owner = people[complaint.owner];
  const isQuick = matter.record().pack === "logistics";
  if (turn === "reassigned") {
    const next = { department: complaint.department, owner: staffSnapshotOf(people.quality) };
    const reason = "原责任人出差，改由同事接手";
    yield* matter.after(20, assignComplaint, people.supervisor, { ...next, reason });
  }
  yield* matter.after(isQuick ? 4 : chance.whole(20, 120), startInvestigation, owner);
  if (rested(course)) return;
  if (turn === "major") {
    const to = staffSnapshotOf(people.serviceManager);
    const reason = "客户要求限时答复，影响较大";
    yield* matter.after(5, escalateComplaint, owner, { to, reason, major: true });
    if (world.company === "property") {
      const centre = staffSnapshotOf(people.director);
      yield* matter.after(3, escalateComplaint, owner, { to: centre, reason, major: true });
    }
  }
  yield* matter.after(isQuick ? 5 : chance.whole(40, 150), noteComplaint, owner, {
    text: complaint.finding,
  });
}

/** More time is asked for, and mostly granted. */
export function* extended({ world, matter, complaint, turn }: Course): Step<void> {
  const { chance, people } = world;
  const reason = "检测结果要三天后才能拿到";
  yield* matter.after(chance.whole(30, 120), askExtension, people[complaint.owner], { reason });
  if (turn === "extensionAsked") return;
  const granted = chance.percent(80);
  const opinion = granted ? undefined : "先用留样结果答复，不必等第三方报告";
  yield* matter.after(chance.whole(30, 200), decideExtension, people.serviceManager, {
    decision: granted ? "agreed" : "refused",
    opinion,
  });
}

/** The customer is told: at once the solution, or first how far things are. */
export function* answered(course: Course): Step<void> {
  const { world, matter, complaint, turn, channel } = course;
  const { chance, people, desk } = world;
  const owner = people[complaint.owner];
  const informed = staffSnapshotOf(people.serviceManager);
  const spoken = chance.pick(["phone", "phone", "inPerson", "chat"]);
  const way = channel === "letter" || channel === "mailbox" ? "letter" : spoken;
  const soon = () => ({ nextReplyAt: desk.time(matter.at() + 30 * hour), informed });
  if (turn === "unsolved") {
    const answer = "已说明调查进度，还不能给出结论，约定再次答复的时间。";
    yield* matter.wait(chance.whole(20, 90));
    yield* matter.after(0, answerCustomer, owner, { answer, way, solved: false, ...soon() });
  }
  yield* matter.wait(chance.whole(30, 240));
  const promised = turn === "major" ? soon() : {};
  yield* matter.after(0, answerCustomer, owner, {
    answer: complaint.answer,
    way,
    solved: true,
    ...promised,
  });
}

/** What the customer says of it. */
export function* confirmed(course: Course): Step<void> {
  const { world, matter } = course;
  const { chance, people } = world;
  for (const habit of ["follow", "reply"])
    yield* matter.after(2, tickHabit, people.agent, { habit, done: true });
  const satisfaction = chance.pick(["satisfied", "satisfied", "satisfied", "fair", "unreachable"]);
  const note =
    satisfaction === "unreachable" ? "三天内打了三次电话，无人接听，已发短信" : undefined;
  yield* matter.after(chance.whole(120, 900), customerConfirms, people.agent, {
    satisfaction,
    note,
  });
}

/** What was found is written down within the step before it, where the pack asks for it (R18 14–15). */
function conclude({ world, matter, complaint }: Course, outcome: Outcome): void {
  const { id, pack } = matter.record();
  const owner = world.people[complaint.owner];
  const input = { id, ...found(complaint.finding, outcome) };
  if (pack === "logistics")
    world.desk.run(concludeInvestigation, input, complaintTable, owner, matter.at());
}

/** What was found is written down and the complaint judged by it, where the pack asks for it (R18 14–15). */
export function judgedValid(course: Course): void {
  const { world, matter, complaint } = course;
  const { id, pack } = matter.record();
  if (pack !== "logistics") return;
  conclude(course, "established");
  const owner = world.people[complaint.owner];
  world.desk.run(judgeValid, { id, gravity: "ordinary" }, complaintTable, owner, matter.at());
}

const found = (finding: string, outcome: Outcome) => ({
  evidence: "调取单据、登记和通话记录核对",
  complainantSaid: "与登记的投诉内容一致",
  voice: "head",
  otherSaid: "已向当事部门负责人核实经过",
  finding,
  gaps: "交接时没有复核，已提醒",
  outcome,
  spread: [],
});

const outcomeOf = {
  factsDiffer: "contrary",
  beyondPromise: "beyondPromise",
  untraceable: "untraceable",
  blackmail: "blackmail",
} as const;

/** All habits kept, and archived. */
export function* putAway(course: Course): Step<void> {
  const { world, matter, turn } = course;
  const { people, chance } = world;
  const { severity, habits } = matter.record();
  for (const habit of habitsFor(severity).filter((each) => habits[each] === undefined))
    yield* matter.after(1, tickHabit, people.agent, { habit, done: true });
  const important = turn === "major" || chance.percent(10);
  yield* matter.after(chance.whole(20, 500), archiveComplaint, people.supervisor, { important });
}

/** Found without ground. */
export function* judgedInvalid(course: Course): Step<void> {
  const { world, matter, complaint } = course;
  const { chance, people } = world;
  const ground = chance.pick(["factsDiffer", "beyondPromise", "untraceable", "blackmail"] as const);
  conclude(course, outcomeOf[ground]);
  const motive = ground === "blackmail" ? "malicious" : "misunderstanding";
  const reason = "核对记录后与所述不符，已电话向客户说明依据";
  const input = { ground, motive, reason };
  yield* matter.after(chance.whole(60, 300), invalidateComplaint, people[complaint.owner], input);
}
