import { arch, cpus, release, totalmem } from "node:os";
import { join } from "node:path";
import type { Ports } from "#electron/ports.ts";
import type { Machine } from "#shared/bridge/contract.ts";
import { folderSize } from "./disk.ts";
import { writeAtomic } from "./json-file.ts";

interface DiagnosticsInput {
  ports: Ports;
  machine: Machine;
  /** Figures and states of the open desk; nothing that people typed. */
  desk: Record<string, string | number | boolean | null | string[]>;
}

/**
 * Writes the 诊断包 that a user can send to whoever helps: versions, figures, states and the log. Names of people, customers, printers
 * and folders are not in it. Gives the file's path.
 */
export async function exportDiagnostics({ ports, machine, desk }: DiagnosticsInput) {
  const made = new Date(ports.now()).toISOString();
  const { node, electron, chrome } = process.versions;
  const sizeOf = (name: string) => folderSize(join(ports.dataRoot, name));
  const content = {
    made,
    program: { ...ports.platform, node, electron, chrome },
    system: { release: release(), arch: arch(), cpus: cpus().length, memory: totalmem() },
    machine: {
      theme: machine.theme,
      printersFor: Object.keys(machine.printers),
      ownPdfFolder: machine.pdfFolder !== "",
    },
    desk,
    folders: { desk: await sizeOf("desk"), sample: await sizeOf("sample") },
    log: ports.log.lines(),
  };
  const stamp = made.slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");
  const file = join(ports.dataRoot, "诊断包", `诊断包-${stamp}.json`);
  await writeAtomic(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
}
