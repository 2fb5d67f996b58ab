import {
  archiveComplaint,
  customerConfirms,
  invalidateComplaint,
  reopenComplaint,
} from "#shared/domain/complaints/closing.ts";
import { type Complaint, complaintTable } from "#shared/domain/complaints/complaint.ts";
import { escalateComplaint, noteComplaint, tickHabit } from "#shared/domain/complaints/course.ts";
import { askExtension, decideExtension } from "#shared/domain/complaints/extension.ts";
import { habitsFor } from "#shared/domain/complaints/habits.ts";
import { type IntakeInput, registerComplaint } from "#shared/domain/complaints/intake.ts";
import type { Channel, ComplaintState } from "#shared/domain/complaints/labels.ts";
import {
  acceptComplaint,
  acknowledgeComplaint,
  answerCustomer,
  assignComplaint,
  proposePlan,
  startInvestigation,
} from "#shared/domain/complaints/progress.ts";
import type { ComplaintCase } from "./complaint-cases.ts";
import { type Matter, matterOf, type Step } from "./matter.ts";
import { hour, minute } from "./office.ts";
import { snapshotOf } from "./people.ts";
import type { Story } from "./timeline.ts";
import { type Client, nameOf, type Pace, printForm, type World } from "./world.ts";

/** A complaint as it is to go. */
export interface ComplaintPlan {
  complaint: ComplaintCase;
  client: Client;
  channel: Channel;
  receivedAt: number;
  pace: Pace;
  /** What else happens on the way. */
  turn?:
    | "invalid"
    | "extension"
    | "extensionAsked"
    | "unsolved"
    | "major"
    | "reopened"
    | "reassigned";
  /** The state in which it is left lying; else it is archived in the end. */
  rests?: ComplaintState;
}

interface Course extends ComplaintPlan {
  world: World;
  matter: Matter<Complaint>;
}

function intake({ desk, chance, people }: World, plan: ComplaintPlan, at: number): IntakeInput {
  const { complaint, client, channel, receivedAt, rests, turn } = plan;
  const { category, department, owner, about, facts, wish } = complaint;
  const { contact } = client;
  const happenedAt = desk.time(receivedAt - chance.whole(2, 70) * hour);
  return {
    complainant: contact.name,
    customer: nameOf(client),
    phones: [contact.phone],
    channel,
    receivedAt: desk.time(receivedAt),
    ...(chance.percent(60) ? { happenedAt } : {}),
    ...(at - receivedAt > 25 * minute ? { backdatedReason: "下班后接到,上班后补登" } : {}),
    about,
    facts,
    category,
    wish,
    ...(rests === "registered" ? {} : { department, owner: snapshotOf(people[owner]) }),
    severity: turn === "major" ? "major" : "general",
    accept: rests !== "registered" && chance.percent(70),
  };
}

const rested = ({ rests, matter }: Course) =>
  rests !== undefined && matter.record().state === rests;

function* begun(course: Course): Step<void> {
  const { world, matter, complaint, channel } = course;
  const { chance, people } = world;
  const owner = snapshotOf(people[complaint.owner]);
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
}

function* investigated(course: Course): Step<void> {
  const { world, matter, complaint, turn } = course;
  const { chance, people } = world;
  const owner = people[complaint.owner];
  const isQuick = matter.record().pack === "logistics";
  if (turn === "reassigned") {
    const next = { department: complaint.department, owner: snapshotOf(people.quality) };
    const reason = "原责任人出差,改由同事接手";
    yield* matter.after(20, assignComplaint, people.supervisor, { ...next, reason });
  }
  yield* matter.after(isQuick ? 4 : chance.whole(20, 120), startInvestigation, owner);
  if (rested(course)) return;
  if (turn === "major") {
    const to = snapshotOf(people.serviceManager);
    const reason = "客户要求限时答复,影响较大";
    yield* matter.after(5, escalateComplaint, owner, { to, reason, major: true });
  }
  yield* matter.after(isQuick ? 5 : chance.whole(40, 150), noteComplaint, owner, {
    text: complaint.finding,
  });
}

function* extended({ world, matter, complaint, turn }: Course): Step<void> {
  const { chance, people } = world;
  const reason = "检测结果要三天后才能拿到";
  yield* matter.after(chance.whole(30, 120), askExtension, people[complaint.owner], { reason });
  if (turn === "extensionAsked") return;
  const granted = chance.percent(80);
  const note = granted ? undefined : "先用留样结果答复,不必等第三方报告";
  yield* matter.after(chance.whole(30, 200), decideExtension, people.serviceManager, {
    granted,
    note,
  });
}

