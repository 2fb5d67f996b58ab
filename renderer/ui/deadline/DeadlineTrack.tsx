import "./deadline.css";
import type { ReactNode } from "react";

export interface TrackStop {
  label: string;
  /** "今天 09:10", "2026-11-26 17:30·3 个工作日". */
  text: ReactNode;
  /** Reached, in time, soon, over, or only if it is granted. */
  state: "done" | "ok" | "soon" | "over" | "possible";
  /** From 0 to 1: how far the way to the next stop has been gone. */
  gone?: number;
}

interface Props {
  caption?: ReactNode;
  /** A 为什么? at the right. */
  aside?: ReactNode;
  stops: readonly TrackStop[];
}

/** The deadlines of a matter one after the other; what needs a grant is dashed. */
export function DeadlineTrack({ caption, aside, stops }: Props) {
  return (
    <div className="track-box">
      <div className="track-caption">
        <span>{caption}</span>
        {aside}
      </div>
      <ol className="track">
        {stops.map((stop, index) => {
          const dashed = stops[index + 1]?.state === "possible";
          return (
            <li key={stop.label} className={`track-${stop.state} ${dashed ? "track-dashed" : ""}`}>
              {stop.gone !== undefined && (
                <i className="track-gone" style={{ width: `${Math.min(1, stop.gone) * 100}%` }} />
              )}
              <b>{stop.label}</b>
              <span className="num">{stop.text}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
