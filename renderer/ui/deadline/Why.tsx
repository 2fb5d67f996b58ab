import "./why.css";
import { type ToggleEvent, useId, useRef, useState } from "react";
import { Icon } from "../icon/Icon.tsx";
import { useKeys } from "../keys/KeysProvider.tsx";
import { RuleLink } from "../text/RuleLink.tsx";

/** One day of a calculation: "11-26 周四" with "第 3 天 17:30". */
export interface WhyDay {
  label: string;
  note: string;
  /** The day on which it ends, a day that does not count, or a day that does. */
  kind?: "end" | "free" | "counted";
}

export interface WhyParameter {
  label: string;
  value: string;
  /** The default, when somebody has changed the value; as it stands, the value is the default. */
  changedFrom?: string;
}

/** Everything that 为什么? says about a figure, in words that are ready to be shown. */
export interface WhyContent {
  /** The figure itself: "解决期限：2026-11-26 17:30". */
  title: string;
  /** The regulation's own title and clause, or 本单位. */
  clause: string;
  /** Which pack and which rule: "酒厂方案·投诉处理的期限". */
  source?: string;
  statement: string;
  days?: readonly WhyDay[];
  /** The steps of the computation: "6 人 × ¥300.00". */
  steps?: readonly string[];
  parameters: readonly WhyParameter[];
  /** What makes the figure uncertain: "2027 年还没有节假日数据". */
  warning?: string;
  footer?: string;
  /** Offers 打开规则. */
  rule?: string;
}

interface Props {
  content: WhyContent;
}

/** 为什么?: opens the rule, the clause, the days and the parameters behind a figure. */
export function Why({ content }: Props) {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => popover.current?.hidePopover();
  useKeys("popover", open ? [{ key: "Esc", label: "关闭", run: close }] : undefined);
  const toggled = (event: ToggleEvent<HTMLDivElement>) => {
    setOpen(event.newState === "open");
    if (event.newState === "open") popover.current?.focus();
  };
  return (
    <span className="why">
      <button
        type="button"
        className={open ? "why-button why-open" : "why-button"}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
      >
        为什么?
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        className="why-popover"
        role="dialog"
        aria-label="为什么?"
        tabIndex={-1}
        onToggle={toggled}
      >
        {open && <WhyBody content={content} />}
      </div>
    </span>
  );
}

function WhyBody({ content }: Props) {
  return (
    <>
      <div className="why-body">
        <h2 className="num">{content.title}</h2>
        <div className="why-clause">
          <b>{content.clause}</b>
          {content.source && <span>{content.source}</span>}
        </div>
        <p>{content.statement}</p>
        {content.warning && (
          <p className="why-warning">
            <Icon name="alert" size={14} />
            {content.warning}
          </p>
        )}
        {content.days && <WhyDays days={content.days} />}
        {content.steps?.map((step) => (
          <p key={step} className="why-step">
            {step}
          </p>
        ))}
        {content.parameters.length > 0 && <WhyParameters parameters={content.parameters} />}
      </div>
      {(content.footer || content.rule) && (
        <div className="why-footer">
          <span className="grow">{content.footer}</span>
          {content.rule && <RuleLink rule={content.rule} />}
        </div>
      )}
    </>
  );
}

function WhyDays({ days }: { days: readonly WhyDay[] }) {
  return (
    <ol className="why-days" aria-label="这些天">
      {days.map((day) => (
        <li key={day.label} className={`day-${day.kind ?? "counted"}`}>
          <b className="num">{day.label}</b>
          {day.note}
        </li>
      ))}
    </ol>
  );
}

function WhyParameters({ parameters }: { parameters: readonly WhyParameter[] }) {
  return (
    <table className="why-parameters">
      <thead>
        <tr>
          <th scope="col">参数</th>
          <th scope="col">这件用的值</th>
          <th scope="col">来历</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ label, value, changedFrom }) => (
          <tr key={label}>
            <td>{label}</td>
            <td className="num">{value}</td>
            <td className={changedFrom === undefined ? "text-tertiary" : "text-soon"}>
              {changedFrom === undefined ? "默认" : `已修改，默认 ${changedFrom}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
