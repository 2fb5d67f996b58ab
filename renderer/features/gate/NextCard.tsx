import { useAround } from "#renderer/data/live.ts";
import { maskIdentity } from "#shared/domain/common/identity.ts";
import { lastStep } from "#shared/domain/passes/gate/labels.ts";
import { passKindLabels } from "#shared/domain/passes/labels.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { clockTime } from "#shared/lib/time.ts";
import type { View } from "./view.ts";

const factsOf = ({ customer, carrier, carrierDocument, kind, returnable, issued }: ExitPass) => [
  ["客户", customer.name],
  ["携带人", `${carrier}，${maskIdentity(carrierDocument.number)}`],
  ["出门类型", `${passKindLabels[kind]}，${returnable ? "归还" : "不归还"}`],
  ...(issued
    ? [["开具", `${issued.at.slice(0, 10)} ${clockTime(issued.at)}，${issued.byName}`]]
    : []),
];

/** 接下来: what a guard does after a refusal, and what is known of the pass. */
export function NextCard({ reason, pass }: Extract<View, { kind: "refused" }>) {
  const around = useAround();
  const desk = `前台 ${around?.desk.code ?? ""}`;
  const whom = pass?.issued ? `${desk} ${pass.issued.byName}` : desk;
  const steps = ["请携带人留步，物品留在门内", `打电话找${whom}`, lastStep[reason]];
  return (
    <section className="gate-card" aria-label="接下来">
      <header className="gate-card-head">接下来</header>
      <ol className="gate-next">
        {steps.map((step, index) => (
          <li key={step}>
            <span className="num">{index + 1}</span>
            {step}
          </li>
        ))}
      </ol>
      {pass && (
        <dl className="gate-facts">
          {factsOf(pass).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
