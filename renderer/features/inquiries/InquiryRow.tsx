import { RecordDeadline } from "#renderer/record/DeadlineChips.tsx";
import { GradeOf } from "#renderer/record/GradeOf.tsx";
import { QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { type Inquiry, inquiryName } from "#shared/domain/inquiries/inquiry.ts";
import { runningDeadlines } from "#shared/domain/inquiries/inquiry-table.ts";
import { kindLabels, stateLabels } from "#shared/domain/inquiries/labels.ts";

/** One call in the list: who, what about, and how much time is left. */
export function InquiryRow({ inquiry }: { inquiry: Inquiry }) {
  const { kind, state, about, customer, receivedAt, message } = inquiry;
  const next = runningDeadlines(inquiry)[0];
  return (
    <QueueRow
      title={inquiryName(inquiry)}
      mark={<GradeOf grade={customer?.grade} />}
      end={
        next ? <RecordDeadline deadline={next} small explained={false} /> : <Time at={receivedAt} />
      }
      detail={`${kindLabels[kind]}·${about}`}
      endDetail={state === "toRelay" ? `转告${message?.to.name ?? ""}` : stateLabels[state]}
    />
  );
}
