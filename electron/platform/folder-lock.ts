import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, realpath, rename, unlink } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "#electron/bridge/refusal.ts";
import { errorCode } from "./json-file.ts";

export interface FolderLock {
  release: () => Promise<void>;
}

const refused = () => new Refusal("busy", "前台通已经在这台电脑上打开了");

/**
 * Makes this process the only host of a data folder; throws `busy` when another one is. The lock is a listening local socket, which
 * the system closes when the process ends in whatever way, so there is nothing to clean up after a crash.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const real = await realpath(folder);
  const key = createHash("sha256").update(real.toLowerCase()).digest("hex").slice(0, 24);
  if (process.platform === "win32") return lockPipe(`\\\\.\\pipe\\qiantai-${key}`);
  // The system allows about a hundred bytes for the path of a socket.
  const inside = join(real, "lock");
  return lockSocket(Buffer.byteLength(inside) <= 80 ? inside : `/tmp/qiantai-${key}`);
}

/** A pipe of Windows can be created by one process only and goes with it. */
async function lockPipe(path: string): Promise<FolderLock> {
  const server = createServer((socket) => socket.end());
  await listen(server, path).catch((error: unknown) => {
    throw errorCode(error) === "EADDRINUSE" ? refused() : error;
  });
  return { release: () => close(server) };
}

/**
 * Each process listens on a socket of its own in one folder and then asks all others there whether they hold the lock. Names are never used
 * twice, so one that does not answer belongs to a dead process and can be removed without a race. Of several that
 * try at once the one with the smallest name waits for the others, which give way.
 */
async function lockSocket(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = randomBytes(4).toString("hex");
  let state: "trying" | "held" = "trying";
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.end(state);
  });
  // Others look only at names without a dot: renamed once it listens, a socket that refuses is certainly dead.
  await listen(server, join(folder, `.${name}`));
  await rename(join(folder, `.${name}`), join(folder, name));
  const release = async () => {
    await unlink(join(folder, name)).catch(() => undefined);
    await close(server);
  };
  try {
    const others = (await readdir(folder)).filter((other) => !other.startsWith("."));
    for (const other of others) if (other !== name) await outlast(folder, other, name);
  } catch (error) {
    await release();
    throw error;
  }
  state = "held";
  return { release };
}

/** Returns when another process is gone or gives way to us; throws when it holds the lock or goes first. */
async function outlast(folder: string, other: string, name: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await ask(join(folder, other));
    if (answer === "gone") {
      await unlink(join(folder, other)).catch(() => undefined);
      return;
    }
    if (answer === "held" || other < name) throw refused();
    await sleep(20);
  }
  throw refused();
}

/** What a socket says of its process. One that is connected but stays silent is alive, and taken as holding. */
function ask(path: string): Promise<"gone" | "trying" | "held"> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    let heard = "";
    const silent = setTimeout(() => socket.destroy(), 1000);
    socket.on("data", (data) => {
      heard += data.toString();
    });
    socket.on("close", () => {
      clearTimeout(silent);
      resolve(heard === "trying" ? "trying" : "held");
    });
    socket.on("error", (error) => {
      const code = errorCode(error);
      if (code === "ECONNREFUSED" || code === "ENOENT") resolve("gone");
      else if (code === "EACCES" || code === "EAGAIN") resolve("held");
      else reject(error);
    });
  });
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => {
      server.unref();
      resolve();
    });
  });
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
  });
