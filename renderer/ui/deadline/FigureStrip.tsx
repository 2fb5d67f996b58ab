import "./deadline.css";
import type { ReactNode } from "react";
import { Why, type WhyContent } from "./Why.tsx";

export interface Figure {
  label: string;
  value: ReactNode;
  /** Small text behind the value: "6 人 × ¥300.00". */
  detail?: ReactNode;
  tone?: "soon" | "over";
  why?: WhyContent;
}

/** Computed figures beside what caused them, each with 为什么?. */
export function FigureStrip({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figure-strip">
      {figures.map(({ label, value, detail, tone, why }) => (
        <div key={label}>
          <dt>
            {label}
            {why && <Why content={why} />}
          </dt>
          <dd>
            <b className="num">{value}</b>
            {detail && <small className={tone ? `text-${tone}` : ""}>{detail}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
