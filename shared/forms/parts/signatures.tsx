import type { CSSProperties, ReactNode } from "react";
import type { Signature } from "../fields.ts";
import { printTime } from "./format.ts";

/** A stroke as a smooth path: through the middle of each pair of points, with the points as control points. */
function strokePath(flat: readonly number[]): string {
  const points: [number, number][] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) points.push([flat[i] ?? 0, flat[i + 1] ?? 0]);
  const [first, ...rest] = points;
  if (first === undefined) return "";
  let path = `M${first[0]} ${first[1]}`;
  let last = first;
  for (const point of rest) {
    path += `Q${last[0]} ${last[1]} ${(last[0] + point[0]) / 2} ${(last[1] + point[1]) / 2}`;
    last = point;
  }
  return `${path}L${last[0]} ${last[1]}`;
}

/** The strokes of a signature in their box of 1000 by 400. */
function Ink({ strokes }: { strokes: readonly number[][] }) {
  return (
    <svg className="ink" viewBox="0 0 1000 400" role="img" aria-label="签名笔迹">
      <path d={strokes.map(strokePath).join("")} />
    </svg>
  );
}

/** Room to write a date by pen. */
export function DateLine() {
  return (
    <span className="dateline">
      <u />年<u />月<u />日
    </span>
  );
}

/** A box of a row of signatures: its title, something in the middle, a name and a time at the foot. */
export function SignBox(props: {
  title: string;
  name?: ReactNode;
  when?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="sign">
      <span>{props.title}</span>
      {props.children}
      <span className="when">
        <span>{props.name}</span>
        <span>{props.when}</span>
      </span>
    </div>
  );
}

/** A box to be signed: the signature with name and time, or room for the pen with the name of whoever is to sign. */
export function SignatureBox(props: {
  title: string;
  signed?: Signature | undefined;
  name?: string | undefined;
}) {
  const { title, signed, name } = props;
  if (signed === undefined) return <SignBox title={title} name={name} when={<DateLine />} />;
  if (signed.how === "screen")
    return (
      <SignBox title={title} name={signed.name} when={`${printTime(signed.at)}  屏幕签字`}>
        <Ink strokes={signed.strokes ?? []} />
      </SignBox>
    );
  return (
    <SignBox title={title} name={signed.name} when={printTime(signed.at)}>
      <span className="ok">
        纸质签字
        {signed.enteredBy !== undefined && <small>（{signed.enteredBy}登记）</small>}
      </span>
    </SignBox>
  );
}

/** A box for a seal. */
export const SealBox = ({ title }: { title: string }) => <SignBox title={title} />;

/** The row that holds signature boxes; `grid` gives their widths. */
export function SignatureRow({
  span,
  grid,
  children,
}: {
  span: number;
  grid: string;
  children: ReactNode;
}) {
  const columns: CSSProperties = { gridTemplateColumns: grid };
  return (
    <td colSpan={span} className="signs">
      <div style={columns}>{children}</div>
    </td>
  );
}
