import type { ReactNode } from "react";
import { RecordLink } from "#renderer/record/RecordLink.tsx";
import { type Fact, Facts } from "#renderer/ui/record/Facts.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { formatPhone } from "#shared/domain/common/phone.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import {
  channelLabels,
  motiveLabels,
  satisfactionLabels,
  severityLabels,
} from "#shared/domain/complaints/labels.ts";
import { groundLabels } from "#shared/domain/complaints/validity.ts";
import { inquiryTable } from "#shared/domain/inquiries/inquiry-table.ts";

function validityText({ validity }: Complaint): string {
  if (validity === undefined) return "未定";
  const { valid, ground, motive } = validity;
  if (valid) return "有效";
  return ["无效", ground && groundLabels[ground], motive && motiveLabels[motive]]
    .filter(Boolean)
    .join("，");
}

const when = (label: string, value: ReactNode, wide = false): Fact[] =>
  value ? [{ label, value, wide }] : [];

/** Facts in pairs; the last one takes the whole line when it would stand alone, so that those below begin a new one. */
const paired = (facts: Fact[]): Fact[] =>
  facts.map((fact, index) =>
    facts.length % 2 === 1 && index === facts.length - 1 ? { ...fact, wide: true } : fact,
  );

function shortFacts(complaint: Complaint): Fact[] {
  const { receivedAt, happenedAt, phones, owner, takenBy, informed } = complaint;
  const { satisfaction, inquiry } = complaint;
  const received = (
    <>
      <Time at={receivedAt} />，{takenBy.name}
    </>
  );
  return [
    { label: "投诉人", value: complaint.complainant },
    { label: "投诉单位", value: complaint.customer?.name },
    ...when("单元号码", complaint.unitNumber),
    { label: "联系电话", value: phones.map(formatPhone).join("、") },
    { label: "受理渠道", value: channelLabels[complaint.channel] },
    { label: "受理时间", value: received },
    { label: "发生时间", value: happenedAt && <Time at={happenedAt} /> },
    { label: "被投诉对象", value: complaint.about },
    { label: "投诉类别", value: complaint.category.label },
    { label: "责任部门", value: complaint.department },
    { label: "责任人", value: owner?.name },
    { label: "投诉性质", value: severityLabels[complaint.severity] },
    { label: "是否有效", value: validityText(complaint) },
    ...when("已告知领导", informed?.name),
    ...when("客户意见", satisfaction && satisfactionLabels[satisfaction]),
    ...when("来电登记", inquiry && <RecordLink table={inquiryTable.name} id={inquiry} />),
  ];
}

/** What is known of a complaint. */
export function ComplaintFacts({ complaint }: { complaint: Complaint }) {
  const { backdatedReason, facts, wish, plan } = complaint;
  const long: Fact[] = [
    ...when("补登原因", backdatedReason, true),
    { label: "投诉内容", value: facts, wide: true },
    ...when("客户诉求", wish, true),
    ...when("处理方案", plan, true),
  ];
  return <Facts facts={[...paired(shortFacts(complaint)), ...long]} />;
}
