import { axisOf } from "./scale.ts";

/** One column: its lower part is filled, the upper one open; a mark stands where it was a year before. */
export interface ColumnPoint {
  label: string;
  solid: number;
  open: number;
  mark?: number | undefined;
  /** The column that all is about. */
  strong?: boolean | undefined;
  /** From 0 to 100, for the line above the columns; nothing where there is none. */
  line?: number | undefined;
}

interface Size {
  /** In the units in which everything is drawn: millimetres on paper, pixels on the screen. */
  width: number;
  height: number;
  text: number;
}

interface Props {
  label: string;
  points: readonly ColumnPoint[];
  size: Size;
  /** Where the line should be, from 0 to 100. */
  target?: number | undefined;
}

/** Where things stand on the drawing: a band for the line above, the columns below it. */
function layout({ points, size }: Props) {
  const { width, height, text } = size;
  const hasLine = points.some(({ line }) => line !== undefined);
  const left = text * 2.4;
  const right = width - text * (hasLine ? 3 : 0.4);
  const top = text * (hasLine ? 4.6 : 1.8);
  const bottom = height - text * 1.7;
  const most = Math.max(
    1,
    ...points.map(({ solid, open, mark = 0 }) => Math.max(solid + open, mark)),
  );
  const axis = axisOf(most);
  const slot = (right - left) / Math.max(1, points.length);
  return {
    left,
    right,
    bottom,
    slot,
    axis,
    barWidth: Math.min(slot * 0.6, text * 3),
    x: (index: number) => left + slot * (index + 0.5),
    y: (value: number) => bottom - ((bottom - top) * value) / axis.top,
    /** The line's band shows 50 to 100 percent; less stands at its foot. */
    lineY: (percent: number) => text * 3.4 - (text * 2.2 * (Math.max(50, percent) - 50)) / 50,
  };
}
type Layout = ReturnType<typeof layout>;

function Column({
  point,
  index,
  at,
  text,
}: {
  point: ColumnPoint;
  index: number;
  at: Layout;
  text: number;
}) {
  const { solid, open, mark, strong = false, label } = point;
  const x = at.x(index) - at.barWidth / 2;
  const total = solid + open;
  return (
    <g className={strong ? "column strong" : "column"}>
      <rect
        className="solid"
        x={x}
        y={at.y(solid)}
        width={at.barWidth}
        height={at.bottom - at.y(solid)}
      />
      {open > 0 && (
        <rect
          className="open"
          x={x}
          y={at.y(total)}
          width={at.barWidth}
          height={at.y(solid) - at.y(total)}
        />
      )}
      {mark !== undefined && (
        <path
          className="mark"
          d={`M${x - text * 0.25} ${at.y(mark)}h${at.barWidth + text * 0.5}`}
        />
      )}
      <text x={at.x(index)} y={at.y(Math.max(total, mark ?? 0)) - text * 0.35}>
        {total}
      </text>
      <text className="name" x={at.x(index)} y={at.bottom + text * 1.3}>
        {label}
      </text>
    </g>
  );
}

function Line({
  points,
  at,
  text,
  target,
}: Pick<Props, "points" | "target"> & { at: Layout; text: number }) {
  const known = points.flatMap(({ line }, index) =>
    line === undefined ? [] : [{ x: at.x(index), y: at.lineY(line), line }],
  );
  const last = known.at(-1);
  if (!last) return null;
  return (
    <g className="line">
      {target !== undefined && (
        <path className="target" d={`M${at.left} ${at.lineY(target)}H${at.right}`} />
      )}
      <path d={known.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("")} />
      {known.map(({ x, y, line }) => (
        <circle
          key={x}
          className={target !== undefined && line < target ? "below" : "reached"}
          cx={x}
          cy={y}
          r={text * 0.22}
        />
      ))}
      <text className="end" x={last.x + text * 0.6} y={last.y + text * 0.35}>
        {last.line.toFixed(1)}%
      </text>
    </g>
  );
}

/** Months as columns in two parts, with a line of percentages above where there is one. The same drawing serves screen and paper. */
export function ColumnChart(props: Props) {
  const { label, points, size, target } = props;
  const at = layout(props);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
      fontSize={size.text}
    >
      {at.axis.steps.map((step) => (
        <g key={step} className="axis">
          <path d={`M${at.left} ${at.y(step)}H${at.right}`} />
          <text x={at.left - size.text * 0.5} y={at.y(step) + size.text * 0.35}>
            {step}
          </text>
        </g>
      ))}
      {points.map((point, index) => (
        <Column key={point.label} point={point} index={index} at={at} text={size.text} />
      ))}
      <Line points={points} at={at} text={size.text} target={target} />
    </svg>
  );
}
