import { cpSync } from "node:fs";
import { join } from "node:path";
import { test as base, type Page, type TestInfo } from "playwright/test";
import { saved } from "#test/helpers/desk-actions.ts";
import { aheadTo, freshFolder, type LaunchOptions, launchDesk } from "#test/helpers/launch-desk.ts";
import { electronBinary, launchElectron } from "#test/helpers/launch-electron.ts";
import { fillCustomer, saveCustomer } from "#test/helpers/walk/customers.ts";
import { setUpHouse } from "#test/helpers/walk/set-up.ts";
import { signInAs } from "#test/helpers/walk/staff.ts";

type Ports = NonNullable<LaunchOptions["ports"]>;

/** A running desk, whichever host it runs in. */
export interface Desk {
  page: Page;
  /** What it was opened on, and can be opened on again. */
  folder: string;
  /** Where `desk`, `sample` and the settings of this machine lie. */
  dataRoot: string;
  close: () => Promise<void>;
}

export interface Desks {
  /** Opens a desk on a folder, or on a copy of the house; it is closed when the test ends. */
  open: (folder?: string, ports?: Ports) => Promise<Desk>;
  /** A folder that goes away with the test. */
  emptyFolder: () => string;
  /** A copy of the house's data that goes away with the test. */
  houseFolder: () => string;
}

interface TestFixtures {
  whereElectronIs: undefined;
  desks: Desks;
}

interface WorkerFixtures {
  launch: (folder: string, ports?: Ports) => Promise<Desk>;
  /** A desk that is set up, with its people and one customer; made once, copied by each test. */
  house: { folder: string; customer: string };
}

/** Monday morning: a working day far from midnight, the same in every run. */
const morning = "2026-11-23T09:10:00+08:00";

const inElectron = ({ project }: Pick<TestInfo, "project">) => project.name === "electron";

export const test = base.extend<TestFixtures, WorkerFixtures>({
  whereElectronIs: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern
    async ({}, use, info) => {
      info.skip(inElectron(info) && !electronBinary(), "没有 Electron 的程序文件");
      await use(undefined);
    },
    { auto: true },
  ],
  launch: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use, info) => {
      const ahead = aheadTo(morning);
      const electron = async (folder: string) => ({
        ...(await launchElectron(folder)),
        folder,
        dataRoot: join(folder, "data"),
      });
      const browser = async (folder: string, ports: Ports = {}) => {
        const { page, dataRoot, close } = await launchDesk({ dataRoot: folder, ahead, ports });
        return { page, folder, dataRoot, close };
      };
      await use(inElectron(info) ? electron : browser);
    },
    { scope: "worker" },
  ],
  house: [
    async ({ launch }, use) => {
      const { folder, remove } = freshFolder();
      const { page, close } = await launch(folder);
      await setUpHouse(page);
      await signInAs(page, "clerk");
      await fillCustomer(page);
      const customer = await saveCustomer(page);
      await saved(page);
      await close();
      await use({ folder, customer });
      remove();
    },
    { scope: "worker", timeout: 180_000 },
  ],
  desks: async ({ house, launch }, use) => {
    const ends: (() => unknown)[] = [];
    const emptyFolder = () => {
      const { folder, remove } = freshFolder();
      ends.push(remove);
      return folder;
    };
    const houseFolder = () => {
      const folder = emptyFolder();
      cpSync(house.folder, folder, { recursive: true });
      return folder;
    };
    const open = async (folder = houseFolder(), ports: Ports = {}) => {
      const desk = await launch(folder, ports);
      ends.push(desk.close);
      return desk;
    };
    await use({ open, emptyFolder, houseFolder });
    for (const end of ends.reverse()) await end();
  },
});

export { expect } from "playwright/test";

/** For files whose tests hold something of the host still, which only the browser host lets them. */
export function needsPorts(): void {
  // biome-ignore lint/correctness/noEmptyPattern: as above
  test.beforeEach(({}, info) => {
    info.skip(inElectron(info), "只有浏览器方式能替换主机的部件");
  });
}
