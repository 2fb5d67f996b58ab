import type { FormProps } from "../form.ts";
import { numbered } from "../parts/format.ts";
import { QrCode } from "../parts/qr.tsx";
import type { ReturnLabel, ReturnLabelData } from "./schema.ts";

function Line({ label, children }: { label: string; children: string | undefined }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const numbersOf = ({ oldTerminal, oldSim }: ReturnLabel): [string, string][] => [
  ...(oldTerminal === undefined ? [] : [["原终端号", oldTerminal] as [string, string]]),
  ...(oldSim === undefined ? [] : [["原 SIM 卡", oldSim] as [string, string]]),
];

/** 返修标签, 60 × 40 mm: plate, old number and fault, for whoever finds the thing in the workshop; the code is the order's number. */
export function ReturnLabels({ data, print }: FormProps<ReturnLabelData>) {
  const { customer, engineers, labels } = data;
  return numbered(labels).map(({ no, item }) => (
    <section key={no} className="sticker">
      <header>
        <div>
          <p className="org" data-field="单位名称">
            {print.organisation}
          </p>
          <h1>返修标签</h1>
          <p className="plate">{item.plate}</p>
        </div>
        <QrCode text={print.number} />
      </header>
      <dl>
        {numbersOf(item).map(([label, value]) => (
          <Line key={label} label={label}>
            {value}
          </Line>
        ))}
        <Line label="更换为">{item.newNumber}</Line>
        <Line label="故障现象">{item.fault}</Line>
        <Line label="客户">{customer}</Line>
      </dl>
      <footer>
        <span>
          {print.number} {print.nth > 1 && `补打第${print.nth}次`}
        </span>
        <span>
          {item.takenOn} {engineers}
        </span>
      </footer>
    </section>
  ));
}
