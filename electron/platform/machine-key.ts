import { createHmac } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { errorCode, writeAtomic } from "./json-file.ts";

/** Where this user keeps what belongs to this machine alone: apart from the data folder, so that no copy of the data carries it. */
export function machineFolder(): string {
  const home = homedir();
  if (process.platform === "win32")
    return join(process.env.LOCALAPPDATA ?? home, "qiantai-machine");
  if (process.platform === "darwin")
    return join(home, "Library/Application Support/qiantai-machine");
  return join(process.env.XDG_STATE_HOME ?? join(home, ".local/state"), "qiantai");
}

const keyBytes = 32;

/** The secret of this machine; made when it is first asked for, and again when the file is lost: all PINs then lapse. */
export function machineKeyIn(
  folder: string,
  random: (bytes: number) => Uint8Array,
): () => Promise<Uint8Array> {
  const file = join(folder, "machine.key");
  const make = async () => {
    const key = random(keyBytes);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeAtomic(file, key, 0o600);
    return key;
  };
  return async () => {
    try {
      const key = await readFile(file);
      return key.length === keyBytes ? key : make();
    } catch (error) {
      if (errorCode(error) !== "ENOENT") throw error;
      return make();
    }
  };
}

/** What a secret becomes under the key of this machine. */
export const keyed = (key: Uint8Array, ...parts: string[]): Buffer =>
  createHmac("sha256", key).update(JSON.stringify(parts)).digest();

/** The name of the machine that has this key; it tells nothing of the key. */
export const machineName = (key: Uint8Array): string =>
  keyed(key, "machine").toString("hex").slice(0, 16);
