import { type Chance, chance } from "./random.ts";

type Point = readonly [x: number, y: number];
/** The ends of a stroke and the point towards which it bends, in a square of 1 by 1. */
type Bend = readonly [from: Point, towards: Point, to: Point];

/** Strokes as they come in quick writing: across, down, to the left, to the right, dot, hook, turn. */
const strokeKinds: readonly Bend[] = [
  [
    [0.12, 0.34],
    [0.5, 0.2],
    [0.88, 0.26],
  ],
  [
    [0.18, 0.6],
    [0.5, 0.5],
    [0.9, 0.54],
  ],
  [
    [0.52, 0.06],
    [0.5, 0.5],
    [0.46, 0.94],
  ],
  [
    [0.6, 0.12],
    [0.5, 0.6],
    [0.1, 0.92],
  ],
  [
    [0.42, 0.36],
    [0.6, 0.76],
    [0.96, 0.9],
  ],
  [
    [0.24, 0.1],
    [0.34, 0.14],
    [0.38, 0.26],
  ],
  [
    [0.74, 0.2],
    [0.84, 0.86],
    [0.56, 0.8],
  ],
  [
    [0.2, 0.26],
    [0.98, 0.12],
    [0.7, 0.72],
  ],
  [
    [0.3, 0.44],
    [0.12, 0.86],
    [0.82, 0.84],
  ],
];

const boxWidth = 1000;
const boxHeight = 400;
const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));

/** A bend drawn point by point; the hand trembles a little. */
function drawn(bend: Bend, place: (point: Point) => Point, hand: Chance): number[] {
  const [from, towards, to] = bend.map(place) as [Point, Point, Point];
  const steps = 9 + Math.floor(Math.hypot(to[0] - from[0], to[1] - from[1]) / 22);
  return Array.from({ length: steps + 1 }, (_, step) => {
    // The pen is slow at the ends of a stroke and quick between them.
    const t = (1 - Math.cos((Math.PI * step) / steps)) / 2;
    const at = (axis: 0 | 1) =>
      (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * towards[axis] + t ** 2 * to[axis];
    const tremble = () => hand.next() * 2 - 1;
    return [within(at(0) + tremble(), boxWidth), within(at(1) + tremble(), boxHeight)];
  }).flat();
}

/** The strokes of one character: some four of the kinds, always the same for the same character, each a little aslant. */
function character(letter: string, place: (point: Point) => Point, hand: Chance): number[][] {
  const shape = chance(letter.codePointAt(0) ?? 0);
  const [first, stride] = [shape.whole(0, 8), shape.pick([1, 2, 4, 5])];
  const strokes = Array.from({ length: shape.whole(3, 6) }, (_, index) => first + index * stride);
  return strokes.map((kind) => {
    const bend = strokeKinds[kind % strokeKinds.length] as Bend;
    const [dx, dy] = [shape.next() * 0.24 - 0.12, shape.next() * 0.24 - 0.12];
    const moved = bend.map(([x, y]): Point => [x + dx, y + dy]) as unknown as Bend;
    return drawn(moved, place, hand);
  });
}

/** What somebody's hand leaves when they sign with their name: strokes in a box of 1000 by 400, each a flat list x, y, x, y … */
export function handwriting(name: string, hand: Chance): number[][] {
  const letters = [...name];
  const size = Math.min(250, 800 / letters.length) * (0.9 + hand.next() * 0.15);
  const left = (boxWidth - size * letters.length) / 2;
  const slope = hand.next() * 30 - 22;
  return letters.flatMap((letter, index) => {
    const x = left + index * size * 0.96;
    const y = (boxHeight - size) / 2 + slope * (index - 1) + hand.next() * 16 - 8;
    const scale = size * (0.9 + hand.next() * 0.16);
    // Whoever writes quickly leans to the right: what is higher stands further right.
    const place = ([px, py]: Point): Point => [
      x + (px + (0.5 - py) * 0.14) * scale,
      y + py * scale,
    ];
    return character(letter, place, hand);
  });
}
