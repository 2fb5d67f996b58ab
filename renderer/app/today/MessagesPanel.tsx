import { Link } from "wouter";
import { useDesk, useList } from "#renderer/data/live.ts";
import { pathTo } from "#renderer/record/matters.ts";
import { PhoneText } from "#renderer/record/PhoneText.tsx";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { type Inquiry, inquiryName } from "#shared/domain/inquiries/inquiry.ts";
import { inquiryTable, messagesFor } from "#shared/domain/inquiries/inquiry-table.ts";
import { relayMessage } from "#shared/domain/inquiries/steps.ts";

const most = 20;

/** 给我的转告: what callers asked the desk to tell this person; nothing while there is none. */
export function MessagesPanel() {
  const { actor } = useDesk();
  const { records = [] } = useList<Inquiry>(messagesFor(actor.id), { limit: most });
  if (records.length === 0) return null;
  return (
    <section className="today-messages">
      <Panel title="给我的转告" count={`${records.length} 条`} fill>
        <ul className="panel-rows" aria-label="给我的转告">
          {records.map((inquiry) => (
            <Message key={inquiry.id} inquiry={inquiry} />
          ))}
        </ul>
      </Panel>
    </section>
  );
}

function Message({ inquiry }: { inquiry: Inquiry }) {
  const { save, problems, saving } = useSave(relayMessage);
  const { id, caller, customer, phone, about, receivedAt } = inquiry;
  const [problem] = problems;
  return (
    <li className="today-approval">
      <Link href={pathTo(inquiryTable.name, id) ?? "/"} className="today-visit">
        <span className="grow ellipsis">
          <b>{inquiryName(inquiry)}</b>
          {customer && caller && ` ${caller}`} {phone && <PhoneText phone={phone} />}
          <small className="ellipsis" title={about}>
            <Time at={receivedAt} /> {problem?.message ?? about}
          </small>
        </span>
      </Link>
      <Action size="small" label={`已转告 ${id}`} busy={saving} onClick={() => void save({ id })}>
        已转告
      </Action>
    </li>
  );
}
