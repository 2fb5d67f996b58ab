import type { ReactNode } from "react";
import type { PrintLine } from "../form.ts";
import { AgainMark } from "./head.tsx";
import { QrCode } from "./qr.tsx";
import { printLineText } from "./running-head.tsx";

/** Nine dots of a head of 203 dpi. */
const NUMBER_MODULE_MM = 1.125;

/** The head of a slip: organisation and title, and over a strong rule what is boxed at the left and what stands at the right. */
export function SlipHead(props: {
  title: string;
  print: PrintLine;
  boxed: string | undefined;
  children: ReactNode;
}) {
  const { title, print, boxed, children } = props;
  return (
    <>
      <p className="org" data-field="单位名称">
        {print.organisation}
      </p>
      <h1>{title}</h1>
      <div className="bar">
        {boxed === undefined ? <span /> : <b>{boxed}</b>}
        <AgainMark nth={print.nth} />
        <span>{children}</span>
      </div>
    </>
  );
}

/** The number as a code and in letters; a token in place of the number has smaller modules. */
export function SlipCode({ number, token }: { number: string; token?: QrToken | undefined }) {
  return (
    <div className="qrbox">
      <QrCode text={token?.text ?? number} module={token?.module ?? NUMBER_MODULE_MM} />
      <p>{number}</p>
    </div>
  );
}

interface QrToken {
  text: string;
  /** Millimetres a module. */
  module: number;
}

/** The foot of a slip, which is one page however long it is. */
export function SlipFoot({ print, basis }: { print: PrintLine; basis?: string | undefined }) {
  return (
    <p className="foot">
      <span>{printLineText(print, basis)}</span>
      <span>第 1 页 / 共 1 页</span>
    </p>
  );
}
