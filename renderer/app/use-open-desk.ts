import { useEffect, useRef, useState } from "react";
import { DeskStore } from "#renderer/data/desk-store.ts";
import type { Level, Progress } from "#renderer/data/sync.ts";
import type { AppState } from "#shared/bridge/contract.ts";

/** How far the opening of the desk has come. */
export type Opening =
  | { kind: "closed" }
  | { kind: "opening"; text: string; done: number; total: number }
  | {
      kind: "conflict";
      level: Extract<Level, { kind: "conflict" }>;
      /** A person has chosen the file. */
      onChoose: (progress: Progress) => Promise<void>;
    }
  | { kind: "failed"; message: string }
  | { kind: "open"; store: DeskStore };

/**
 * Opens the database of the desk once somebody has signed in: file and database are brought level first. The store stays open through a lock, so
 * that unlocking is instant.
 */
export function useOpenDesk(state: AppState | undefined): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: "closed" });
  const current = useRef<DeskStore>(undefined);
  const deskId = state?.desk.id;
  const person = state?.person;
  const signedIn = state?.phase === "open" && person != null;

  useEffect(() => {
    if (!signedIn || deskId === undefined || person == null) return;
    if (current.current?.deskId === deskId) {
      current.current.actAs(person);
      return;
    }
    current.current?.close();
    const store = new DeskStore(deskId, person);
    current.current = store;
    const mine = () => current.current === store;
    const show = (next: Opening) => mine() && setOpening(next);
    show({ kind: "opening", text: "正在打开数据", done: 0, total: 0 });
    const tell = (text: string) => (done: number, total: number) =>
      show({ kind: "opening", text, done, total });
    const finish = async () => {
      await store.upgrade(tell("正在把数据换成新版本的格式"));
      show({ kind: "open", store });
    };
    const onChoose = async (progress: Progress) => {
      await store.trustFile(progress);
      await finish();
    };
    store
      .bringLevel(tell("正在恢复数据库"))
      .then((level) =>
        level.kind === "conflict" ? show({ kind: "conflict", level, onChoose }) : finish(),
      )
      .catch((error: unknown) => {
        show({ kind: "failed", message: error instanceof Error ? error.message : "数据打不开" });
        // a desk that locked itself meanwhile opens anew with the next sign-in
        if (mine()) current.current = undefined;
      });
  }, [signedIn, deskId, person]);

  return opening;
}
