import "./signature-pad.css";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import Pad from "signature_pad";
import { Action } from "../button/Action.tsx";
import { StateChip } from "../panel/Marks.tsx";
import { type Stroke, toPoints, toStroke } from "./strokes.ts";

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

const pen = { dotSize: 2.4, minWidth: 1.2, maxWidth: 3.2, velocityFilterWeight: 0.7 };

/** Fits the canvas to its place and the screen's density, and draws what has been signed. */
function draw(canvas: HTMLCanvasElement, pad: Pad, strokes: readonly Stroke[]) {
  const { clientWidth: width, clientHeight: height } = canvas;
  if (width === 0) return;
  const density = Math.max(1, window.devicePixelRatio);
  canvas.width = width * density;
  canvas.height = height * density;
  canvas.getContext("2d")?.scale(density, density);
  const penColor = getComputedStyle(canvas).color;
  pad.penColor = penColor;
  pad.fromData(
    strokes.map((stroke) => ({
      ...pen,
      penColor,
      compositeOperation: "source-over",
      // The time of each point is not kept; an even pace gives the pen one width.
      points: toPoints(stroke, { width, height }).map((point, index) => ({
        ...point,
        pressure: 0.5,
        time: index * 16,
      })),
    })),
  );
}

const same = (a: readonly Stroke[], b: readonly Stroke[]) =>
  JSON.stringify(a) === JSON.stringify(b);

function usePad(canvas: RefObject<HTMLCanvasElement | null>, props: Props) {
  const latest = useRef(props);
  const drawn = useRef<readonly Stroke[]>([]);
  const pad = useRef<Pad>(undefined);
  const { strokes, disabled = false } = props;
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const made = new Pad(element, { ...pen, minDistance: 3 });
    pad.current = made;
    if (disabled) made.off();
    const ended = () => {
      const size = { width: element.clientWidth, height: element.clientHeight };
      drawn.current = made.toData().map((group) => toStroke(group.points, size));
      latest.current.onChange([...drawn.current]);
    };
    made.addEventListener("endStroke", ended);
    const resized = new ResizeObserver(() => draw(element, made, latest.current.strokes));
    resized.observe(element);
    return () => {
      resized.disconnect();
      made.removeEventListener("endStroke", ended);
      made.off();
    };
  }, [canvas, disabled]);
  useEffect(() => {
    // What was just drawn by hand stays as the hand drew it; only strokes from elsewhere are drawn anew.
    if (!canvas.current || !pad.current || same(strokes, drawn.current)) return;
    drawn.current = strokes;
    draw(canvas.current, pad.current, strokes);
  }, [canvas, strokes]);
}

/** A place to sign with pen, finger or mouse. */
export function SignaturePad(props: Props) {
  const { label, strokes, onChange, signer, state, disabled = false } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  usePad(canvas, props);
  const signed = strokes.length > 0;
  return (
    <section className="signature" aria-label={label}>
      <div className="signature-head">
        <b>{label}</b>
        {state ?? (
          <StateChip tone={signed ? "ok" : "line"}>{signed ? "已签" : "请在下面签字"}</StateChip>
        )}
      </div>
      <div className="signature-area">
        <canvas ref={canvas} role="img" aria-label={`${label}，${signed ? "已签" : "空白"}`} />
      </div>
      <div className="signature-foot">
        <span className="grow ellipsis">{signer}</span>
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
