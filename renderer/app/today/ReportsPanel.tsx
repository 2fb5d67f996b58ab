import { Link } from "wouter";
import { useAround, useDesk } from "#renderer/data/live.ts";
import { useLists } from "#renderer/data/live-lists.ts";
import { RecordDeadline } from "#renderer/record/DeadlineChips.tsx";
import { pathTo } from "#renderer/record/matters.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { toldListsFor } from "#shared/domain/common/escalation.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import {
  type Complaint,
  complaintTable,
  complaintTitle,
  reportsTo,
  runningDeadlines,
  unseenReports,
} from "#shared/domain/complaints/complaint.ts";
import { seeReport } from "#shared/domain/complaints/course.ts";
import { complaintEscalationRule } from "#shared/domain/complaints/escalation-rule.ts";
import { lateFor } from "#shared/domain/complaints/late.ts";

const most = 50;

/** 上报给我的投诉: what was reported to this person and waits to be acknowledged, and what is so late that their office is told. */
export function ReportsPanel() {
  const around = useAround();
  return around ? <Reports around={around} /> : null;
}

function Reports({ around }: { around: Surroundings }) {
  const { actor } = useDesk();
  const { now, rules, people } = around;
  const offices = toldListsFor(actor.id, complaintEscalationRule, rules, people);
  const reported = complaintsIn(useLists([reportsTo(actor.id)], most));
  const late = complaintsIn(useLists(offices, most)).filter(
    (one) => lateFor(one, offices, now) && !reported.some(({ id }) => id === one.id),
  );
  const count = reported.length + late.length;
  if (count === 0) return null;
  return (
    <section className="today-messages">
      <Panel title="上报给我的投诉" count={`${count} 件`} fill>
        <ul className="panel-rows" aria-label="上报给我的投诉">
          {reported.map((complaint) => (
            <Reported key={complaint.id} complaint={complaint} me={actor.id} />
          ))}
          {late.map((complaint) => (
            <Late key={complaint.id} complaint={complaint} />
          ))}
        </ul>
      </Panel>
    </section>
  );
}

const complaintsIn = (listed: ReturnType<typeof useLists>): Complaint[] =>
  (listed ?? []).flatMap(({ table, record }) =>
    table === complaintTable.name ? [record as Complaint] : [],
  );

const pathOf = (id: string) => pathTo(complaintTable.name, id) ?? "/";

function Reported({ complaint, me }: { complaint: Complaint; me: string }) {
  const { save, problems, saving } = useSave(seeReport);
  const { id } = complaint;
  const report = unseenReports(complaint).find(({ to }) => to.id === me);
  return (
    <li className="today-approval">
      <Link href={pathOf(id)} className="today-visit">
        <span className="grow ellipsis">
          <b>{complaintTitle(complaint)}</b>
          {report && (
            <small className="ellipsis" title={report.reason}>
              {report.byName} <Time at={report.at} /> 上报：{problems[0]?.message ?? report.reason}
            </small>
          )}
        </span>
      </Link>
      <Action
        size="small"
        label={`${seeReport.label} ${id}`}
        busy={saving}
        onClick={() => void save({ id })}
      >
        {seeReport.label}
      </Action>
    </li>
  );
}

function Late({ complaint }: { complaint: Complaint }) {
  const [next] = runningDeadlines(complaint);
  const { id, owner, takenBy } = complaint;
  return (
    <li className="today-approval">
      <Link href={pathOf(id)} className="today-visit">
        <span className="grow ellipsis">
          <b>{complaintTitle(complaint)}</b>
          <small className="ellipsis">
            超时上报，{next?.label}，责任人 {(owner ?? takenBy).name}
          </small>
        </span>
      </Link>
      {next && <RecordDeadline deadline={next} small explained={false} />}
    </li>
  );
}
