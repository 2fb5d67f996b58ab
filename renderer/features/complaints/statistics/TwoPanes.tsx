import type { ReactNode } from "react";
import { useListWidth } from "#renderer/state/list-width.ts";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";

/** A list with what was chosen from it at its right, below the tabs of 统计. */
export function TwoPanes({
  name,
  list,
  record,
}: {
  name: string;
  list: ReactNode;
  record: ReactNode;
}) {
  const [width, setWidth] = useListWidth(name);
  return (
    <div className="statistics-panes">
      <SplitView width={width} onWidthChange={setWidth} list={list} record={record} />
    </div>
  );
}
