import { Link } from "wouter";
import { useCounter } from "#renderer/data/live.ts";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { ClassMark } from "#renderer/ui/panel/Marks.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { standsAt, stayWords, unitOf } from "#shared/domain/visits/standing.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import { clockTime } from "#shared/lib/time.ts";

interface Props {
  inHouse: readonly Visit[];
  /** Guests who should come today. */
  expected: readonly Visit[];
}

/** 在访: who is in the house, and who is still to come today. */
export function InHousePanel({ inHouse, expected }: Props) {
  const people = useCounter("visit.people");
  const visits = [...inHouse, ...expected];
  return (
    <section className="today-in-house">
      <Panel
        title="在访"
        count={`${people} 人·${inHouse.length} 批`}
        actions={
          <Link href="/visits" className="today-more">
            在访名单
          </Link>
        }
        fill
      >
        {visits.length === 0 ? (
          <EmptyState
            icon="bell"
            title="现在没有客人"
            text="登记到访的客人，和今天约好的客人，都在这里。"
          />
        ) : (
          <ul className="panel-rows" aria-label="在访的客人">
            {visits.map((visit) => (
              <VisitRow key={visit.id} visit={visit} />
            ))}
          </ul>
        )}
      </Panel>
    </section>
  );
}

function VisitRow({ visit }: { visit: Visit }) {
  const now = useNow();
  const expected = visit.state === "expected";
  const at = standsAt(visit);
  const place = expected ? ["预计"] : visit.areas;
  const detail = [unitOf(visit), `${visit.host.name}接待`, ...place].filter(Boolean).join("·");
  return (
    <li>
      <ClassMark
        letter={visit.guestClass}
        strong={visit.guestClass === "A" || visit.guestClass === "B"}
        expected={expected}
      />
      <Link href={`/visits/${visit.id}`} className="today-visit">
        <span className="grow ellipsis">
          <b>{visit.visitors[0]?.name}</b>
          {visit.headCount > 1 && ` 等 ${visit.headCount} 人`}
          <small className="ellipsis">{detail}</small>
        </span>
        <span className="num">
          {clockTime(at)}
          <small>{stayWords(visit, now)}</small>
        </span>
      </Link>
    </li>
  );
}
