import type { ReactNode } from "react";
import { RecordLink } from "#renderer/record/RecordLink.tsx";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { type Fact, Facts } from "#renderer/ui/record/Facts.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { formatPhone } from "#shared/domain/common/phone.ts";
import { acceptanceLabels, isAcceptanceIntact } from "#shared/domain/complaints/acceptance.ts";
import type { Complaint } from "#shared/domain/complaints/complaint.ts";
import {
  outcomeLabels,
  voiceLabels,
} from "#shared/domain/complaints/investigation/investigation.ts";
import {
  channelLabels,
  gravityLabels,
  motiveLabels,
  satisfactionLabels,
  severityLabels,
} from "#shared/domain/complaints/labels.ts";
import { lastDayOf } from "#shared/domain/complaints/retention.ts";
import { returnLabels } from "#shared/domain/complaints/returns/decide.ts";
import { groundLabels } from "#shared/domain/complaints/validity.ts";
import { inquiryTable } from "#shared/domain/inquiries/inquiry-table.ts";

function validityText({ validity }: Complaint): string {
  if (validity === undefined) return "未定";
  const { valid, ground, motive, gravity } = validity;
  if (valid) return ["有效", gravity && gravityLabels[gravity]].filter(Boolean).join("，");
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
    ...when("原编号", complaint.oldNumber),
    ...when("来电登记", inquiry && <RecordLink table={inquiryTable.name} id={inquiry} />),
  ];
}

function investigationFacts({ investigation }: Complaint): Fact[] {
  if (investigation === undefined) return [];
  const { investigator, accused, concluded } = investigation;
  const sides = [investigator.name, accused && `被投诉员工 ${accused.name}`];
  const people = sides.filter(Boolean).join("，");
  if (!concluded) return when("调查人", people, true);
  const { outcome, finding, complainantSaid, voice, otherSaid, evidence, gaps } = concluded;
  return [
    ...when("调查人", people, true),
    ...when("调查结论", `${outcomeLabels[outcome]}：${finding}`, true),
    ...when("双方说明", `投诉人：${complainantSaid}；${voiceLabels[voice]}：${otherSaid}`, true),
    ...when("证据", evidence, true),
    ...when("管理漏洞", gaps, true),
  ];
}

function returnFact({ goodsReturn }: Complaint): Fact[] {
  if (goodsReturn === undefined) return [];
  const { outcome, basis, deliveryCheck } = goodsReturn;
  const words = [returnLabels[outcome], ...(basis.steps ?? [])].join("，");
  const check = deliveryCheck ? `（出库审核表 ${deliveryCheck}）` : "";
  return when(
    "退货判断",
    <>
      {words}
      {check} <WhyFigure title={returnLabels[outcome]} basis={basis} />
    </>,
    true,
  );
}

function acceptanceFact(complaint: Complaint): Fact[] {
  const { acceptance } = complaint;
  if (acceptance === undefined) return [];
  const { name, how, at, document, enteredBy } = acceptance.signature;
  const where = document === undefined ? "" : `，${document}，${enteredBy ?? ""}登记`;
  const stands = isAcceptanceIntact(acceptance, complaint)
    ? "摘要相符，与签字时一致"
    : "与签字时不一致，请重新签字";
  return when(
    "客户签字",
    <>
      {`${name} ${acceptanceLabels[how]} `}
      <Time at={at} />
      {`${where}；${stands}`}
    </>,
    true,
  );
}

function keptFact({ archived }: Complaint): Fact[] {
  if (archived === undefined) return [];
  const until = lastDayOf(archived);
  return when("保存期限", until === undefined ? "长期保存" : `保存到 ${until}`, true);
}

/** What is known of a complaint. */
export function ComplaintFacts({ complaint }: { complaint: Complaint }) {
  const { backdatedReason, facts, wish, plan } = complaint;
  const long: Fact[] = [
    ...when("补登原因", backdatedReason, true),
    { label: "投诉内容", value: facts, wide: true },
    ...when("客户诉求", wish, true),
    ...investigationFacts(complaint),
    ...returnFact(complaint),
    ...when("处理方案", plan, true),
    ...acceptanceFact(complaint),
    ...keptFact(complaint),
  ];
  return <Facts facts={[...paired(shortFacts(complaint)), ...long]} />;
}
