import { localDate } from "#shared/lib/time.ts";
import type { FormProps } from "../form.ts";
import { CardBack, CardFacts, CardFront } from "../parts/card.tsx";
import { AgainMark } from "../parts/head.tsx";
import { printLineText } from "../parts/running-head.tsx";
import type { VisitorBadgeData } from "../visitor-badge/schema.ts";

/** What the wearer is asked to keep to. */
function rules(data: VisitorBadgeData): string[] {
  const basis = data.basis === undefined ? "" : `（${data.basis}）`;
  const restricted = data.restrictedAreas.join("、");
  return [
    data.escorts.length > 0
      ? `请佩戴本证，由陪同人${data.escorts.join("、")}陪同。`
      : "请佩戴本证，放在看得见的地方。",
    "只在到访区域内活动，限本人当日使用。",
    ...(restricted === "" ? [] : [`${restricted}须另经批准并登记${basis}。`]),
    data.assemblyPoint === undefined
      ? "紧急情况听从前台引导。"
      : `紧急情况听从前台引导，到${data.assemblyPoint}集合点点名。`,
    "离开时请将本证交回前台，扫码登记离开。",
  ];
}

/** 访客证, a card with two sides. */
export function VisitorCard({ data, print }: FormProps<VisitorBadgeData>) {
  const facts: [string, string][] = [
    ["来访单位", data.unit ?? ""],
    ["接待人", data.host],
    ["到访区域", data.areas.join("、")],
  ];
  return (
    <>
      <CardFront title="访客证" print={print}>
        <div className="wide">
          <p className="name" data-field="来访人">
            {data.visitor}
          </p>
          <CardFacts facts={facts} strong="到访区域" />
        </div>
        <p className="until">
          <AgainMark nth={print.nth} />
          {data.badgeNo !== undefined && <b className="seat">第 {data.badgeNo} 号</b>}
          <b>{localDate(data.arrivedAt)} 当日有效</b>
        </p>
      </CardFront>
      <CardBack title="访客须知" rules={rules(data)} boxes={["接待人签字", "离开时间"]}>
        <span>{printLineText(print)}</span>
      </CardBack>
    </>
  );
}
