import { create } from "qrcode";

interface Code {
  /** Modules a side. */
  size: number;
  path: string;
}

/** The dark modules of a code (error correction M) as one SVG path, a run of modules in a row as one rectangle. */
function qrCode(text: string): Code {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const size = modules.size;
  let path = "";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (x < size && modules.get(y, x) === 1) x++;
      if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
    }
  }
  return { size, path };
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
