const LENGTH = 60;

/** One mark every millimetre, a longer one every five, a number every ten. */
function Mark({ at, across }: { at: number; across: boolean }) {
  const long = at % 10 === 0 ? 4 : at % 5 === 0 ? 3 : 1.8;
  return <path d={across ? `M${at} 0v${long}` : `M0 ${at}h${long}`} />;
}

/** A ruler of 60 mm along the upper or the left edge of the frame. */
export function Ruler({ across = false }: { across?: boolean }) {
  const marks = Array.from({ length: LENGTH + 1 }, (_, at) => at);
  const size = across
    ? { width: `${LENGTH}mm`, height: "8mm" }
    : { width: "8mm", height: `${LENGTH}mm` };
  return (
    <svg
      className={across ? "ruler across" : "ruler"}
      viewBox={across ? `0 0 ${LENGTH} 8` : `0 0 8 ${LENGTH}`}
      {...size}
      role="img"
      aria-label={`${LENGTH} 毫米刻度`}
    >
      {marks.map((at) => (
        <Mark key={at} at={at} across={across} />
      ))}
      {marks
        .filter((at) => at % 10 === 0 && at > 0)
        .map((at) => (
          <text key={at} x={across ? at : 5.6} y={across ? 6.8 : at + 0.9}>
            {at}
          </text>
        ))}
    </svg>
  );
}
