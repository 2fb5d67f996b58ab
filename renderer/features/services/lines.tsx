import { Field } from "#renderer/ui/form/Field.tsx";
import { changedAt, withoutAt } from "#renderer/ui/form/rows.ts";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import "./services.css";
import type { ReactNode } from "react";
import { Action, IconAction } from "#renderer/ui/button/Action.tsx";

interface Props<R> {
  /** What the lines are: 更换配件, 车辆. */
  label: string;
  heads: readonly string[];
  /** Widths of the columns as a CSS template, without that of the button that takes a line away. */
  template: string;
  rows: readonly R[];
  /** The cells of a line, a Field with a hidden label each. */
  cells: (row: R, index: number, change: (part: Partial<R>) => void) => ReactNode;
  onChange: (rows: R[]) => void;
  /** A new line; left out where lines come from elsewhere. */
  blank?: () => R;
}

/** Lines to be typed below one head: one is added below, each can be taken away. */
export function Lines<R extends object>(props: Props<R>) {
  const { label, heads, template, rows, cells, onChange, blank } = props;
  const change = (at: number) => (part: Partial<R>) => onChange(changedAt(rows, at, part));
  const columns = { gridTemplateColumns: `${template} 28px` };
  return (
    <section className="lines" aria-label={label}>
      {rows.length > 0 && (
        <div className="lines-head" style={columns} aria-hidden="true">
          {heads.map((head) => (
            <span key={head}>{head}</span>
          ))}
        </div>
      )}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own, and lines keep their order
        <div key={index} className="lines-row" style={columns}>
          {cells(row, index, change(index))}
          {blank && (
            <IconAction
              icon="close"
              label={`去掉${label} ${index + 1}`}
              onClick={() => onChange(withoutAt(rows, index))}
            />
          )}
        </div>
      ))}
      {blank && (
        <Action kind="quiet" size="small" icon="plus" onClick={() => onChange([...rows, blank()])}>
          {`添加${label}`}
        </Action>
      )}
    </section>
  );
}

interface CellsProps<F extends string> {
  columns: readonly { field: F; label: string; max: number }[];
  row: { readonly [field in F]?: string | undefined };
  /** The number of the line from 1, behind the labels. */
  nth: number;
  /** The path of the line in the action's input. */
  path: string;
  onChange: (part: { [field in F]?: string }) => void;
}

/** The cells of a line that are plain texts. */
export function TextCells<F extends string>(props: CellsProps<F>) {
  const { columns, row, nth, path, onChange } = props;
  return columns.map(({ field, label, max }) => (
    <Field key={field} label={`${label} ${nth}`} name={`${path}.${field}`} hideLabel>
      <TextInput
        value={row[field]}
        onChange={(text) => onChange({ [field]: text } as { [field in F]?: string })}
        maxLength={max}
      />
    </Field>
  ));
}
