import "./feedback.css";
import { Action } from "../button/Action.tsx";

interface Props {
  /** What is being done: "导入客户，312 / 1,240 行". */
  text: string;
  /** From 0 to 1; left out when nobody knows how far. */
  fraction?: number;
  /** "约剩 8 秒". */
  remaining?: string;
  onCancel?: () => void;
}

/** Long work: what, how far, and a way out. It appears only after a second, so that short work does not flicker. */
export function ProgressBar({ text, fraction, remaining, onCancel }: Props) {
  const percent = fraction === undefined ? undefined : Math.round(fraction * 100);
  return (
    <div className="progress">
      <div className="row">
        <span className="grow num">{text}</span>
        {remaining && <span className="text-tertiary num">{remaining}</span>}
        {onCancel && (
          <Action size="small" onClick={onCancel}>
            取消
          </Action>
        )}
      </div>
      <div
        className="progress-line"
        role="progressbar"
        aria-label={text}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <i
          className={percent === undefined ? "progress-unknown" : ""}
          style={{ width: `${percent ?? 30}%` }}
        />
      </div>
    </div>
  );
}
