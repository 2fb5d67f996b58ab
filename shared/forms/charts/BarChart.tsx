/** One bar with its name before and its figure behind it; `before` is drawn as a thin mark. */
export interface Bar {
  name: string;
  value: number;
  before?: number | undefined;
}

interface Props {
  label: string;
  bars: readonly Bar[];
  size: { width: number; text: number; row: number; names: number };
}

/** Values one below the other, the longest bar as long as there is room. The same drawing serves screen and paper. */
export function BarChart({ label, bars, size }: Props) {
  const { width, text, row, names } = size;
  const most = Math.max(1, ...bars.flatMap(({ value, before = 0 }) => [value, before]));
  const room = width - names - text * 3.2;
  const lengthOf = (value: number) => (room * value) / most;
  const cut = Math.floor(names / text);
  return (
    <svg
      className="chart bars"
      viewBox={`0 0 ${width} ${Math.max(1, bars.length) * row}`}
      role="img"
      aria-label={label}
      fontSize={text}
    >
      {bars.map(({ name, value, before }, index) => {
        const middle = row * (index + 0.5);
        return (
          <g key={name}>
            <text className="name" x={0} y={middle + text * 0.36}>
              {name.length > cut ? `${name.slice(0, cut - 1)}…` : name}
            </text>
            <rect
              className="solid"
              x={names}
              y={middle - row * 0.24}
              width={Math.max(lengthOf(value), text * 0.1)}
              height={row * 0.48}
            />
            {before !== undefined && (
              <path
                className="mark"
                d={`M${names + lengthOf(before)} ${middle - row * 0.36}v${row * 0.72}`}
              />
            )}
            <text className="value" x={width} y={middle + text * 0.36}>
              {value}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
