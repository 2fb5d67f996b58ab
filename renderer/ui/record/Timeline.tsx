import "./record.css";
import type { ReactNode } from "react";
import type { IsoTime } from "#shared/lib/time.ts";
import { Time } from "../text/Text.tsx";

export interface TimelineEntry {
  id: string;
  at: IsoTime;
  person: string;
  /** What was done: "受理，有效投诉，一般". */
  text: ReactNode;
  detail?: ReactNode;
  /** A remark or something still open: a hollow dot. */
  hollow?: boolean;
}

/** 经过: what happened, the latest first. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={entry.hollow ? "timeline-hollow" : ""}>
          <Time at={entry.at} />
          <div>
            <b>{entry.person}</b> {entry.text}
            {entry.detail && <div className="text-secondary">{entry.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
