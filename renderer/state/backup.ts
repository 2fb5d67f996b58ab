import { create } from "zustand";
import { callDesk } from "#renderer/desk/client.ts";
import type { BackupStatus } from "#shared/bridge/backup.ts";

interface BackupState {
  /** What the host last said of the backups; nothing before the first answer. */
  status: BackupStatus | undefined;
  take: (status: BackupStatus) => void;
  refresh: () => Promise<void>;
}

/** The backups as the host knows them; asked for again by whoever shows them. */
export const useBackup = create<BackupState>((set) => ({
  status: undefined,
  take: (status) => set({ status }),
  refresh: async () => {
    set({ status: await callDesk("backup.status", {}) });
  },
}));
