import { Field } from "#renderer/ui/form/Field.tsx";
import { AmountInput, NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { MoneyText } from "#renderer/ui/text/Text.tsx";
import { formatYuan, parseYuan } from "#shared/domain/common/money.ts";
import { partAmount } from "#shared/domain/services/fee.ts";
import { Lines, TextCells } from "../lines.tsx";
import type { PartValues } from "./work-values.ts";

interface Props {
  parts: readonly PartValues[];
  onChange: (parts: PartValues[]) => void;
  /** The path of the parts in the action's input. */
  path: string;
}

const texts = [
  { field: "name", label: "更换配件", max: 60 },
  { field: "model", label: "型号", max: 60 },
] as const;

/** The parts that were used: what they cost stays here, their price goes to the customer. */
export function PartLines({ parts, onChange, path }: Props) {
  const cells = (row: PartValues, index: number, change: (part: Partial<PartValues>) => void) => {
    const nth = index + 1;
    const name = (field: string) => `${path}.${index}.${field}`;
    const { quantity, unit, costCents, priceCents } = row;
    return (
      <>
        <TextCells
          columns={texts}
          row={row}
          nth={nth}
          path={`${path}.${index}`}
          onChange={change}
        />
        <Field label={`数量 ${nth}`} name={name("quantity")} hideLabel>
          <NumberInput
            value={quantity}
            onChange={(next) => change({ quantity: next })}
            max={99_999}
            decimals={2}
          />
        </Field>
        <Field label={`单位 ${nth}`} name={name("unit")} hideLabel>
          <TextInput value={unit} onChange={(next) => change({ unit: next })} maxLength={6} />
        </Field>
        <Field label={`成本 ${nth}`} name={name("costCents")} hideLabel>
          <AmountInput
            value={costCents}
            onChange={(next) => change({ costCents: next })}
            parse={parseYuan}
            format={formatYuan}
          />
        </Field>
        <Field label={`单价 ${nth}`} name={name("priceCents")} hideLabel>
          <AmountInput
            value={priceCents}
            onChange={(next) => change({ priceCents: next })}
            parse={parseYuan}
            format={formatYuan}
          />
        </Field>
        <span className="lines-amount">
          {priceCents !== undefined && quantity !== undefined && (
            <MoneyText cents={partAmount({ priceCents, quantity })} />
          )}
        </span>
      </>
    );
  };
  return (
    <Lines<PartValues>
      label="更换配件"
      heads={["更换配件", "型号", "数量", "单位", "成本（不给客户看）", "单价", "金额"]}
      template="1.6fr 1.1fr 0.6fr 0.6fr 1.1fr 1.1fr 1fr"
      rows={parts}
      onChange={onChange}
      blank={() => ({ name: "", quantity: 1, unit: "个" })}
      cells={cells}
    />
  );
}
