import { useEffect, useState } from "react";
import { checkAndMend } from "#renderer/data/check/full-check.ts";
import type { DeskStore } from "#renderer/data/desk-store.ts";
import { useChecks } from "#renderer/state/checks.ts";
import type { CheckStatus } from "#shared/bridge/check.ts";

/** Where the background check stands: until it has ended nobody claims that everything is right. */
export type Check =
  | { kind: "running"; done: number; total: number }
  | { kind: "right" }
  | { kind: "damaged" }
  | { kind: "cancelled" }
  | { kind: "failed" };

/** Stores that have been checked since they were opened: unlocking the desk does not check again. */
const checked = new WeakSet<DeskStore>();
const hour = 60 * 60_000;

const isWhole = (status: CheckStatus | undefined) =>
  status?.last?.found.every(({ mended }) => mended) ?? true;

/** A full check when one is due: once a week, by itself. */
async function checkIfDue(store: DeskStore): Promise<void> {
  const { refresh, run } = useChecks.getState();
  await refresh();
  if (!useChecks.getState().status?.due) return;
  await run(
    "full",
    async (signal, tell) => (await checkAndMend(store, "full", signal, tell)).status,
  );
}

/** Checks both stores after the desk has opened, the attachments as well when that is due, and once a week from then on. */
export function useCheck(store: DeskStore): Check {
  const { job, ended, status } = useChecks();
  const [isOver, setOver] = useState(() => checked.has(store));
  useEffect(() => {
    const timer = setInterval(() => void checkIfDue(store).catch(() => undefined), hour);
    if (checked.has(store) || store.isPast) return () => clearInterval(timer);
    let mine = true;
    const look = async () => {
      const { refresh, run } = useChecks.getState();
      await refresh();
      const kind = useChecks.getState().status?.due ? "full" : "start";
      const isDone = await run(
        kind,
        async (signal, tell) => (await checkAndMend(store, kind, signal, tell)).status,
      );
      if (isDone) checked.add(store);
    };
    look()
      .catch(() => undefined)
      .finally(() => mine && setOver(true));
    return () => {
      mine = false;
      clearInterval(timer);
    };
  }, [store]);
  if (store.isPast) return { kind: "right" };
  if (!isOver) return { kind: "running", done: job?.done ?? 0, total: job?.total ?? 0 };
  if (ended && !job) return { kind: ended };
  return { kind: isWhole(status) ? "right" : "damaged" };
}
