import { useEffect, useState } from "react";
import { DeskStore } from "#renderer/data/desk-store.ts";
import { discardPast, momentOf, type PastMoment } from "#renderer/data/past.ts";
import { useLookBack } from "#renderer/state/look-back.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";

/** How far a copy of an earlier day has come. */
export type Past =
  | { kind: "none" }
  | { kind: "making"; done: number; total: number }
  | { kind: "open"; store: DeskStore; moment: PastMoment };

/** Makes the copy that is asked for, and takes it away again; what an earlier start has left goes first. */
export function usePast(deskId: string, actor: Actor): Past {
  const { seq, close } = useLookBack();
  const [past, setPast] = useState<Past>({ kind: "none" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the person is the same for as long as the copy is looked at
  useEffect(() => {
    let store: DeskStore | undefined;
    let isWanted = true;
    const make = async () => {
      await discardPast(deskId);
      const moment = seq === undefined ? undefined : await momentOf(seq);
      if (!moment || !isWanted) return;
      const made = new DeskStore(deskId, actor, moment);
      store = made;
      const tell = (done: number, total: number) => setPast({ kind: "making", done, total });
      await made.bringLevel(tell);
      await made.upgrade(tell);
      if (isWanted) setPast({ kind: "open", store: made, moment });
    };
    if (seq !== undefined) setPast({ kind: "making", done: 0, total: 0 });
    make().catch(() => isWanted && close());
    return () => {
      isWanted = false;
      store?.close();
      setPast({ kind: "none" });
    };
  }, [deskId, seq, close]);
  return past;
}
