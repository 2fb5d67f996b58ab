import { create } from "zustand";
import { callDesk } from "#renderer/desk/client.ts";
import type { AppState, Machine } from "#shared/bridge/contract.ts";

interface HostState {
  /** What the host last said of itself and the session; nothing before the first answer. */
  state: AppState | undefined;
  machine: Machine;
  refresh: () => Promise<void>;
  take: (state: AppState) => void;
  setMachine: (machine: Machine) => void;
}

const unset: Machine = { theme: "light", printers: {}, pdfFolder: "" };

/** What the bridge says of the session and of this machine. No records live here. */
export const useHost = create<HostState>((set) => ({
  state: undefined,
  machine: unset,
  refresh: async () => {
    const [state, machine] = await Promise.all([
      callDesk("app.state", {}),
      callDesk("machine.get", {}),
    ]);
    set({ state, machine });
  },
  take: (state) => set({ state }),
  setMachine: (machine) => set({ machine }),
}));
