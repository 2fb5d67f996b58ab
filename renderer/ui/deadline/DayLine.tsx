import "./day-line.css";
import { addMinutes, clockTime, epoch, type IsoTime } from "#shared/lib/time.ts";
import type { DeadlineTone } from "./DeadlineChip.tsx";

export interface DayPoint {
  at: IsoTime;
  tone: Exclude<DeadlineTone, "void"> | "guest";
  /** Shown on hover: "今天 17:30 投诉 北麓电气". */
  label: string;
}

interface Props {
  from: IsoTime;
  to: IsoTime;
  now: IsoTime;
  points: readonly DayPoint[];
}

interface Place {
  at: number;
  points: DayPoint[];
}

const rank = { guest: 0, ok: 1, soon: 2, over: 3 } as const;
/** Points nearer to each other than this share of the line would cover one another. */
const tooNear = 0.012;

function places(points: readonly DayPoint[], share: (at: IsoTime) => number): Place[] {
  const all: Place[] = [];
  const inside = points.filter((point) => share(point.at) >= 0 && share(point.at) <= 1);
  for (const point of inside.toSorted((a, b) => epoch(a.at) - epoch(b.at))) {
    const last = all.at(-1);
    const at = share(point.at);
    const same = last && (last.points[0]?.tone === "guest") === (point.tone === "guest");
    if (last && same && at - last.at < tooNear) last.points.push(point);
    else all.push({ at, points: [point] });
  }
  return all;
}

function hours(from: IsoTime, to: IsoTime): IsoTime[] {
  const first = addMinutes(`${from.slice(0, 14)}00:00${from.slice(19)}`, 60);
  const count = Math.max(0, Math.ceil((epoch(to) - epoch(first)) / 3_600_000));
  return Array.from({ length: count }, (_, index) => addMinutes(first, index * 60));
}

const left = (share: number) => ({ left: `${(share * 100).toFixed(2)}%` });

function Point({ place }: { place: Place }) {
  const tones = place.points.map((point) => point.tone);
  const tone = tones.toSorted((a, b) => rank[b] - rank[a])[0] ?? "ok";
  const many = place.points.length > 1;
  return (
    <li
      className={`day-point point-${tone} ${many ? "point-many" : ""}`}
      style={left(place.at)}
      title={place.points.map((point) => point.label).join("\n")}
    >
      {many && <span aria-hidden="true">{place.points.length}</span>}
      <span className="sr-only">{place.points.map((point) => point.label).join("；")}</span>
    </li>
  );
}

/** The day as a line: the hours gone by hatched, a marker for now, a dot for each deadline, a hollow one for each guest. */
export function DayLine({ from, to, now, points }: Props) {
  const span = epoch(to) - epoch(from);
  const share = (at: IsoTime) => (epoch(at) - epoch(from)) / span;
  const gone = Math.min(1, Math.max(0, share(now)));
  return (
    <div className="day-line">
      <span className="day-past" style={{ width: `${(gone * 100).toFixed(2)}%` }} />
      <span className="day-axis" />
      <div aria-hidden="true">
        {hours(from, to).map((hour) => (
          <span key={hour} className="day-hour num" style={left(share(hour))}>
            {clockTime(hour)}
          </span>
        ))}
      </div>
      <ol aria-label="今天的时间轴">
        {places(points, share).map((place) => (
          <Point key={`${place.at} ${place.points[0]?.tone}`} place={place} />
        ))}
      </ol>
      <span className="day-now" style={left(gone)}>
        <b className="num">{clockTime(now)}</b>
      </span>
    </div>
  );
}

/** What the dots of the day line mean. */
export function DayLegend() {
  const words = { over: "已超", soon: "即将到期", ok: "之后", guest: "客人到达" } as const;
  return (
    <>
      {Object.entries(words).map(([tone, word]) => (
        <span key={tone} className="day-legend">
          <i className={`point-${tone}`} />
          {word}
        </span>
      ))}
    </>
  );
}
