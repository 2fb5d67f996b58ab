/** How wide ink is where the pen stood and where it flew, on a sheet of 1000 × 400. */
const SLOW_WIDTH = 17;
const FAST_WIDTH = 10;
/** Points that lie further apart were not taken at that pace, and tell nothing of the speed. */
const FARTHEST = 60;
/** So much thinner for each unit between two points: points are taken at an even pace, so that they lie apart as the pen was fast. */
const THINNER = 0.3;
/** A width follows the one before, or ink would jump. */
const FOLLOWS = 0.7;
/** Where the pen turns back, the two edges leave a notch that a dot fills. */
const TURN = 0;

interface Spot {
  x: number;
  y: number;
  width: number;
}

function pointsOf(flat: readonly number[]): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const point = { x: flat[at] ?? 0, y: flat[at + 1] ?? 0 };
    const last = points.at(-1);
    if (last?.x !== point.x || last.y !== point.y) points.push(point);
  }
  return points;
}

/** The points of a stroke with the width of the ink at each: the faster, the thinner, without jumps. */
export function spotsOf(flat: readonly number[]): Spot[] {
  let width = (SLOW_WIDTH + FAST_WIDTH) / 2;
  let last: { x: number; y: number } | undefined;
  return pointsOf(flat).map((point) => {
    if (last) {
      const apart = Math.hypot(point.x - last.x, point.y - last.y);
      const wanted = Math.max(FAST_WIDTH, SLOW_WIDTH - THINNER * apart);
      if (apart <= FARTHEST) width = FOLLOWS * width + (1 - FOLLOWS) * wanted;
    }
    last = point;
    return { ...point, width };
  });
}

const figure = (value: number): string => String(Math.round(value * 10) / 10);

function dot({ x, y, width }: Spot): string {
  const r = figure(width / 2);
  const [left, right] = [figure(x - width / 2), figure(x + width / 2)];
  return `M${left} ${figure(y)}A${r} ${r} 0 1 1 ${right} ${figure(y)}A${r} ${r} 0 1 1 ${left} ${figure(y)}Z`;
}

type Point = readonly [x: number, y: number];

/** A curve along points, through the middle of each pair. */
function curve(points: readonly Point[]): string {
  let path = "";
  points.forEach(([x, y], at) => {
    const next = points[at + 1];
    if (at === 0 || !next) path += `L${figure(x)} ${figure(y)}`;
    else
      path += `Q${figure(x)} ${figure(y)} ${figure((x + next[0]) / 2)} ${figure((y + next[1]) / 2)}`;
  });
  return path;
}

/** The ends of the ink across its way at a spot. */
function edges(spots: readonly Spot[], at: number): [Point, Point] {
  const here = spots[at] ?? { x: 0, y: 0, width: 0 };
  const before = spots[at - 1] ?? here;
  const after = spots[at + 1] ?? here;
  const way = Math.hypot(after.x - before.x, after.y - before.y) || 1;
  const across = here.width / 2 / way;
  const [dx, dy] = [(after.y - before.y) * across, (after.x - before.x) * across];
  return [
    [here.x + dx, here.y - dy],
    [here.x - dx, here.y + dy],
  ];
}

/** True where the pen turns by a right angle or more. */
function turns(spots: readonly Spot[], at: number): boolean {
  const [before, here, after] = [spots[at - 1], spots[at], spots[at + 1]];
  if (!before || !here || !after) return true;
  const product =
    (here.x - before.x) * (after.x - here.x) + (here.y - before.y) * (after.y - here.y);
  return product <= TURN;
}

/** A stroke as the outline of its ink, for the data of an SVG path or a Path2D: the same on a screen and on paper. */
export function inkPath(flat: readonly number[]): string {
  const spots = spotsOf(flat);
  const dots = spots.filter((_, at) => turns(spots, at)).map(dot);
  if (spots.length < 2) return dots.join("");
  const pairs = spots.map((_, at) => edges(spots, at));
  const outline = [...pairs.map(([left]) => left), ...pairs.map(([, right]) => right).reverse()];
  const [first] = outline;
  return `M${figure(first?.[0] ?? 0)} ${figure(first?.[1] ?? 0)}${curve(outline)}Z${dots.join("")}`;
}
