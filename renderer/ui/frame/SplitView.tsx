import "./split-view.css";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";

interface Props {
  list: ReactNode;
  record: ReactNode;
  /** Width of the list in pixels; the caller remembers it. */
  width: number;
  onWidthChange: (width: number) => void;
  min?: number;
  max?: number;
}

const step = 16;

/** List at the left, the chosen record at the right, the line between them to be moved by mouse, finger or arrow keys. */
export function SplitView({ list, record, width, onWidthChange, min = 300, max = 620 }: Props) {
  const [dragged, setDragged] = useState<number>();
  const frame = useRef<HTMLDivElement>(null);
  const within = (wanted: number) => Math.round(Math.min(max, Math.max(min, wanted)));
  const shown = dragged ?? within(width);

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setDragged(within(event.clientX - (frame.current?.getBoundingClientRect().left ?? 0)));
  };
  const drop = () => {
    if (dragged !== undefined) onWidthChange(dragged);
    setDragged(undefined);
  };
  const move = (event: KeyboardEvent) => {
    const wanted = { ArrowLeft: shown - step, ArrowRight: shown + step, Home: min, End: max }[
      event.key
    ];
    if (wanted === undefined) return;
    event.preventDefault();
    onWidthChange(within(wanted));
  };
  return (
    <div
      className="split-view"
      ref={frame}
      style={{ gridTemplateColumns: `${shown}px minmax(0, 1fr)` }}
    >
      <div className="split-list">{list}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved; this is the separator of the ARIA splitter pattern */}
      <div
        className="split-line"
        role="separator"
        tabIndex={0}
        aria-label="列表宽度"
        aria-orientation="vertical"
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={shown}
        style={{ left: shown }}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={drop}
        onKeyDown={move}
      />
      <div className="split-record">{record}</div>
    </div>
  );
}
