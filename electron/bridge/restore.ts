import { mountsFor, readFolder } from "#electron/backup/places.ts";
import { findBackups } from "#electron/backup/restore.ts";
import type { Services } from "#electron/services.ts";
import type { CallsOf, Handlers } from "./handler.ts";
import { Refusal } from "./refusal.ts";

/** Only where nobody has set up a desk yet: a desk in use is never looked past. */
async function empty(services: Services): Promise<void> {
  const { roster, store } = await services.desk();
  if (!roster.isEmpty() || !store.isEmpty())
    throw new Refusal("forbidden", "这里已经有一张前台，不能再恢复另一份数据");
}

export const restoreHandlers: Handlers<CallsOf<"restore">> = {
  "restore.drives": async (services) => {
    await empty(services);
    return { mounts: await mountsFor(services.ports.dataRoot) };
  },
  "restore.find": async (services, { folder }) => {
    await empty(services);
    return { backups: await findBackups(await readFolder(folder)) };
  },
  "restore.begin": async (services, { set, code }) => {
    await empty(services);
    await services.restore.begin(await readFolder(set), code);
    return {};
  },
  "restore.job": async (services) => ({ job: services.restore.jobs.now() }),
  "restore.cancel": async (services) => {
    services.restore.jobs.cancel();
    return {};
  },
};
