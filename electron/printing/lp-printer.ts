import { execFile } from "node:child_process";
import { Refusal } from "#electron/bridge/refusal.ts";
import { errorCode } from "#electron/platform/json-file.ts";
import type { Handover, Printer, PrinterPort } from "./ports.ts";

/** Runs a command without a shell and gives what it printed. */
export type RunCommand = (command: keyof typeof timeLimits, args: string[]) => Promise<string>;

/** Milliseconds; asking for printers must not keep a person waiting for a print server that does not answer. */
const timeLimits = { lp: 20_000, lpstat: 3_000, lpoptions: 3_000 };
const notInstalled = "这台电脑没有安装打印系统（CUPS），单据存为 PDF";
const notRunning = "打印系统（CUPS）没有运行，单据存为 PDF";

const runCommand: RunCommand = (command, args) =>
  new Promise((resolve, reject) => {
    // Our own language, so that what is read here does not depend on the desk's.
    const options = { timeout: timeLimits[command], env: { ...process.env, LC_ALL: "C" } };
    execFile(command, args, options, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });

/** Printers of CUPS, which Linux and macOS have in common, through its own commands. */
export const lpPrinter = (run: RunCommand = runCommand): PrinterPort => ({
  possible: async () => {
    try {
      // It ends well either way; only what it says tells whether the scheduler runs.
      const running = /scheduler is running/.test(await run("lpstat", ["-r"]));
      return running ? { possible: true } : { possible: false, reason: notRunning };
    } catch (error) {
      return { possible: false, reason: errorCode(error) === "ENOENT" ? notInstalled : notRunning };
    }
  },
  list: async () => {
    const names = await run("lpstat", ["-e"]).catch(() => "");
    const preferred = /: (\S+)\s*$/.exec(await run("lpstat", ["-d"]).catch(() => ""))?.[1];
    const printers = names.split("\n").filter((name) => name.trim() !== "");
    return Promise.all(printers.map((name) => describe(run, name, name === preferred)));
  },
  print: async (copy) => {
    try {
      await run("lp", lpArguments(copy));
    } catch (error) {
      // Only a command that ended by itself and said no has certainly handed over nothing.
      if (wasCut(error)) throw error;
      throw new Refusal("notFound", "打印机没有接收，请检查打印机是否开着、有没有停用");
    }
  },
});

/** A printer with its trays, "InputSlot/Media Source: *Auto Tray1 Tray2" in the words of lpoptions. */
async function describe(run: RunCommand, name: string, isDefault: boolean): Promise<Printer> {
  const options = await run("lpoptions", ["-p", name, "-l"]).catch(() => "");
  const slots = /^InputSlot\/[^:]*:(.*)$/m.exec(options)?.[1] ?? "";
  const trays = slots.split(" ").flatMap((slot) => slot.replace("*", "") || []);
  return { name, isDefault, ...(trays.length > 0 ? { trays } : {}) };
}

const wasCut = (error: unknown): boolean =>
  error instanceof Error && "killed" in error && error.killed === true;

/** IPP's own numbers for how a page lies on the paper. */
const orientations = { portrait: 3, landscape: 4 };

/** The paper is named every time: the queue's default is often Letter, and its scaling would spoil the form. */
function lpArguments(copy: Handover): string[] {
  const options = [
    `media=${mediaName(copy.widthMicrons, copy.heightMicrons)}`,
    "print-scaling=none",
    ...(copy.tray ? [`InputSlot=${copy.tray}`] : []),
    ...(copy.turn ? [`orientation-requested=${orientations[copy.turn]}`] : []),
    ...(copy.twoSided ? ["sides=two-sided-long-edge"] : []),
  ].flatMap((option) => ["-o", option]);
  return ["-d", copy.printer, "-t", copy.title, ...options, "--", copy.file];
}

/** The paper's name, or its size in millimetres: "Custom.80x182mm", "Custom.85.6x54mm". */
function mediaName(widthMicrons: number, heightMicrons: number): string {
  const size = `${Math.round(widthMicrons / 100) / 10}x${Math.ceil(heightMicrons / 1000)}`;
  return (
    { "210x297": "A4", "297x210": "A4", "210x148": "A5", "148x210": "A5" }[size] ??
    `Custom.${size}mm`
  );
}
