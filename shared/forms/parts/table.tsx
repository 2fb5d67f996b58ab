import type { ReactNode } from "react";

/** Column widths of a table; the last column is left free, or the table would grow by its frame. */
function Columns({ widths }: { widths: readonly number[] }) {
  // Widths repeat, so that their running sum is the key.
  let edge = 0;
  return (
    <colgroup>
      {widths.map((width) => {
        edge += width;
        return <col key={edge} style={{ width: `${width}mm` }} />;
      })}
      <col />
    </colgroup>
  );
}

/** A framed table of labels and values; `columns` are the widths in millimetres of all columns but the last. */
export function Facts(props: {
  columns: readonly number[];
  className?: string;
  children: ReactNode;
}) {
  return (
    <table className={`f ${props.className ?? ""}`}>
      <Columns widths={props.columns} />
      {props.children}
    </table>
  );
}

/** A label spread to the width of four characters. */
export function Label({ text, span }: { text: string; span?: number | undefined }) {
  return (
    <th scope="row" colSpan={span}>
      <i>{text}</i>
    </th>
  );
}

/** A label with its value; a value that is absent leaves a blank for the pen. */
export function Field(props: {
  label: string;
  span?: number;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <>
      <Label text={props.label} />
      <td colSpan={props.span} className={props.className}>
        {props.children}
      </td>
    </>
  );
}

/** The name of a section, standing upright beside its rows. */
export function Section({ name, rows }: { name: string; rows: number }) {
  return (
    <th className="sec" scope="rowgroup" rowSpan={rows}>
      {name}
    </th>
  );
}

interface LinesProps {
  columns: readonly number[];
  className?: string;
  head: ReactNode;
  /** One `tr` a line. */
  rows: readonly ReactNode[];
  /** How many lines stay with what closes the list. */
  keep: number;
  /** Rows of totals and signatures. */
  children: ReactNode;
}

/** A list that may run over pages: its head is repeated, its last lines stay with totals and signatures. */
export function Lines({ columns, className = "", head, rows, keep, children }: LinesProps) {
  const split = Math.max(0, rows.length - keep);
  return (
    <table className={`f lines ${className}`}>
      <Columns widths={columns} />
      <thead>{head}</thead>
      {split > 0 && <tbody>{rows.slice(0, split)}</tbody>}
      <tbody className="tail">
        {rows.slice(split)}
        {children}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={columns.length + 1} />
        </tr>
      </tfoot>
    </table>
  );
}

/** The row of column heads. */
export function ColumnHeads({
  names,
  spans = {},
}: {
  names: readonly string[];
  spans?: Record<string, number>;
}) {
  return (
    <tr>
      {names.map((name) => (
        <th key={name} scope="col" colSpan={spans[name]}>
          {name}
        </th>
      ))}
    </tr>
  );
}

/** Closes a list, so that nothing can be added by hand: "以下空白 · 共 5 项". */
export function NothingBelow({ span, count, unit }: { span: number; count: number; unit: string }) {
  return (
    <tr className="none">
      <td colSpan={span} className="c note">
        以下空白 · 共 {count} {unit}
      </td>
    </tr>
  );
}

/** Labels and values on the grid of the facts table, inside one row of a list. */
export function LineOfFields({
  span,
  grid,
  children,
}: {
  span: number;
  grid?: string;
  children: ReactNode;
}) {
  return (
    <tr>
      <td colSpan={span} className="line">
        <div style={{ gridTemplateColumns: grid }}>{children}</div>
      </td>
    </tr>
  );
}

/** One label and value of `LineOfFields`. */
export function LineField({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <>
      <i>
        <span>{label}</span>
      </i>
      <span>{children}</span>
    </>
  );
}
