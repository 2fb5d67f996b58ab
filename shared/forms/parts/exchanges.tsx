import type { ReactNode } from "react";
import { numbered } from "./format.ts";
import { ColumnHeads, Lines } from "./table.tsx";

const HEADS = ["序号", "车牌号", "原终端号", "新终端号", "原 SIM 卡号", "新 SIM 卡号"];
export const EXCHANGE_COLUMNS = HEADS.length;

interface Props {
  exchanges: readonly {
    plate?: string | undefined;
    oldTerminal?: string | undefined;
    newTerminal?: string | undefined;
    oldSim?: string | undefined;
    newSim?: string | undefined;
  }[];
  /** What closes the list: nothing below, or lines for the pen. */
  children: ReactNode;
}

/** Terminals and SIM cards that were exchanged; the head is repeated on every page. */
export function Exchanges({ exchanges, children }: Props) {
  const rows = numbered(exchanges).map(({ no, item }) => (
    <tr key={no}>
      <td className="c">{no}</td>
      <td className="c">{item.plate}</td>
      <td className="c">{item.oldTerminal}</td>
      <td className="c">{item.newTerminal}</td>
      <td className="c">{item.oldSim}</td>
      <td className="c">{item.newSim}</td>
    </tr>
  ));
  const head = <ColumnHeads names={HEADS} />;
  return (
    <Lines columns={[12, 28, 34, 34, 36]} className="exchanges" head={head} rows={rows} keep={1}>
      {children}
    </Lines>
  );
}
