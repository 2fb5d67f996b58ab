import { create } from "zustand";
import { callDesk } from "#renderer/desk/client.ts";
import type { CheckStatus } from "#shared/bridge/check.ts";

/** A check that runs now. */
interface CheckJob {
  kind: "start" | "full";
  text: string;
  done: number;
  total: number;
}

/** What a check does while it runs: tells how far it is, and stops when `signal` says so. */
type CheckRun = (
  signal: AbortSignal,
  tell: (text: string, done: number, total: number) => void,
) => Promise<CheckStatus>;

interface ChecksState {
  /** What the host remembers; nothing before the first answer. */
  status: CheckStatus | undefined;
  job: CheckJob | undefined;
  /** How the last one here ended, where it did not come to its end. */
  ended: "cancelled" | "failed" | undefined;
  refresh: () => Promise<void>;
  /** Runs a check; while one runs nothing else begins. True when it came to its end. */
  run: (kind: CheckJob["kind"], check: CheckRun) => Promise<boolean>;
  cancel: () => void;
  see: () => Promise<void>;
}

/** The checks of the desk: the one that runs, and those that were. */
export const useChecks = create<ChecksState>((set, get) => {
  let ending = new AbortController();
  return {
    status: undefined,
    job: undefined,
    ended: undefined,
    refresh: async () => set({ status: await callDesk("check.status", {}) }),
    run: async (kind, check) => {
      if (get().job) return false;
      ending = new AbortController();
      set({ job: { kind, text: "正在核对", done: 0, total: 0 }, ended: undefined });
      try {
        const tell = (text: string, done: number, total: number) =>
          set({ job: { kind, text, done, total } });
        set({ status: await check(ending.signal, tell) });
        return true;
      } catch {
        set({ ended: ending.signal.aborted ? "cancelled" : "failed" });
        return false;
      } finally {
        set({ job: undefined });
      }
    },
    cancel: () => ending.abort(),
    see: async () => set({ status: await callDesk("check.seen", {}) }),
  };
});
