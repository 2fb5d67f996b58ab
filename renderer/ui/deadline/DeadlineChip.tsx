import "./deadline.css";
import { Icon } from "../icon/Icon.tsx";
import { StateChip } from "../panel/Marks.tsx";
import { Why, type WhyContent } from "./Why.tsx";

export type DeadlineTone = "over" | "soon" | "ok" | "void";

interface Props {
  tone: DeadlineTone;
  /** What is due: 答复, 解决. */
  label?: string;
  /** The time left in words: "还剩 2 小时 10 分", "已超 1 天". */
  text: string;
  /** The exact time, shown on hover. */
  exact?: string;
  small?: boolean;
  why?: WhyContent;
}

/** How much time is left for something, and why. */
export function DeadlineChip({ tone, label, text, exact, small = false, why }: Props) {
  return (
    <>
      <StateChip tone={tone} small={small} title={exact ?? text}>
        {!small && <Icon name="clock" size={14} />}
        {label}
        {small ? <span className="num">{text}</span> : <b className="num">{text}</b>}
      </StateChip>
      {why && <Why content={why} />}
    </>
  );
}
