import { Fragment } from "react";
import { localDate } from "#shared/lib/time.ts";
import type { FormProps } from "../form.ts";
import { printTime } from "../parts/format.ts";
import { DateLine } from "../parts/signatures.tsx";
import { SlipCode, SlipFoot, SlipHead } from "../parts/slip.tsx";
import type { VisitorBadgeData } from "./schema.ts";

/** What the wearer is asked to keep to, in one paragraph. */
function rules(data: VisitorBadgeData): string {
  const escorted = data.escorts.length > 0 ? "由陪同人陪同" : "";
  const basis = data.basis === undefined ? "" : `（${data.basis}）`;
  const restricted =
    data.restrictedAreas.length > 0
      ? `${data.restrictedAreas.join("、")}须另经批准并登记${basis}。`
      : "";
  const assembly = data.assemblyPoint === undefined ? "" : `，到${data.assemblyPoint}集合点点名`;
  return `请佩戴本证，${escorted}在到访区域内活动。${restricted}紧急情况听从前台引导${assembly}。`;
}

function VisitFacts({ data }: { data: VisitorBadgeData }) {
  const facts: [string, string][] = [
    ["来访单位", data.unit ?? ""],
    ["来访人数", `${data.headCount} 人`],
    ["来访事由", data.purpose ?? ""],
    ["接待人", data.host],
    ["陪同人", data.escorts.join("、")],
    ["到访区域", data.areas.join("、")],
    ["登记到访", printTime(data.arrivedAt)],
  ];
  return (
    <dl>
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{label === "到访区域" ? <b>{value}</b> : value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** The cut line: strokes of five pixels, since each dash of a border is written as an outline on every sheet of a batch. */
const dashes = Array.from({ length: 38 }, (_, index) => `M${index * 8} .5h5`).join("");

/** 访客证, a slip of 80 mm: worn above the cut line, signed by the host below it. */
export function VisitorBadge({ data, print }: FormProps<VisitorBadgeData>) {
  return (
    <>
      <SlipHead
        title="访客证"
        print={print}
        boxed={data.badgeNo === undefined ? undefined : `第 ${data.badgeNo} 号`}
      >
        {localDate(data.arrivedAt)} 当日有效
      </SlipHead>
      <p className="name" data-field="来访人">
        {data.visitor}
      </p>
      <VisitFacts data={data} />
      <SlipCode number={print.number} />
      <p className="why">{rules(data)}</p>
      <svg className="cut" viewBox="0 0 302 1" aria-hidden="true">
        <path d={dashes} />
      </svg>
      <div className="box">
        接待人签字
        <span>
          <span>
            离开时间 <u className="time" />
          </span>
          <DateLine />
        </span>
      </div>
      <p className="why">离开时请将本证交回前台扫码登记离开。</p>
      <SlipFoot print={print} />
    </>
  );
}
