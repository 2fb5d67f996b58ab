import "./record.css";
import type { ReactNode } from "react";

interface Props {
  title: string;
  /** Behind the title: GradeMark, StateChip. */
  marks?: ReactNode;
  /** At the right: the main action last. */
  actions?: ReactNode;
  number?: string;
  /** Behind the number: deadline chips with their 为什么?. */
  chips?: ReactNode;
  children?: ReactNode;
}

/** What record this is, in which state, and what can be done now. */
export function RecordHead({ title, marks, actions, number, chips, children }: Props) {
  const inline = chips ? undefined : number;
  return (
    <>
      <div className="record-title">
        <h1 className="ellipsis">{title}</h1>
        {inline && <span className="record-number num">{inline}</span>}
        {marks}
        <span className="grow" />
        {actions}
      </div>
      {chips && (
        <div className="record-line">
          {number && <span className="record-number num">{number}</span>}
          {number && <span className="top-rule" />}
          {chips}
        </div>
      )}
      {children}
    </>
  );
}
