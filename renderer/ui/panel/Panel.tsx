import "./panel.css";
import { type ReactNode, useId } from "react";

interface Props {
  title: string;
  /** Small text behind the title: "9 人·4 批". */
  count?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  /** Takes the height that is left. */
  fill?: boolean;
  /** Space around the body; off for lists that reach the edge. */
  padded?: boolean;
  children: ReactNode;
}

/** A white sheet with a heading. */
export function Panel({
  title,
  count,
  actions,
  footer,
  fill = false,
  padded = false,
  children,
}: Props) {
  const heading = useId();
  return (
    <section className={`panel ${fill ? "panel-fill" : ""}`} aria-labelledby={heading}>
      <header className="panel-head">
        <h2 id={heading}>{title}</h2>
        {count && <span className="text-tertiary text-table">{count}</span>}
        <span className="grow" />
        {actions}
      </header>
      <div className={`panel-body ${padded ? "panel-padded" : ""}`}>{children}</div>
      {footer && <footer className="panel-foot">{footer}</footer>}
    </section>
  );
}
