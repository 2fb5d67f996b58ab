import { useEffect } from "react";
import { usePrintJobs } from "#renderer/state/print-jobs.ts";
import { IconAction } from "#renderer/ui/button/Action.tsx";

/** The way to 打印间, with how many jobs went wrong or nobody knows the end of. */
export function PrintRoomLink({ onOpen }: { onOpen: () => void }) {
  const { jobs, refresh } = usePrintJobs();
  useEffect(() => {
    void refresh();
  }, [refresh]);
  const troubled = jobs.filter(({ state }) => state === "failed" || state === "unconfirmed").length;
  return (
    <span className="top-place">
      <IconAction
        icon="print"
        label={troubled > 0 ? `打印间，${troubled} 份要处理` : "打印间"}
        keys="Ctrl J"
        onClick={onOpen}
      />
      {troubled > 0 && <em aria-hidden="true">{troubled > 99 ? "99+" : troubled}</em>}
    </span>
  );
}
