import type { CSSProperties, ReactNode } from "react";
import { inkPath } from "#shared/lib/ink.ts";
import type { Signature } from "../fields.ts";
import { printTime } from "./format.ts";

/** The strokes of a signature in their box of 1000 by 400. */
function Ink({ strokes }: { strokes: readonly number[][] }) {
  return (
    <svg className="ink" viewBox="0 0 1000 400" role="img" aria-label="签名笔迹">
      <path d={strokes.map(inkPath).join("")} />
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
