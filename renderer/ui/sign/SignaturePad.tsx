import "./signature-pad.css";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Action } from "../button/Action.tsx";
import { StateChip } from "../panel/Marks.tsx";
import type { Stroke } from "./strokes.ts";
import { usePen } from "./use-pen.ts";

interface Props {
  /** Whose signature: 客户签字. The drawing area carries this name too. */
  label: string;
  /** Strokes on a sheet of 1000 × 400. */
  strokes: readonly Stroke[];
  onChange: (strokes: Stroke[]) => void;
  /** Below: who signs. */
  signer?: ReactNode;
  /** At the right of the label; 正在签 or 已签 when left out. */
  state?: ReactNode;
  disabled?: boolean;
}

/** What the keys do to the strokes while the pad has the focus. */
function keyed(event: KeyboardEvent, strokes: readonly Stroke[]): Stroke[] | undefined {
  if (event.key === "Delete") return [];
  const isUndo = event.key === "Backspace" || (event.ctrlKey && event.key.toLowerCase() === "z");
  return isUndo ? strokes.slice(0, -1) : undefined;
}

/**
 * A place to sign with pen, finger or mouse. 撤一笔 takes back the last stroke, 重签 all of them; by keyboard Ctrl Z or Backspace, and
 * Delete, once the pad has been written on.
 */
export function SignaturePad(props: Props) {
  const { label, strokes, onChange, signer, state, disabled = false } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const pen = usePen(canvas, { strokes, onChange, disabled });
  const signed = strokes.length > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = signed && !disabled ? keyed(event, strokes) : undefined;
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next);
  };
  return (
    <section className="signature" aria-label={label}>
      <div className="signature-head">
        <b>{label}</b>
        {state ?? (
          <StateChip tone={signed ? "ok" : "line"}>{signed ? "已签" : "请在下面签字"}</StateChip>
        )}
      </div>
      <fieldset
        className="signature-area"
        aria-label={`${label}框`}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <canvas
          ref={canvas}
          role="img"
          aria-label={`${label}，${signed ? "已签" : "空白"}`}
          {...pen}
        />
      </fieldset>
      <div className="signature-foot">
        <span className="grow ellipsis">{signer}</span>
        <Action
          kind="quiet"
          size="small"
          disabled={!signed || disabled}
          onClick={() => onChange(strokes.slice(0, -1))}
        >
          撤一笔
        </Action>
        <Action
          size="small"
          icon="undo"
          disabled={!signed || disabled}
          onClick={() => onChange([])}
        >
          重签
        </Action>
      </div>
    </section>
  );
}
