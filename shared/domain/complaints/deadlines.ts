import type { Calendar } from "#shared/domain/common/calendar.ts";
import {
  calendarDaysDeadline,
  type Deadline,
  hoursDeadline,
  meetDeadline,
  minutesDeadline,
  workingDaysDeadline,
} from "#shared/domain/common/deadlines.ts";
import { type Basis, governingRule, type RuleBook } from "#shared/domain/common/rules.ts";
import { type Office, officeOf } from "#shared/domain/common/working-days.ts";
import { addMinutes, type IsoTime } from "#shared/lib/time.ts";
import type { Channel, Severity } from "./labels.ts";

/** What a time limit of a complaint is about, in the order in which they are shown. */
const deadlineLabels = {
  register: "登记",
  report: "上报",
  acknowledge: "回复确认",
  plan: "提出方案",
  answer: "答复",
  solve: "解决",
  feedback: "反馈",
  nextReply: "下次回复",
} as const;
export type DeadlineKind = keyof typeof deadlineLabels;

/** The rules that surround a complaint; an action's context and the screen's surroundings both fit. */
export interface Around {
  rules: RuleBook;
  calendar: Calendar;
  desk: { mainPack: string };
}

/** What a complaint's time limits depend on. */
export interface Limited {
  pack: string;
  channel: Channel;
  receivedAt: IsoTime;
  /** General unless something is said. */
  severity?: Severity | undefined;
}

type Count = (what: Parameters<typeof hoursDeadline>[0], n: number, office: Office) => Deadline;

/** How a limit is counted, by the name of its rule's parameter: "days" are working days. */
const counts: Record<string, Count> = {
  minutes: minutesDeadline,
  hours: hoursDeadline,
  days: workingDaysDeadline,
  calendarDays: calendarDaysDeadline,
};

/** The parameter of a basis that a limit was counted with. */
export const countedWith = ({ parameters }: Pick<Basis, "parameters">) =>
  parameters.find(({ name }) => name in counts);

/** Written complaints (R03 二.2); the mailbox holds letters. */
export const isWritten = (channel: Channel) => channel === "letter" || channel === "mailbox";
/** Brought by a person or passed on by somebody else (R03 二.3). */
const isHandedIn = (channel: Channel) => channel === "inPerson" || channel === "passedOn";

/** Makes deadlines of one complaint by the rules of its pack; a matter without a rule has no deadline. */
function maker(limited: { pack: string }, startsAt: IsoTime, around: Around) {
  const { rules, calendar, desk } = around;
  const office = officeOf(rules, calendar);
  const rule = (matter: string) => governingRule(rules, matter, limited.pack, desk.mainPack);
  const make = (kind: DeadlineKind, matter: string): Deadline[] => {
    const id = rule(matter);
    const unit = id && Object.keys(rules.rule(id).parameters).find((name) => name in counts);
    const count = unit && counts[unit];
    if (!id || !unit || !count) return [];
    const what = { key: kind, label: deadlineLabels[kind], startsAt, basis: rules.basis(id) };
    return [count(what, rules.number(id, unit), office)];
  };
  return { rule, make };
}

type Maker = ReturnType<typeof maker>;

/** The first answer by channel (R03 二.1–3); a pack that does not tell channels apart has one limit for all (R10 五.3, 本单位). */
function firstAnswer({ make, rule }: Maker, channel: Channel, rules: RuleBook): Deadline[] {
  if (isWritten(channel) && rule("complaintAcknowledge") !== undefined)
    return [
      ...make("register", "complaintAcknowledge"),
      ...make("acknowledge", "complaintAcknowledge"),
    ];
  const handedIn = rule("complaintRegister");
  if (!isHandedIn(channel) || handedIn === undefined) return make("answer", "complaintAnswer");
  const answerToo = rules.text(handedIn, "answerToo") === "on";
  return [
    ...make("register", "complaintRegister"),
    ...(answerToo ? make("answer", "complaintRegister") : []),
  ];
}

