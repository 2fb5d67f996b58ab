import { create } from "zustand";
import { callDesk, onLocked } from "#renderer/desk/client.ts";
import type { AppState, Machine } from "#shared/bridge/contract.ts";

interface HostState {
  /** What the host last said of itself and the session; nothing before the first answer. */
  state: AppState | undefined;
  machine: Machine;
  /** A person has locked the desk, for themselves or for the next one: who comes now is asked first. */
  leaving: boolean;
  /** Locks the desk. */
  lock: () => Promise<void>;
  refresh: () => Promise<void>;
  take: (state: AppState) => void;
  setMachine: (machine: Machine) => void;
}

const unset: Machine = { theme: "light", printers: {}, pdfFolder: "" };

/** What the bridge says of the session and of this machine. No records live here. */
export const useHost = create<HostState>((set, get) => ({
  state: undefined,
  machine: unset,
  leaving: false,
  lock: async () => {
    set({ leaving: true });
    await callDesk("session.lock", {});
    await get().refresh();
  },
  refresh: async () => {
    const [state, machine] = await Promise.all([
      callDesk("app.state", {}),
      callDesk("machine.get", {}),
    ]);
    set({ state, machine });
  },
  take: (state) => set(state.phase === "open" ? { state, leaving: false } : { state }),
  setMachine: (machine) => set({ machine }),
}));

// a desk that the host has locked shows nothing any more, whatever found it out
onLocked(() => {
  if (useHost.getState().state?.phase === "open") void useHost.getState().refresh();
});
