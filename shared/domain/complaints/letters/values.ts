import { dueAt, openDeadlines } from "#shared/domain/common/deadlines.ts";
import { clockTime, type IsoTime, localDate } from "#shared/lib/time.ts";
import { type Complaint, complaintName } from "../complaint.ts";
import { channelLabels, severityLabels, stepLabels } from "../labels.ts";
import type { LetterField } from "./template.ts";

const chineseDay = (time: IsoTime): string => {
  const [year, month, day] = localDate(time).split("-").map(Number);
  return `${year} 年 ${month} 月 ${day} 日`;
};

const validityWords = ({ validity }: Complaint): string | undefined =>
  validity && (validity.valid ? "有效" : "无效");

/** What a letter about a complaint is filled in with. */
export function letterValues(
  complaint: Complaint,
  around: { now: IsoTime; actor: { name: string }; desk: { organisation: string } },
): Partial<Record<LetterField, string>> {
  const next = openDeadlines(complaint.deadlines)[0];
  const answered = complaint.steps.findLast(({ step }) => step === stepLabels.answer);
  const values: Partial<Record<LetterField, string | undefined>> = {
    单位名称: around.desk.organisation,
    客户: complaintName(complaint),
    投诉人: complaint.complainant,
    投诉编号: complaint.id,
    受理日期: chineseDay(complaint.receivedAt),
    受理渠道: channelLabels[complaint.channel],
    投诉类别: complaint.category.label,
    被投诉对象: complaint.about,
    投诉内容: complaint.facts,
    是否有效: validityWords(complaint),
    投诉性质: severityLabels[complaint.severity],
    责任部门: complaint.department,
    责任人: complaint.owner?.name,
    处理方案: complaint.plan,
    处理结果: complaint.answered?.answer ?? answered?.note,
    答复期限: next && `${chineseDay(dueAt(next))} ${clockTime(dueAt(next))}`,
    经办人: around.actor.name,
    今天: chineseDay(around.now),
  };
  return values as Partial<Record<LetterField, string>>;
}
