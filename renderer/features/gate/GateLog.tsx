import { useCounter, useList } from "#renderer/data/live.ts";
import { useNow } from "#renderer/ui/text/Now.tsx";
import type { BaseRecord } from "#shared/domain/common/table.ts";
import { refusalLabels } from "#shared/domain/passes/gate/labels.ts";
import {
  type GateRefusal,
  gateLog,
  gateRefusalTable,
  refusedOn,
  releasedOn,
} from "#shared/domain/passes/gate/refusal.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { piecesOf } from "#shared/domain/passes/pieces.ts";
import { clockTime, localDate } from "#shared/lib/time.ts";

interface LogLine {
  key: string;
  time: string;
  isRefusal: boolean;
  words: string;
  who: string;
}

function lineOf(table: string, record: BaseRecord): LogLine {
  if (table === gateRefusalTable.name) {
    const { id, refused, reason, words, customer, number } = record as GateRefusal;
    const isCount = reason === "short" || reason === "over";
    return {
      key: id,
      time: clockTime(refused.at),
      isRefusal: true,
      words: `拒绝，${isCount ? words : refusalLabels[reason]}`,
      who: [customer, number].filter(Boolean).join("·") || "看不出编号",
    };
  }
  const { id, released, lines, customer } = record as ExitPass;
  return {
    key: id,
    time: released ? clockTime(released.at) : "",
    isRefusal: false,
    words: `放行 ${piecesOf(lines)} 件`,
    who: `${customer.name}·${id}`,
  };
}

/** What happened at the gate today, the newest first. */
function useToday(limit: number) {
  const now = useNow();
  const page = useList(gateLog, { limit, newestFirst: true, prefix: localDate(now) });
  const lines = (page.records ?? []).map((record, index) =>
    lineOf(page.tables[index] ?? "", record),
  );
  return { lines, released: useCounter(releasedOn(now)), refused: useCounter(refusedOn(now)) };
}

/** 今天, beside the waiting gate. */
export function GateLog() {
  const { lines, released, refused } = useToday(30);
  return (
    <section className="gate-card" aria-label="今天">
      <header className="gate-card-head">
        今天
        <span className="grow" />
        <span className="gate-tally num">{`放行 ${released}，拒绝 ${refused}`}</span>
      </header>
      <ul className="gate-log">
        {lines.map(({ key, time, isRefusal, words, who }) => (
          <li key={key}>
            <span className="num">{time}</span>
            <div>
              <b className={isRefusal ? "text-over" : "text-ok"}>{words}</b>
              <small className="num ellipsis">{who}</small>
            </div>
          </li>
        ))}
        {lines.length === 0 && <li className="gate-log-none">今天还没有放行，也没有拒绝</li>}
      </ul>
    </section>
  );
}

/** 今天 in one line, beneath a verdict. */
export function GateTally() {
  const { lines, released, refused } = useToday(1);
  const [last] = lines;
  return (
    <span className="gate-recent num">
      <b>今天</b>
      {`放行 ${released}，拒绝 ${refused}`}
      {last && <span className="ellipsis">{`${last.time} ${last.words} ${last.who}`}</span>}
    </span>
  );
}
