import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { AppState } from "#shared/bridge/contract.ts";
import type { SampleCompany } from "#shared/domain/desk/sample-company.ts";
import { Jobs } from "./backup/jobs.ts";
import { finishRestore, openForRestore, restoreBackup } from "./backup/restore.ts";
import { Refusal, refusalOf } from "./bridge/refusal.ts";
import { type Desk, defaultReserve, openDesk } from "./desk.ts";
import { type ActiveDesk, isSample, openActiveDesk, sampleDeskOf } from "./platform/active-desk.ts";
import { freeBytes } from "./platform/disk.ts";
import { type FolderLock, lockFolder } from "./platform/folder-lock.ts";
import { type MachineSettings, openMachineSettings } from "./platform/machine-settings.ts";
import type { Ports } from "./ports.ts";

/** Everything that answers the page, the same in both hosts. */
export interface Services {
  ports: Ports;
  machine: MachineSettings;
  /** The desk in use; refuses with a plain sentence when its data cannot be opened for writing. */
  desk: () => Promise<Desk>;
  state: () => Promise<AppState>;
  /** Changes to one's own desk, or to the sample of a company, which is made when it does not exist yet. */
  choose: (sample: SampleCompany | undefined) => Promise<void>;
  /** Brings a desk out of a backup to where there is none yet. */
  restore: { jobs: Jobs; begin: (set: string, code: string) => Promise<void> };
  /** Runs a call of the page; the folder is not given up before it has ended. */
  during: <T>(call: () => Promise<T>) => Promise<T>;
  /** Waits for calls and prints that have begun, closes the files and gives up the folder. */
  close: () => Promise<void>;
}

/** Takes the data folder for this process. Throws `busy` when another process has it; any other trouble is told by `state`. */
export async function createServices(ports: Ports): Promise<Services> {
  const folder = await holdFolder(ports.dataRoot);
  const machine = await openMachineSettings(ports.dataRoot);
  const active = await openActiveDesk(ports.dataRoot);
  let opened: Promise<Desk> | undefined;
  let choosing: Promise<unknown> = Promise.resolve();
  let closed = false;
  const calls = new Set<Promise<unknown>>();

  const open = async () => {
    if (closed) throw new Refusal("busy", "前台通正在关闭");
    await folder.take();
    checkDisk(ports);
    await finishRestore(ports.dataRoot);
    return openDesk(active.value.active, ports, machine);
  };
  const desk = () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      ports.log.error({ event: "desk.unopened" }, error);
      throw refusalOf(error);
    });
    return opened;
  };
  const closeDesk = async () => {
    const closing = opened;
    opened = undefined;
    await (await closing?.catch(() => undefined))?.close();
  };
  const change = async (sample: SampleCompany | undefined) => {
    const name = sample === undefined ? "desk" : sampleDeskOf(sample);
    if (sample !== undefined) await makeSample(ports, name, sample);
    if (name === active.value.active) return;
    await closeDesk();
    await active.update(() => ({ active: name }));
  };
  const jobs = new Jobs(ports.log);
  const begin = async (set: string, code: string) => {
    const { store, roster } = await desk();
    if (!store.isEmpty() || !roster.isEmpty() || active.value.active !== "desk")
      throw new Refusal("forbidden", "这里已经有一张前台，不能再恢复另一份数据");
    const backup = await openForRestore(set, code);
    void jobs.start({ kind: "restore", place: null }, async (work) => {
      await restoreBackup(ports.dataRoot, backup, work);
      await closeDesk();
      await desk();
      return "数据已恢复";
    });
  };
  return {
    ports,
    machine,
    desk,
    restore: { jobs, begin },
    state: () => describe(ports, active.value.active, desk),
    choose: (sample) => {
      const chosen = choosing.then(() => change(sample));
      choosing = chosen.catch(() => undefined);
      return chosen;
    },
    during: (call) => {
      const running = call().finally(() => calls.delete(running));
      calls.add(running);
      return running;
    },
    close: async () => {
      closed = true;
      await Promise.allSettled(calls);
      await jobs.close();
      await closeDesk();
      await folder.release();
    },
  };
}

/** Locks the folder now, or, where it cannot be written, as soon as it can. */
async function holdFolder(dataRoot: string) {
  let lock: FolderLock | undefined;
  const take = async () => {
    lock ??= await lockFolder(dataRoot);
  };
  await take().catch((error: unknown) => {
    if (error instanceof Refusal) throw error;
  });
  return { take, release: async () => lock?.release() };
}

function checkDisk(ports: Ports): void {
  const free = (ports.freeBytes ?? freeBytes)(ports.dataRoot);
  if (free >= (ports.reserveBytes ?? defaultReserve)) return;
  throw new Refusal("diskLow", "磁盘空间不足 300 MB，不能打开数据。请腾出空间后再试");
}

/** The sample desk appears whole or not at all. */
async function makeSample(ports: Ports, name: ActiveDesk, company: SampleCompany): Promise<void> {
  const folder = join(ports.dataRoot, name);
  if (existsSync(folder)) return;
  checkDisk(ports);
  const unfinished = join(ports.dataRoot, "sample.unfinished");
  await rm(unfinished, { recursive: true, force: true });
  await ports.writeSample(unfinished, { company, until: ports.now() });
  await rename(unfinished, folder);
}

async function describe(
  ports: Ports,
  name: ActiveDesk,
  desk: () => Promise<Desk>,
): Promise<AppState> {
  const machine = { ...ports.platform, paper: await ports.printer.possible() };
  const folder = join(ports.dataRoot, name);
  const sample = isSample(name);
  try {
    const { store, roster, session, owner } = await desk();
    const person = session.who() ?? null;
    return {
      ...machine,
      phase: person ? "open" : roster.isEmpty() ? "new" : "locked",
      desk: { id: store.deskId, sample, folder },
      person,
      people: roster
        .people()
        .map(({ id, name, roles }) => ({ id, name, roles, pin: session.pinDigits(id) })),
      ownPin: session.ownPin(),
      autoLocked: session.autoLocked(),
      lastEntryAt: store.lastTime(),
      clockJumped: store.clockHasJumped(),
      freeBytes: freeBytes(folder),
      takeOver: owner.strange() ?? null,
      trouble: null,
    };
  } catch (error) {
    const nobody = { person: null, people: [], ownPin: null, autoLocked: null };
    const none = { ...nobody, lastEntryAt: null, clockJumped: false, freeBytes: 0 };
    const trouble = refusalOf(error).message;
    return { ...machine, ...none, phase: "locked", desk: { id: "", sample, folder }, trouble };
  }
}
