import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import { yen } from "#shared/domain/common/money.ts";
import { matterLabels } from "#shared/domain/incentives/labels.ts";
import {
  type PayeeTotal,
  payeeName,
  type StatementLine,
} from "#shared/domain/incentives/statement.ts";

/** What one payee gets, line by line, each with its rule and with what it is made of. */
export function PayeeLines({ total, onClose }: { total: PayeeTotal; onClose: () => void }) {
  return (
    <Panel
      title={`${payeeName(total.payee)}的明细`}
      padded
      actions={
        <Action size="small" kind="quiet" onClick={onClose}>
          收起
        </Action>
      }
    >
      {total.lines.map((line) => (
        <Line key={`${line.matter} ${line.items[0] ?? ""}`} line={line} />
      ))}
    </Panel>
  );
}

function Line({ line }: { line: StatementLine }) {
  const { matter, cents, basis, items } = line;
  const title = `${matterLabels[matter]}：${yen(cents)}`;
  return (
    <section className="incentive-line" aria-label={matterLabels[matter]}>
      <div className="row">
        <b className="grow">{matterLabels[matter]}</b>
        <span className="num">{yen(cents)}</span>
        {basis && <WhyFigure title={title} basis={basis} />}
      </div>
      <ul className="incentive-items">
        {items.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
