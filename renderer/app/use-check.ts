import { useEffect, useState } from "react";
import type { DeskStore } from "#renderer/data/desk-store.ts";

/** Where the background check stands: until it has ended nobody claims that everything is right. */
export type Check =
  | { kind: "running"; done: number; total: number }
  | { kind: "right" }
  | { kind: "rebuilding"; done: number; total: number }
  | { kind: "failed" };

/** Stores that have been checked since they were opened: unlocking the desk does not check again. */
const checked = new WeakSet<DeskStore>();

/** Compares all records with the journal after the desk has opened, and builds the database again where they differ. */
export function useCheck(store: DeskStore): Check {
  const [check, setCheck] = useState<Check>(() =>
    checked.has(store) ? { kind: "right" } : { kind: "running", done: 0, total: 0 },
  );
  useEffect(() => {
    if (checked.has(store)) return;
    let mine = true;
    const show = (next: Check) => mine && setCheck(next);
    const look = async () => {
      const { differing } = await store.check((done, total) =>
        show({ kind: "running", done, total }),
      );
      if (differing.length > 0)
        await store.rebuild((done, total) => show({ kind: "rebuilding", done, total }));
      checked.add(store);
      show({ kind: "right" });
    };
    look().catch(() => show({ kind: "failed" }));
    return () => {
      mine = false;
    };
  }, [store]);
  return check;
}
