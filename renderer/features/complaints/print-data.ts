import type { Printable } from "#renderer/record/PrintsTab.tsx";
import type { PrintOrder } from "#renderer/record/use-print.ts";
import { type Deadline, dueAt } from "#shared/domain/common/deadlines.ts";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import {
  type Habit,
  habitLabels,
  habitsFor,
  habitsRule,
} from "#shared/domain/complaints/habits.ts";
import {
  answerWayLabels,
  channelLabels,
  severityLabels,
  stateLabels,
  stepLabels,
} from "#shared/domain/complaints/labels.ts";
import type { ComplaintLetter } from "#shared/domain/complaints/letters/template.ts";
import { groundLabels } from "#shared/domain/complaints/validity.ts";
import type { ComplaintRecordData } from "#shared/forms/complaint-record/schema.ts";
import { formSpecs } from "#shared/forms/specs.ts";
import { keysOf } from "#shared/lib/keys-of.ts";
import { localDate } from "#shared/lib/time.ts";
import { packsOf } from "#shared/rule-packs/index.ts";
import type { ComplaintCategory } from "#shared/rule-packs/pack.ts";
import { citation } from "#shared/rule-packs/regulations.ts";
import { complaintSheetOf } from "./sheet-data.ts";

const most = { options: 12, deadlines: 8 };

/** The kinds of the governing pack; the one that was chosen is among them whatever the packs say today. */
function categoryTicks({ pack, category }: Complaint) {
  const all = packsOf([pack])[0]?.complaintCategories ?? [];
  const wordsOf = ({ label, children }: ComplaintCategory) =>
    children ? children.map((child) => `${label} / ${child.label}`) : [label];
  const labels = all.flatMap(wordsOf);
  const isLong = labels.length >= most.options;
  // a long sorting prints its headings, with the one that was chosen spelt out
  const shown = isLong
    ? all.map((each) => wordsOf(each).find((words) => words === category.label) ?? each.label)
    : labels;
  const options = shown.includes(category.label) ? shown : [...shown, category.label];
  return { options, chosen: category.label };
}

function deadlineLine(deadline: Deadline): ComplaintRecordData["deadlines"][number] {
  const { label, basis, met, extended } = deadline;
  const cited = citation(extended?.basis ?? basis);
  return {
    label: `${label}时限`,
    at: dueAt(deadline),
    basis: extended ? `${cited}，${extended.by} 同意延期` : cited,
    ...(met ? { met: met.onTime, metAt: met.at } : {}),
  };
}

/** A matter that ran twice stands on the sheet with its latest round. */
const latestRounds = (deadlines: Deadline[]): Deadline[] => [
  ...new Map(deadlines.map((deadline) => [deadline.label, deadline])).values(),
];

function habitLine(complaint: Complaint, habit: Habit) {
  const needed = habitsFor(complaint.severity).includes(habit);
  return {
    label: habitLabels[habit],
    done: complaint.habits[habit] !== undefined,
    ...(needed ? {} : { remark: "非重大，不需" }),
  };
}

const judgement = ({ severity, validity }: Complaint) => ({
  severity: { options: Object.values(severityLabels), chosen: severityLabels[severity] },
  validity: {
    options: ["有效", "无效"],
    ...(validity ? { chosen: validity.valid ? "有效" : "无效" } : {}),
  },
  ...(validity?.ground ? { invalidGround: groundLabels[validity.ground] } : {}),
});

const optional = ({
  customer,
  unitNumber,
  about,
  happenedAt,
  wish,
  department,
  owner,
  nextReply,
  phones,
}: Complaint) => ({
  phone: phones[0],
  unit: [customer?.name, unitNumber].filter(Boolean).join(" ") || undefined,
  grade: customer?.grade,
  about,
  happenedAt,
  wish,
  department,
  owner: owner?.name,
  nextReply: nextReply && {
    at: nextReply.promised,
    how: answerWayLabels[nextReply.way],
    by: nextReply.byName,
  },
});

/** 《客户投诉记录表》 of a complaint as it stands. */
export function complaintRecordOf(complaint: Complaint, rules: RuleBook): ComplaintRecordData {
  const { steps } = complaint;
  return {
    state: stateLabels[complaint.state],
    complainant: complaint.complainant,
    receivedAt: complaint.receivedAt,
    takenBy: complaint.takenBy.name,
    channel: {
      options: Object.values(channelLabels),
      chosen: channelLabels[complaint.channel],
    },
    category: categoryTicks(complaint),
    facts: complaint.facts,
    ...judgement(complaint),
    ...optional(complaint),
    passedOnAt: steps.find(({ step }) => step === stepLabels.accept)?.at,
    deadlines: latestRounds(complaint.deadlines).slice(-most.deadlines).map(deadlineLine),
    steps: steps
      .slice(-200)
      .map(({ at, step, byName, note = "" }) => ({ at, step, person: byName, note })),
    habits: keysOf(habitLabels).map((habit) => habitLine(complaint, habit)),
    basis: rules.cite(habitsRule),
  };
}

/** The order to print a complaint's sheet. */
export const complaintPrint = (complaint: Complaint, rules: RuleBook): PrintOrder => ({
  form: "complaintRecord",
  number: complaint.id,
  subject: `complaint:${complaint.id}`,
  data: complaintRecordOf(complaint, rules),
  copies: formSpecs.complaintRecord.copies,
});

const letterPaper = ({ kind, title, text, version, written }: ComplaintLetter): Printable => ({
  form: kind === "reply" ? "complaintLetter" : "acknowledgeLetter",
  version,
  data: { title, text, date: localDate(written.at) },
});

/** Everything that a complaint can be printed on: its papers, and the letters that were written. */
export function complaintPapersOf(
  complaint: Complaint,
  rules: RuleBook,
  letters: readonly (ComplaintLetter | null | undefined)[],
): Printable[] {
  const sheet = complaintSheetOf(complaint);
  return [
    { form: "complaintRecord", data: complaintRecordOf(complaint, rules) },
    { form: "complaintHandling", data: sheet },
    { form: "customerOpinion", data: sheet },
    { form: "customerFeedback", data: sheet },
    ...letters.flatMap((letter) => (letter ? [letterPaper(letter)] : [])),
  ];
}
