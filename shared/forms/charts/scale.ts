/** A round top for an axis, in steps that people read easily: 4 steps at most. */
export function axisOf(most: number): { top: number; steps: number[] } {
  if (most <= 4) return { top: 4, steps: [0, 1, 2, 3, 4] };
  const rough = most / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * size).find((each) => each >= rough) ?? rough;
  const count = Math.ceil(most / step);
  return { top: count * step, steps: Array.from({ length: count + 1 }, (_, at) => at * step) };
}
