import "./record.css";
import type { ReactNode } from "react";

interface Props {
  /** Read aloud as the name of this part of the screen. */
  label: string;
  head: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** The right side: head above, body that scrolls, fixed footer below. */
export function RecordPane({ label, head, footer, children }: Props) {
  return (
    <section className="record-pane" aria-label={label}>
      <header className="record-top">{head}</header>
      <div className="record-body">{children}</div>
      {footer}
    </section>
  );
}
