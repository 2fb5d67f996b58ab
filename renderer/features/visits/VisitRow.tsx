import { QueueRow } from "#renderer/ui/list/QueueRow.tsx";
import { ClassMark, StateChip } from "#renderer/ui/panel/Marks.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { timeText } from "#renderer/ui/text/time-text.ts";
import { partyName, standsAt, stayWords, unitOf } from "#shared/domain/visits/standing.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import { clockTime, localDate } from "#shared/lib/time.ts";

function End({ visit }: { visit: Visit }) {
  const now = useNow();
  if (visit.state === "closedAtNight") return <StateChip tone="soon">未登记离开</StateChip>;
  if (visit.state === "cancelled") return <StateChip>取消</StateChip>;
  const at = visit.state === "inHouse" ? (visit.checkedInAt ?? visit.createdAt) : standsAt(visit);
  const text = localDate(at) === localDate(now) ? clockTime(at) : timeText(at, now);
  return <span className="num text-table text-secondary">{text}</span>;
}

/** One party in the list: class, who, when, from where, to whom. */
export function VisitRow({ visit }: { visit: Visit }) {
  const now = useNow();
  const { guestClass, state, host, areas } = visit;
  const place =
    state === "inHouse" && areas[0] !== undefined ? areas.join("、") : `${host.name}接待`;
  return (
    <QueueRow
      lead={
        <ClassMark
          letter={guestClass}
          strong={guestClass === "A" || guestClass === "B"}
          expected={state === "expected"}
        />
      }
      title={partyName(visit)}
      end={<End visit={visit} />}
      detail={[unitOf(visit), place].filter(Boolean).join("·")}
      endDetail={stayWords(visit, now)}
    />
  );
}
