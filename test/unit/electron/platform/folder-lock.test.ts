import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { describe, expect, it, onTestFinished } from "vitest";
import { lockFolder } from "#electron/platform/folder-lock.ts";
import { temporaryFolder } from "#test/helpers/host.ts";

const lockSource = join(import.meta.dirname, "../../../../electron/platform/folder-lock.ts");

/** A program that takes a folder as a host does, says "held" and stays; bundled, since Node 20 runs no TypeScript. */
async function holderProgram(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { ssr: lockSource, write: false, target: "node20" },
  });
  const [output] = "output" in built ? built.output : [];
  const url = `data:text/javascript,${encodeURIComponent(output?.code ?? "")}`;
  return `const { lockFolder } = await import(${JSON.stringify(url)});
    await lockFolder(process.argv[1]);
    process.stdout.write("held");
    setInterval(() => undefined, 1000);`;
}

/** Starts a process that takes the folder; gives it once it has it. */
async function startHolder(folder: string): Promise<ChildProcess> {
  const args = ["--input-type=module", "--eval", await holderProgram(), folder];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const [answer] = await once(child.stdout, "data");
  expect(String(answer)).toBe("held");
  return child;
}

describe("folder lock", () => {
  it("lets one host in, and the next when it is released", async () => {
    const folder = temporaryFolder();
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow("前台通已经在这台电脑上打开了");
    await lock.release();
    await (await lockFolder(folder)).release();
  });

  it("lets exactly one in of many that try at once", async () => {
    const folder = temporaryFolder();
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)));
    const held = tries.flatMap((tried) => (tried.status === "fulfilled" ? [tried.value] : []));
    expect(held).toHaveLength(1);
    await held[0]?.release();
  });

  it("works in a folder whose path is too long for a socket", async () => {
    const folder = join(temporaryFolder(), "长".repeat(40));
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow("已经在这台电脑上打开");
    await lock.release();
  });

  it.skipIf(process.platform === "win32")(
    "is free again when its process was killed, and leaves nothing behind",
    async () => {
      const folder = temporaryFolder();
      const child = await startHolder(folder);
      await expect(lockFolder(folder)).rejects.toThrow("已经在这台电脑上打开");
      child.kill("SIGKILL");
      await once(child, "exit");
      const lock = await lockFolder(folder);
      expect(readdirSync(join(folder, "lock"))).toHaveLength(1);
      await lock.release();
    },
  );

  it.skipIf(process.platform === "win32")(
    "is held by a process that has stopped answering",
    async () => {
      const folder = temporaryFolder();
      const child = await startHolder(folder);
      child.kill("SIGSTOP");
      await expect(lockFolder(folder)).rejects.toThrow("已经在这台电脑上打开");
    },
  );
});
