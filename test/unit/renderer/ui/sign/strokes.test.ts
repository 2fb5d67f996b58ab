import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Stroke, sheet, toStroke } from "#renderer/ui/sign/strokes.ts";

const pad = { width: 312, height: 124.8 };

/** Where the points of a stroke lie on a pad of a size. */
const onPad = (stroke: Stroke, { width, height }: typeof pad) =>
  Array.from({ length: stroke.length / 2 }, (_, at) => ({
    x: ((stroke[2 * at] ?? 0) / sheet.width) * width,
    y: ((stroke[2 * at + 1] ?? 0) / sheet.height) * height,
  }));

describe("the strokes of a signature", () => {
  it("lie on a sheet of 1000 × 400 whatever the size of the pad", () => {
    expect(
      toStroke(
        [
          { x: 156, y: 62.4 },
          { x: 312, y: 124.8 },
        ],
        pad,
      ),
    ).toEqual([500, 200, 1000, 400]);
  });

  it("stay on the sheet when the pen leaves the pad", () => {
    expect(toStroke([{ x: -8, y: 500 }], pad)).toEqual([0, 400]);
  });

  it("come back the same from a pad of any size", () => {
    const coordinate = (max: number) => fc.integer({ min: 0, max });
    const strokes = fc.array(fc.tuple(coordinate(sheet.width), coordinate(sheet.height)));
    const sizes = fc.record({
      width: fc.integer({ min: 200, max: 900 }),
      height: fc.integer({ min: 80, max: 400 }),
    });
    fc.assert(
      fc.property(strokes, sizes, (points, size) => {
        const stroke = points.flat();
        expect(toStroke(onPad(stroke, size), size)).toEqual(stroke);
      }),
    );
  });
});
