import "./record.css";
import type { ReactNode } from "react";

export interface Step {
  label: string;
  state: "done" | "current" | "ahead";
  /** Small text below: "09:10 宋听雨". */
  note?: ReactNode;
}

/** How far a matter has come. */
export function StepBar({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="step-bar" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={`step-${step.state}`}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          {step.label}
          {step.note && <small className="num">{step.note}</small>}
        </li>
      ))}
    </ol>
  );
}
