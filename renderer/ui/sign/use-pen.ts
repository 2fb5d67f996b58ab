import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { inkPath } from "#shared/lib/ink.ts";
import { type Stroke, sheet, toStroke } from "./strokes.ts";

/** Points are kept at this pace, however fast the device reports them: how far they lie apart tells the speed of the pen. */
const PACE_MS = 8;

/** A stroke being written: by which pointer, its points so far, and when the last was kept. */
interface Writing {
  pointer: number;
  stroke: Stroke;
  at: number;
}

/** Every position since the last event of the screen, where the browser tells them. */
function positionsOf({ nativeEvent }: PointerEvent): globalThis.PointerEvent[] {
  const all = nativeEvent.getCoalescedEvents?.() ?? [];
  return all.length > 0 ? all : [nativeEvent];
}

/** Adds what the pen has done since; `whole` adds the last place even when it came too soon. */
function follow(writing: Writing, event: PointerEvent<HTMLCanvasElement>, whole: boolean): void {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const positions = positionsOf(event);
  positions.forEach(({ clientX, clientY, timeStamp }, index) => {
    const isLast = whole && index === positions.length - 1;
    if (!isLast && timeStamp - writing.at < PACE_MS) return;
    writing.at = timeStamp;
    writing.stroke.push(...toStroke([{ x: clientX - left, y: clientY - top }], { width, height }));
  });
}

/** Fits the canvas to its place and the screen's density, and draws the ink on it. */
function draw(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const width = Math.round(canvas.clientWidth * window.devicePixelRatio);
  const height = Math.round(canvas.clientHeight * window.devicePixelRatio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) return;
  context.setTransform(width / sheet.width, 0, 0, height / sheet.height, 0, 0);
  context.clearRect(0, 0, sheet.width, sheet.height);
  context.fillStyle = getComputedStyle(canvas).color;
  for (const stroke of strokes) context.fill(new Path2D(inkPath(stroke)));
}

interface Pen {
  strokes: readonly Stroke[];
  onChange: (strokes: Stroke[]) => void;
  disabled: boolean;
}

/** Draws the strokes and what is being written, before every frame in which something has changed. */
function useInk(canvas: RefObject<HTMLCanvasElement | null>, strokes: readonly Stroke[]) {
  const writing = useRef<Writing>(undefined);
  const latest = useRef(strokes);
  const frame = useRef(0);
  const paint = useRef(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const now = writing.current ? [writing.current.stroke] : [];
      if (canvas.current) draw(canvas.current, [...latest.current, ...now]);
    });
  });
  useEffect(() => {
    latest.current = strokes;
    paint.current();
  }, [strokes]);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const resized = new ResizeObserver(() => paint.current());
    // a move to a screen of another density changes this box alone
    resized.observe(element, { box: "device-pixel-content-box" });
    return () => {
      resized.disconnect();
      cancelAnimationFrame(frame.current);
    };
  }, [canvas]);
  return { writing, paint: () => paint.current() };
}

/** The pen on a canvas: one pointer writes at a time, so that a hand laid down beside the pen leaves no ink. */
export function usePen(
  canvas: RefObject<HTMLCanvasElement | null>,
  { strokes, onChange, disabled }: Pen,
) {
  const { writing, paint } = useInk(canvas, strokes);
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    if (disabled || writing.current || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    writing.current = { pointer: event.pointerId, stroke: [], at: Number.NEGATIVE_INFINITY };
    follow(writing.current, event, true);
    paint();
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (writing.current?.pointer !== event.pointerId) return;
    follow(writing.current, event, false);
    paint();
  };
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    const written = writing.current;
    if (written?.pointer !== event.pointerId) return;
    // where a stroke was cancelled is no place of the pen
    if (event.type === "pointerup") follow(written, event, true);
    writing.current = undefined;
    onChange([...strokes, written.stroke]);
  };
  return { onPointerDown: begin, onPointerMove: move, onPointerUp: end, onPointerCancel: end };
}
