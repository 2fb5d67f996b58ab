import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import { samplePassword } from "#shared/bridge/names.ts";
import { formSpecs } from "#shared/forms/specs.ts";
import { AttachmentStore } from "./attachments/attachment-store.ts";
import { Backups } from "./backup/backups.ts";
import { Jobs } from "./backup/jobs.ts";
import { readBackupRules } from "./backup/rules.ts";
import { openBackupSettings } from "./backup/settings.ts";
import { type Checks, noteOpening, openChecks } from "./checks/checks.ts";
import { openPassSigner, type PassSigner } from "./gate/pass-signer.ts";
import { openStore } from "./journal/open-store.ts";
import type { JournalStore } from "./journal/store.ts";
import { type ActiveDesk, isSample } from "./platform/active-desk.ts";
import { freeBytes } from "./platform/disk.ts";
import { machineKeyIn, machineName } from "./platform/machine-key.ts";
import type { MachineSettings } from "./platform/machine-settings.ts";
import { type Owner, openOwner } from "./platform/owner.ts";
import type { Ports } from "./ports.ts";
import type { PrinterPort } from "./printing/ports.ts";
import { openPrintQueue, type PrintQueue } from "./printing/queue.ts";
import { openCredentials } from "./session/credentials.ts";
import { houseRules } from "./session/house-rules.ts";
import { openPins } from "./session/pins.ts";
import { openRoster, type Roster } from "./session/roster.ts";
import { createSession, type Session } from "./session/session.ts";
import { openThrottle } from "./session/throttle.ts";

/** A desk whose data folder is open: its journal, its people, its prints. */
export interface Desk {
  name: ActiveDesk;
  folder: string;
  store: JournalStore;
  roster: Roster;
  session: Session;
  prints: PrintQueue;
  signer: PassSigner;
  attachments: AttachmentStore;
  owner: Owner;
  backups: Backups;
  checks: Checks;
  close: () => Promise<void>;
}

/** Below this Chromium's own store loses records, so that nothing is written any more. */
export const defaultReserve = 300 * 1024 * 1024;

/** Opens the desk of this name in the data folder, making it when it is new. */
export async function openDesk(
  name: ActiveDesk,
  ports: Ports,
  machine: MachineSettings,
): Promise<Desk> {
  const folder = join(ports.dataRoot, name);
  await mkdir(folder, { recursive: true });
  const { store, checks } = await openJournal(folder, ports);
  const roster = await openRoster(folder, store);
  const credentials = await openCredentials(folder, ports.random, ports.passwordCost);
  const { now, random } = ports;
  const rules = houseRules(roster.parameters);
  const machineKey = machineKeyIn(ports.machineFolder, random);
  const owner = await openOwner(folder, machineName(await machineKey()));
  if (isSample(name)) await owner.take();
  const session = createSession({
    roster,
    credentials,
    pins: await openPins({
      folder,
      machineKey,
      random,
      logN: ports.passwordCost,
    }),
    throttle: await openThrottle(folder, now),
    rules,
    now,
  });
  if (isSample(name)) await givePasswords(roster, credentials);
  const prints = await openPrintQueue({
    ...ports,
    printer: whileAttended(ports.printer, session),
    folder,
    forms: formSpecs,
    machine: machine.get,
    savedSeq: () => store.head().seq,
  });
  // looks at the time by itself too: a desk that nobody asks anything locks all the same
  const watch = setInterval(session.who, 5_000).unref();
  const attachments = new AttachmentStore(folder, {
    mostBytes: () => rules().attachmentBytes,
    checkDisk: () => store.checkDisk(),
    now,
  });
  const signer = await openPassSigner(folder);
  const { backups, stop } = await openBackups(ports, { folder, store, roster, owner });
  const close = async () => {
    clearInterval(watch);
    await stop();
    await prints.close();
    await roster.save();
    store.close();
  };
  return {
    name,
    folder,
    store,
    roster,
    session,
    prints,
    signer,
    attachments,
    owner,
    backups,
    checks,
    close,
  };
}

/** The journal of a desk, and what is remembered of its checks; damage that its opening has shown is noted at once. */
async function openJournal(folder: string, ports: Ports) {
  const store = openStore(folder, {
    now: ports.now,
    freeBytes: () => (ports.freeBytes ?? freeBytes)(folder),
    reserveBytes: ports.reserveBytes ?? defaultReserve,
    ...(ports.openLog ? { openLog: ports.openLog } : {}),
  });
  const checks = await openChecks(folder, ports.now);
  await noteOpening(checks, { found: store.found, aside: store.aside, entries: store.head().seq });
  return { store, checks };
}

/** The backups of a desk, looked after every minute until it closes. */
async function openBackups(
  ports: Ports,
  { folder, store, roster, owner }: Pick<Desk, "folder" | "store" | "roster" | "owner">,
) {
  const { dataRoot, now, random, log } = ports;
  const jobs = new Jobs(log);
  const backups = new Backups({
    folder,
    dataRoot,
    store,
    settings: await openBackupSettings(ports.machineFolder, store.deskId),
    jobs,
    rules: () => readBackupRules(roster.parameters()),
    now,
    random,
    mayWrite: () => owner.strange() === undefined,
  });
  const look = () =>
    backups.tick().catch((error: unknown) => log.error({ event: "backup.tick" }, error));
  const timer = setInterval(() => void look(), 60_000).unref();
  const stop = async () => {
    clearInterval(timer);
    await jobs.close();
  };
  return { backups, stop };
}

/** The printers, but nothing is handed over any more once the desk has locked itself: what is under way ends, nothing new begins. */
const whileAttended = (printer: PrinterPort, session: Session): PrinterPort => ({
  possible: () => printer.possible(),
  list: () => printer.list(),
  print: async (copy) => {
    if (session.autoLocked())
      throw new Refusal("locked", "自动锁定时停下了，没有送到打印机；登录后点「重新送打」");
    await printer.print(copy);
  },
});

/** The people of the sample desk all sign in with the password that the sign-in screen shows there. */
async function givePasswords(
  roster: Roster,
  credentials: Awaited<ReturnType<typeof openCredentials>>,
): Promise<void> {
  const without = roster.people().flatMap(({ id }) => (credentials.has(id) ? [] : [id]));
  if (without.length > 0) await credentials.set(without, samplePassword);
}
