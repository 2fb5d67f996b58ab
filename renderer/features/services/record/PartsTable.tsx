import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { MoneyText } from "#renderer/ui/text/Text.tsx";
import { partAmount } from "#shared/domain/services/fee.ts";
import type { Part } from "#shared/domain/services/order.ts";

const nothing = <span className="text-tertiary">未填</span>;

interface Props {
  parts: readonly Part[];
  /** The cost is for the house alone; the signing screen, which the customer sees, does without. */
  withCost?: boolean;
}

/** The parts that were used. */
export function PartsTable({ parts, withCost = false }: Props) {
  const cost = {
    title: "成本",
    numeric: true,
    cell: ({ costCents }: Part) =>
      costCents === undefined ? nothing : <MoneyText cents={costCents} />,
  };
  return (
    <DataTable<Part>
      label="更换配件"
      columns={[
        {
          title: "更换配件",
          cell: ({ name, model }) => (
            <>
              {name} <span className="text-tertiary">{model}</span>
            </>
          ),
        },
        {
          title: "数量",
          numeric: true,
          cell: ({ quantity, unit }) => [quantity, unit].filter(Boolean).join(" "),
        },
        ...(withCost ? [cost] : []),
        {
          title: "单价",
          numeric: true,
          cell: ({ priceCents }) => <MoneyText cents={priceCents} />,
        },
        { title: "金额", numeric: true, cell: (part) => <MoneyText cents={partAmount(part)} /> },
      ]}
      rows={parts}
      rowKey={({ name, model }, index) => `${name} ${model} ${index}`}
    />
  );
}
