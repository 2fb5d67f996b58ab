import type { ReactNode } from "react";
import type { PrintLine } from "../form.ts";
import { numbered } from "./format.ts";
import { Head } from "./head.tsx";
import { SignatureBox, SignatureRow } from "./signatures.tsx";
import { ColumnHeads, Lines, NothingBelow } from "./table.tsx";

/** One column of a register. */
export interface RegisterColumn<L> {
  name: string;
  /** In millimetres; the last column takes what is left. */
  width: number;
  center?: boolean;
  cell: (line: L) => ReactNode;
}

interface Props<L> {
  title: string;
  print: PrintLine;
  /** What stands above the frame: the time, the scope. */
  about: ReactNode;
  columns: readonly RegisterColumn<L>[];
  lines: readonly L[];
  /** What one line is counted as: 件, 位. */
  unit: string;
  /** Who looks through it behind the person who made it. */
  readers: readonly string[];
}

/** A register on A4 across: numbered lines, closed behind the last one, with boxes for whoever made and read it. */
export function Register<L extends { number: string }>(props: Props<L>) {
  const { title, print, about, columns, lines, unit, readers } = props;
  const span = columns.length + 1;
  const rows = numbered(lines).map(({ no, item }) => (
    <tr key={item.number}>
      <td className="c">{no}</td>
      {columns.map(({ name, center, cell }) => (
        <td key={name} className={center ? "c" : ""}>
          {cell(item)}
        </td>
      ))}
    </tr>
  ));
  return (
    <>
      <Head title={title} print={print}>
        {about}
      </Head>
      <Lines
        columns={[9, ...columns.slice(0, -1).map(({ width }) => width)]}
        head={<ColumnHeads names={["序号", ...columns.map(({ name }) => name)]} />}
        rows={rows}
        keep={2}
      >
        <NothingBelow span={span} count={rows.length} unit={unit} />
        <tr>
          <SignatureRow span={span} grid={`repeat(${readers.length + 1}, 1fr)`}>
            <SignatureBox title="填表人" name={print.printedBy} />
            {readers.map((reader) => (
              <SignatureBox key={reader} title={reader} />
            ))}
          </SignatureRow>
        </tr>
      </Lines>
    </>
  );
}