function* answered(course: Course): Step<void> {
  const { world, matter, complaint, turn } = course;
  const { chance, people, desk } = world;
  const owner = people[complaint.owner];
  const informed = snapshotOf(people.serviceManager);
  const way = chance.pick(["phone", "phone", "inPerson", "chat"]);
  const soon = () => ({ nextReplyAt: desk.time(matter.at() + 30 * hour), informed });
  if (turn === "unsolved") {
    const answer = "已说明调查进度,还不能给出结论,约定再次答复的时间。";
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

function* confirmed(course: Course): Step<void> {
  const { world, matter } = course;
  const { chance, people } = world;
  for (const habit of ["follow", "reply"])
    yield* matter.after(2, tickHabit, people.agent, { habit, done: true });
  const satisfaction = chance.pick(["satisfied", "satisfied", "satisfied", "fair", "unreachable"]);
  const note = satisfaction === "unreachable" ? "三天内打了三次电话,无人接听,已发短信" : undefined;
  yield* matter.after(chance.whole(120, 900), customerConfirms, people.agent, {
    satisfaction,
    note,
  });
}

function* putAway(course: Course): Step<void> {
  const { world, matter, turn } = course;
  const { people, chance } = world;
  const { severity, habits } = matter.record();
  for (const habit of habitsFor(severity).filter((each) => habits[each] === undefined))
    yield* matter.after(1, tickHabit, people.agent, { habit, done: true });
  const important = turn === "major" || chance.percent(10);
  yield* matter.after(chance.whole(20, 500), archiveComplaint, people.supervisor, { important });
}

function* judgedInvalid({ world, matter, complaint }: Course): Step<void> {
  const { chance, people } = world;
  const ground = chance.pick(["factsDiffer", "beyondPromise", "untraceable", "blackmail"]);
  const motive = ground === "blackmail" ? "malicious" : "misunderstanding";
  const reason = "核对记录后与所述不符,已电话向客户说明依据";
  const input = { ground, motive, reason };
  yield* matter.after(chance.whole(60, 300), invalidateComplaint, people[complaint.owner], input);
}

/** From the plan to the customer's word. */
function* solved(course: Course): Step<void> {
  const { world, matter, complaint, turn } = course;
  const isQuick = matter.record().pack === "logistics";
  const minutes = isQuick ? world.chance.whole(4, 24) : world.chance.whole(40, 260);
  const { plan } = complaint;
  yield* matter.after(minutes, proposePlan, world.people[complaint.owner], { plan });
  if (turn === "extension" || turn === "extensionAsked") yield* extended(course);
  if (rested(course)) return;
  yield* answered(course);
  if (rested(course)) return;
  yield* confirmed(course);
}

function* reopened({ world, matter }: Course): Step<void> {
  const reason = "客户收到换货后又发现同样的问题";
  yield* matter.after(2000, reopenComplaint, world.people.agent, { reason });
}

function* courseOf(course: Course): Step<void> {
  const { turn, rests } = course;
  if (rests === "registered") return;
  const stages = [begun, investigated, turn === "invalid" ? judgedInvalid : solved];
  for (const stage of stages) {
    yield* stage(course);
    if (rested(course)) return;
  }
  if (turn === "reopened") {
    yield* reopened(course);
    if (rested(course)) return;
    yield* investigated(course);
    yield* solved(course);
  }
  yield* putAway(course);
}

/** One complaint, from its receipt to the archive or to where it is left lying. */
export function* complaintStory(world: World, plan: ComplaintPlan): Story {
  const { desk, chance, people } = world;
  const { receivedAt, pace } = plan;
  const by = chance.pick([people.agent, people.agent, people.desk, people.supervisor]);
  const at = yield pace(receivedAt, chance.whole(2, 6));
  const { id } = desk.run(registerComplaint, intake(world, plan, at), complaintTable, by, at);
  if (chance.percent(50)) printForm(world, "complaintRecord", { table: "complaint", id }, by, at);
  const matter = matterOf(world, complaintTable, { id, startedAt: at, pace });
  yield* courseOf({ ...plan, world, matter });
}
