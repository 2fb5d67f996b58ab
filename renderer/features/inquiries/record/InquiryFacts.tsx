import { PhoneText } from "#renderer/record/PhoneText.tsx";
import { RecordLink } from "#renderer/record/RecordLink.tsx";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { type Fact, Facts } from "#renderer/ui/record/Facts.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { yen } from "#shared/domain/common/money.ts";
import type { Inquiry } from "#shared/domain/inquiries/inquiry.ts";
import { channelLabels, kindLabels } from "#shared/domain/inquiries/labels.ts";

interface Said {
  text: string;
  at: string;
  byName: string;
}

const saidFact = (label: string, said: Said | undefined): Fact[] =>
  said
    ? [
        {
          label,
          wide: true,
          value: (
            <>
              {said.text}{" "}
              <small className="text-tertiary">
                {said.byName} <Time at={said.at} />
              </small>
            </>
          ),
        },
      ]
    : [];

const wide = (label: string, value: Fact["value"]): Fact[] =>
  value ? [{ label, value, wide: true }] : [];

function messageText({ message }: Inquiry): string | undefined {
  if (!message) return undefined;
  const { to, relayed } = message;
  if (!relayed) return `${to.name}，还没有转告`;
  return `${to.name}，${relayed.by === to.id ? "本人" : relayed.byName}点了已转告`;
}

function PraiseText({ praise }: { praise: NonNullable<Inquiry["praise"]> }) {
  const { person, inWriting, proposal } = praise;
  const words = [person?.name, inWriting ? "书面表扬" : "口头表扬"].filter(Boolean).join("，");
  if (!proposal) return words;
  const award = `建议奖励 ${yen(proposal.amountCents)}`;
  return (
    <>
      {words}；{award}，待有权的人决定 <WhyFigure title={award} basis={proposal.basis} />
    </>
  );
}

/** What is known of a call. */
export function InquiryFacts({ inquiry }: { inquiry: Inquiry }) {
  const { phone, became, praise, voided } = inquiry;
  const received = (
    <>
      <Time at={inquiry.receivedAt} />，{inquiry.takenBy.name}
    </>
  );
  return (
    <Facts
      facts={[
        { label: "姓名", value: inquiry.caller },
        { label: "单位", value: inquiry.customer?.name },
        { label: "联系电话", value: phone && <PhoneText phone={phone} /> },
        { label: "方式", value: channelLabels[inquiry.channel] },
        { label: "类别", value: kindLabels[inquiry.kind] },
        { label: "时间", value: received },
        ...wide("补登原因", inquiry.backdatedReason),
        { label: "内容", value: inquiry.about, wide: true },
        ...wide("转告给", messageText(inquiry)),
        ...wide("表扬", praise && <PraiseText praise={praise} />),
        ...saidFact("答复", inquiry.answer),
        ...wide("转交部门", inquiry.department),
        ...saidFact("部门结果", inquiry.result),
        ...saidFact("回复", inquiry.told),
        ...wide("转办", became && <RecordLink {...became} />),
        ...wide("作废原因", voided?.reason),
      ]}
    />
  );
}
