import { create } from "qrcode";

interface Code {
  /** Modules a side. */
  size: number;
  path: string;
}

/** A run of dark modules in one row, with the row where rectangles of this width begin. */
interface Run {
  x: number;
  width: number;
  from: number;
}

/**
 * The dark modules of a code (error correction M) as one SVG path of few rectangles, since every one of them costs time on each sheet of a
 * batch: a run of modules in a row and the same runs below it are one.
 */
function qrCode(text: string): Code {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  let path = "";
  let open: Run[] = [];
  for (let y = 0; y <= size; y++) {
    const runs = y < size ? runsOf((x) => modules.get(y, x) === 1, size, y) : [];
    for (const above of open) {
      const same = runs.find((run) => run.x === above.x && run.width === above.width);
      if (same) same.from = above.from;
      else path += `M${above.x} ${above.from}h${above.width}v${y - above.from}h${-above.width}z`;
    }
    open = runs;
  }
  return { size, path };
}

/** The runs of dark modules of row `y`. */
function runsOf(isDark: (x: number) => boolean, size: number, y: number): Run[] {
  const runs: Run[] = [];
  for (let x = 0; x < size; x++) {
    const start = x;
    while (x < size && isDark(x)) x++;
    if (x > start) runs.push({ x: start, width: x - start, from: y });
  }
  return runs;
}

interface QrProps {
  text: string;
  /** Millimetres a module; without it the form's CSS gives the size of the whole code. */
  module?: number;
}

/** A QR code as inline SVG. A module of whole dots of the printer's head keeps its edges, however many modules there are. */
export function QrCode({ text, module }: QrProps) {
  const { size, path } = qrCode(text);
  const side = module === undefined ? undefined : `${size * module}mm`;
  return (
    <svg
      className="qr"
      style={side === undefined ? undefined : { width: side, height: side }}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={text}
    >
      <path d={path} />
    </svg>
  );
}

/** A QR code as the `url()` of a data: SVG so many millimetres wide, for the boxes of @page. */
export function qrCodeUrl(text: string, millimetres: number): string {
  const { size, path } = qrCode(text);
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${millimetres}mm' height='${millimetres}mm' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'><path d='${path}'/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
