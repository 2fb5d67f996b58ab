import "./queue-list.css";
import type { ReactNode } from "react";

interface Props {
  /** Before both lines: ClassMark. */
  lead?: ReactNode;
  title: ReactNode;
  /** Behind the title: GradeMark. */
  mark?: ReactNode;
  /** At the right of the first line: a chip or a time. */
  end?: ReactNode;
  number?: string;
  detail?: ReactNode;
  /** At the right of the second line. */
  endDetail?: ReactNode;
}

/** A row of two lines in a queue. */
export function QueueRow({ lead, title, mark, end, number, detail, endDetail }: Props) {
  return (
    <div className="queue-row">
      {lead}
      <div className="grow">
        <div className="queue-line">
          <b className="ellipsis">{title}</b>
          {mark}
          <span className="grow" />
          {end}
        </div>
        <div className="queue-second">
          {number && <span className="num">{number}</span>}
          <span className="grow ellipsis">{detail}</span>
          <span className="num">{endDetail}</span>
        </div>
      </div>
    </div>
  );
}

interface PaneProps {
  /** Filters and the search field. */
  head?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** The left side of a split view: filters above, the queue, a line below. */
export function ListPane({ head, footer, children }: PaneProps) {
  return (
    <section className="list-pane" aria-label="列表">
      {head && <header className="list-head">{head}</header>}
      {children}
      {footer && <footer className="list-foot">{footer}</footer>}
    </section>
  );
}
