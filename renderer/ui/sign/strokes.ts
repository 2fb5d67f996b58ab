/** A stroke of a pen as x, y, x, y, … on a sheet of 1000 × 400, whatever the size of the pad it was drawn on. */
export type Stroke = number[];

export const sheet = { width: 1000, height: 400 } as const;

interface Size {
  width: number;
  height: number;
}

interface Point {
  x: number;
  y: number;
}

const onto = (value: number, from: number, to: number) =>
  Math.min(to, Math.max(0, Math.round((value / from) * to)));

/** Points on a pad of a size, brought onto the sheet. */
export const toStroke = (points: readonly Point[], pad: Size): Stroke =>
  points.flatMap(({ x, y }) => [
    onto(x, pad.width, sheet.width),
    onto(y, pad.height, sheet.height),
  ]);
