import { localDate } from "#shared/lib/time.ts";
import type { FormProps } from "../form.ts";
import { CardBack, CardFacts, CardFront } from "../parts/card.tsx";
import type { AccessBadgeData } from "./schema.ts";

/** Where a portrait is glued in when there is no picture. */
function PhotoPlace() {
  return (
    <svg className="photo" viewBox="0 0 25 35" role="img" aria-label="照片">
      <rect x=".12" y=".12" width="24.76" height="34.76" />
      <ellipse cx="12.5" cy="14" rx="5" ry="6.2" />
      <path d="M2.6 34.8c.4-6.4 3.3-9.6 9.9-9.6s9.5 3.2 9.9 9.6" />
    </svg>
  );
}

/** Of a customer's cards, which one: "首次制证，第 1 张（限 2 张）". */
function cardText({ no, limit, isReplacement }: AccessBadgeData["card"]): string {
  const most = limit === undefined ? "" : `（限 ${limit} 张）`;
  return `${isReplacement ? "补办" : "首次制证"}，第 ${no} 张${most}`;
}

/** 出入证, a card with two sides: holder, areas and validity on the front, duties and signatures on the back. */
export function AccessBadge({ data, print }: FormProps<AccessBadgeData>) {
  const validity = `${data.validFrom} 至 ${data.validUntil}`;
  const facts: [string, string][] = [
    ["单位", data.unit ?? ""],
    ["出入区域", data.areas.join("、")],
    ["有效期", validity],
  ];
  const again = print.nth > 1 ? `　补打第 ${print.nth} 次` : "";
  return (
    <>
      <CardFront title={data.title} print={print}>
        {data.photo === undefined ? (
          <PhotoPlace />
        ) : (
          <img className="photo" src={data.photo} alt="照片" />
        )}
        <div className="who">
          <p className="name" data-field="持证人">
            {data.holder}
          </p>
          <CardFacts facts={facts} strong="有效期" />
        </div>
      </CardFront>
      <CardBack
        title="持证须知"
        rules={data.rules}
        boxes={["签发（盖章）", "持证人签名"]}
        note={data.finder === undefined ? undefined : `拾到请交还：${data.finder}`}
      >
        <span>{data.basis}</span>
        <span>
          制证 {localDate(print.printedAt)} {print.printedBy}（{print.deskCode} 前台）{again}
        </span>
        <span>{cardText(data.card)}</span>
      </CardBack>
    </>
  );
}
