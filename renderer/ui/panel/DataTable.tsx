import "./data-table.css";
import type { ReactNode } from "react";

export interface Column<T> {
  title: string;
  cell: (row: T, index: number) => ReactNode;
  /** Numbers and amounts stand at the right and never wrap. */
  numeric?: boolean;
  /** A CSS width. */
  width?: string;
}

interface Props<T> {
  /** What the table shows, read aloud. */
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T, index: number) => string;
  /** Rows that no longer count are struck through. */
  isVoid?: (row: T) => boolean;
  /** The last line: sums. */
  sums?: readonly ReactNode[];
}

/** A small table: 34 px head, 40 px rows, figures at the right. */
export function DataTable<T>({ label, columns, rows, rowKey, isVoid, sums }: Props<T>) {
  const side = (column: Column<T> | undefined) => (column?.numeric ? "cell-numeric" : "");
  return (
    <table className="data-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.title}
              scope="col"
              className={side(column)}
              style={{ width: column.width }}
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)} className={isVoid?.(row) ? "row-void" : ""}>
            {columns.map((column) => (
              <td key={column.title} className={side(column)}>
                {column.cell(row, index)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {sums && (
        <tfoot>
          <tr>
            {columns.map((column, index) => (
              <td key={column.title} className={side(column)}>
                {sums[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