/** The deadlines that a complaint's receipt starts: report of a major one, plan, first answer, solution, as its pack rules them (DOMAIN §4). */
export function complaintDeadlines(limited: Limited, around: Around): Deadline[] {
  const made = maker(limited, limited.receivedAt, around);
  return [
    ...(limited.severity === "major" ? made.make("report", "complaintReport") : []),
    ...made.make("plan", "complaintPlan"),
    ...firstAnswer(made, limited.channel, around.rules),
    ...made.make("solve", "complaintSolve"),
  ];
}

/** The longest time for special cases (R03 三), counted from receipt; nothing where the pack knows no extension. */
export const extendedDeadline = (limited: Limited, around: Around): Deadline | undefined =>
  maker(limited, limited.receivedAt, around).make("solve", "complaintExtend")[0];

/** The feedback that is due after the matter was solved at `solvedAt` (R03 四.1). */
export const feedbackDeadline = (limited: Limited, solvedAt: IsoTime, around: Around): Deadline[] =>
  maker(limited, solvedAt, around).make("feedback", "complaintFeedback");

/** The reply that was promised to the customer for `at` (R09 1.(3)). */
export function nextReplyDeadline(now: IsoTime, at: IsoTime, around: Around): Deadline {
  const basis = around.rules.basis("common.complaintNextReply");
  const warnAt = addMinutes(at, -officeOf(around.rules, around.calendar).soonMinutes);
  const key = `nextReply#${at}`;
  return { key, label: deadlineLabels.nextReply, startsAt: now, at, basis, warnAt };
}

/** What a deadline is about. A kind that runs for a second time has the round or the promised time behind "#". */
export const kindOf = (deadline: Pick<Deadline, "key">): DeadlineKind =>
  (deadline.key.split("#")[0] ?? deadline.key) as DeadlineKind;

/** Notes that these matters have happened at `at`; deadlines that are met already stay as they are. */
export const meetKinds = (deadlines: Deadline[], kinds: DeadlineKind[], at: IsoTime): Deadline[] =>
  deadlines.map((deadline) =>
    kinds.includes(kindOf(deadline)) ? meetDeadline(deadline, at) : deadline,
  );

/**
 * The deadlines of a complaint after it was judged: the report of a major one is due at once (R09 2.(6)), unless it ran from the
 * beginning; one that is not major owes none.
 */
export function judgedDeadlines(
  complaint: Limited & { deadlines: Deadline[] },
  judgedAt: IsoTime,
  around: Around,
): Deadline[] {
  const { deadlines, severity } = complaint;
  const isReport = (deadline: Deadline) => kindOf(deadline) === "report";
  if (severity !== "major") return deadlines.filter((each) => !isReport(each) || each.met);
  if (deadlines.some(isReport)) return deadlines;
  return [...deadlines, ...maker(complaint, judgedAt, around).make("report", "complaintReport")];
}

/** How many heads must have been told before the report counts as made, by the rule that its limit was set with (R09 2.(6)). */
export const headsToTell = ({ basis }: Pick<Deadline, "basis">): number =>
  Number(basis.parameters.find(({ name }) => name === "people")?.value ?? 1);

/** Notes the report once enough heads have been told. */
export const reportedDeadlines = (deadlines: Deadline[], told: number, at: IsoTime): Deadline[] =>
  deadlines.map((deadline) =>
    kindOf(deadline) === "report" && told >= headsToTell(deadline)
      ? meetDeadline(deadline, at)
      : deadline,
  );

/** Adds deadlines; a kind that has run before runs again under a key and a name of its own. */
export function addDeadlines(present: Deadline[], more: Deadline[]): Deadline[] {
  const again = more.map((deadline) => {
    const rounds = present.filter(({ key }) => key.split("#")[0] === deadline.key).length;
    if (rounds === 0) return deadline;
    return { ...deadline, key: `${deadline.key}#${rounds + 1}`, label: `再次${deadline.label}` };
  });
  return [...present, ...again];
}
