import { IconAction } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { changedAt, withoutAt } from "#renderer/ui/form/rows.ts";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { isBlankLine, type LineValues, rowsOf } from "./pass-values.ts";

interface Props {
  lines: readonly LineValues[];
  onChange: (lines: LineValues[]) => void;
}

/** 物品清单: one row after the other; a blank one always waits at the end. */
export function LineFields({ lines, onChange }: Props) {
  const rows = rowsOf(lines);
  const filled = rows.filter((row) => !isBlankLine(row));
  const pieces = filled.reduce((sum, { quantity = 0 }) => sum + quantity, 0);
  const change = (index: number, part: Partial<LineValues>) =>
    onChange(changedAt(rows, index, part));
  return (
    <section aria-label="物品清单" className="pass-lines">
      <div className="pass-lines-head">
        <span>物品清单</span>
        <span className="text-tertiary num">{`${filled.length} 项 ${pieces} 件`}</span>
      </div>
      <div className="pass-line pass-line-labels" aria-hidden="true">
        <span />
        <span>品名</span>
        <span>型号</span>
        <span>序列号</span>
        <span>数量</span>
      </div>
      {rows.map((row, index) => (
        <LineRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
          key={index}
          index={index}
          row={row}
          onChange={(part) => change(index, part)}
          onRemove={() => onChange(withoutAt(rows, index))}
        />
      ))}
    </section>
  );
}

interface RowProps {
  index: number;
  row: LineValues;
  onChange: (part: Partial<LineValues>) => void;
  onRemove: () => void;
}

function LineRow({ index, row, onChange, onRemove }: RowProps) {
  const name = (field: string) => `lines.${index}.${field}`;
  return (
    <fieldset className="pass-line" aria-label={`第 ${index + 1} 行`}>
      <span className="pass-line-no num">{index + 1}</span>
      <Field label="品名" name={name("item")} hideLabel>
        <TextInput value={row.item} onChange={(item) => onChange({ item })} maxLength={60} />
      </Field>
      <Field label="型号" name={name("model")} hideLabel>
        <TextInput value={row.model} onChange={(model) => onChange({ model })} maxLength={60} />
      </Field>
      <Field label="序列号" name={name("serial")} hideLabel>
        <TextInput value={row.serial} onChange={(serial) => onChange({ serial })} maxLength={60} />
      </Field>
      <Field label="数量" name={name("quantity")} hideLabel>
        <NumberInput
          value={row.quantity}
          onChange={(quantity) => onChange({ quantity })}
          min={1}
          max={9999}
        />
      </Field>
      {isBlankLine(row) ? (
        <span />
      ) : (
        <IconAction icon="close" label={`删除第 ${index + 1} 行`} onClick={onRemove} />
      )}
    </fieldset>
  );
}
