import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { RuleLink } from "#renderer/ui/text/RuleLink.tsx";
import { MoneyText } from "#renderer/ui/text/Text.tsx";
import { yen } from "#shared/domain/common/money.ts";
import type { Fee, Warranty } from "#shared/domain/services/order.ts";

interface Props {
  fee: Fee | undefined;
  warranty?: Warranty | undefined;
  /** Where the money is. */
  note?: string | undefined;
  /** Why there is no fee. */
  problem?: string | undefined;
  /** The rule that lacks a figure. */
  rule?: string | undefined;
}

/** What the customer pays, beside what caused it. */
export function FeeBox({ fee, warranty, note, problem, rule }: Props) {
  if (fee === undefined)
    return (
      <section className="fee-box fee-open" aria-label="应收">
        <span className="text-secondary">应收</span>
        <b>还算不出来</b>
        <small>
          {problem ?? "完工后按配件、人天和保修计算"} {rule && <RuleLink rule={rule} />}
        </small>
      </section>
    );
  const { partsCents, labourCents, labourNote, totalCents, basis } = fee;
  return (
    <section className="fee-box" aria-label="应收">
      <span className="row text-secondary">
        <span className="grow">应收</span>
        <WhyFigure title={`应收 ${yen(totalCents)}`} basis={basis} />
      </span>
      <b>
        <MoneyText cents={totalCents} />
      </b>
      {totalCents > 0 && (
        <small>
          配件 {yen(partsCents)}，服务费 {labourNote ?? yen(labourCents)}
        </small>
      )}
      {warranty && <WarrantyLine warranty={warranty} />}
      {note && <small>{note}</small>}
    </section>
  );
}

function WarrantyLine({ warranty }: { warranty: Warranty }) {
  const { until, within, basis } = warranty;
  return (
    <small>
      保修{within ? "到" : "已于"} {until} {within ? "止，不收费" : "到期"}{" "}
      <WhyFigure title={`保修期到 ${until}`} basis={basis} />
    </small>
  );
}
