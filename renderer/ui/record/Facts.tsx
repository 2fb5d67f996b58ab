import "./record.css";
import { Fragment, type ReactNode } from "react";

export interface Fact {
  label: string;
  value: ReactNode;
  /** Takes the whole width. */
  wide?: boolean;
}

/** What is known, in two columns. An empty value shows as 未填. */
export function Facts({ facts, columns = 2 }: { facts: readonly Fact[]; columns?: 1 | 2 }) {
  return (
    <dl className={`facts facts-${columns}`}>
      {facts.map(({ label, value, wide }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd className={wide ? "fact-wide" : ""}>
            {value === undefined || value === null || value === "" ? (
              <span className="text-tertiary">未填</span>
            ) : (
              value
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
