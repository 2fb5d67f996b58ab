import { printCodeSheet } from "#electron/backup/code-sheet.ts";
import { mountsFor, suggestedFolder } from "#electron/backup/places.ts";
import type { Services } from "#electron/services.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import type { CallsOf, Handlers } from "./handler.ts";
import { Refusal } from "./refusal.ts";

const backupAction = "desk.backup";

/** The desk, for a person who may look after its backups. */
async function administered(services: Services) {
  const desk = await services.desk();
  const person = desk.session.require();
  if (!mayDo(person, backupAction)) throw new Refusal("forbidden", "只有系统管理员可以管备份");
  return { ...desk, person };
}

export const backupHandlers: Handlers<CallsOf<"backup">> = {
  "backup.status": async (services) => {
    const { backups, session } = await services.desk();
    return backups.status(mayDo(session.require(), backupAction));
  },
  "backup.mounts": async (services) => {
    await administered(services);
    const { dataRoot } = services.ports;
    const mounts = await mountsFor(dataRoot);
    return { mounts, suggested: suggestedFolder(mounts, dataRoot) };
  },
  "backup.newCode": async (services) => ({
    code: (await administered(services)).backups.newCode(),
  }),
  "backup.printCode": async (services, words) => {
    const { backups, person } = await administered(services);
    const ports = { ...services.ports, machine: services.machine.get };
    const sheet = { ...words, person: person.name };
    return { printer: await printCodeSheet(ports, backups.pendingCode(), sheet) };
  },
  "backup.keepCode": async (services, { group, typed }) => {
    const { backups } = await administered(services);
    await backups.keepCode(group, typed);
    return backups.status(true);
  },
  "backup.setPlace": async (services, { place, folder }) => {
    const { backups } = await administered(services);
    await backups.setPlace(place, folder);
    return backups.status(true);
  },
  "backup.run": async (services, { place }) => {
    const { backups } = await administered(services);
    void backups.run(place);
    return backups.status(true);
  },
  "backup.verify": async (services, { place }) => {
    const { backups } = await administered(services);
    void backups.verify(place);
    return backups.status(true);
  },
  "backup.cancel": async (services) => {
    (await administered(services)).backups.cancel();
    return {};
  },
};
