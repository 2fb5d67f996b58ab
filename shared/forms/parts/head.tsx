import type { ReactNode } from "react";
import type { PrintLine } from "../form.ts";
import { QrCode } from "./qr.tsx";

/** The boxed mark of a reprint. */
export function AgainMark({ nth }: { nth: number }) {
  if (nth === 1) return null;
  return (
    <span className="again">
      补打{"\u2002"}第{"\u2009"}
      {nth}
      {"\u2009"}次
    </span>
  );
}

interface HeadProps {
  title: string;
  print: PrintLine;
  /** False where the code stands elsewhere on the form. */
  code?: boolean;
  /** What stands on the line above the frame, at the left of the number. */
  children: ReactNode;
}

/** Organisation and title in the middle, reprint mark at the left, code at the right; below it state or kind, and the number. */
export function Head({ title, print, code = true, children }: HeadProps) {
  return (
    <>
      <header className="head">
        <div className="mark">
          <AgainMark nth={print.nth} />
        </div>
        <div className="names">
          <p className="org" data-field="单位名称">
            {print.organisation}
          </p>
          <h1>{title}</h1>
        </div>
        <div className="code">{code && <QrCode text={print.number} />}</div>
      </header>
      <div className="subline">
        {children}
        <span>
          编号 <b className="no">{print.number}</b>
        </span>
      </div>
    </>
  );
}
