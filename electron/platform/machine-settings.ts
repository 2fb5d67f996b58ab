import { realpath, stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { Refusal } from "#electron/bridge/refusal.ts";
import { type Machine, machineSchema } from "#shared/bridge/contract.ts";
import { openJsonFile } from "./json-file.ts";

/** The settings of this machine: theme, printers, folders. They stay here and are in no journal. */
export interface MachineSettings {
  get: () => Machine;
  set: (change: Partial<Machine>) => Promise<Machine>;
}

const initial: Machine = { theme: "light", printers: {}, pdfFolder: "" };

export async function openMachineSettings(dataRoot: string): Promise<MachineSettings> {
  const file = await openJsonFile({
    file: join(dataRoot, "machine.json"),
    schema: machineSchema,
    initial,
  });
  return {
    get: () => file.value,
    set: async (change) => {
      const folder = change.pdfFolder === undefined ? {} : await checkFolder(change.pdfFolder);
      return file.update((machine) => machineSchema.parse({ ...machine, ...change, ...folder }));
    },
  };
}

/** A folder for PDFs, with links followed: from now on it is this place and no other. */
async function checkFolder(folder: string): Promise<{ pdfFolder: string }> {
  if (folder === "") return { pdfFolder: "" };
  if (!isAbsolute(folder) || folder.startsWith("\\\\") || folder.startsWith("//")) {
    throw new Refusal("invalid", "请填写这台电脑上的完整文件夹路径，不能用网络位置");
  }
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new Refusal("invalid", "没有这个文件夹");
  return { pdfFolder: await realpath(folder) };
}
