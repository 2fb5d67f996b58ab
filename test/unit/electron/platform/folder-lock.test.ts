import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { lockFolder } from "#electron/platform/folder-lock.ts";
import { temporaryFolder } from "#test/helpers/host.ts";

const holder = join(import.meta.dirname, "../../../helpers/hold-folder.mjs");

/** Starts a process that takes the folder; gives it once it said what came of it. */
async function startHolder(folder: string): Promise<{ child: ChildProcess; answer: string }> {
  const child = spawn(process.execPath, [holder, folder], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const [answer] = await once(child.stdout, "data");
  return { child, answer: String(answer) };
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
      const { child, answer } = await startHolder(folder);
      expect(answer).toBe("held");
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
      const { child } = await startHolder(folder);
      child.kill("SIGSTOP");
      await expect(lockFolder(folder)).rejects.toThrow("已经在这台电脑上打开");
    },
  );
});
