import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import type { z } from "zod";

/** Writes a file so that a reader, now or after a power cut, finds either the old or the new content, whole. */
export async function writeAtomic(
  file: string,
  content: string | Uint8Array,
  mode = 0o644,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const handle = await open(temporary, "wx", mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(file));
}

/** Makes a rename last through a power cut; Windows neither needs nor allows it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

/** A small file of settings or state, held in memory and written whole. */
export interface JsonFile<T> {
  readonly value: T;
  /** Writes what `next` makes of the value; the value in memory changes only once it is on the disk. */
  update: (next: (value: T) => T) => Promise<T>;
}

interface JsonFileOptions<T> {
  file: string;
  schema: z.ZodType<T>;
  initial: T;
  mode?: number;
}

/** Opens such a file. One that is missing has the initial value; one that cannot be read is put aside, never overwritten. */
export async function openJsonFile<T>(options: JsonFileOptions<T>): Promise<JsonFile<T>> {
  let value: T = await readJson(options);
  let last: Promise<unknown> = Promise.resolve();
  const write = async (next: (value: T) => T): Promise<T> => {
    const changed = next(value);
    await writeAtomic(options.file, `${JSON.stringify(changed, null, 1)}\n`, options.mode);
    value = changed;
    return changed;
  };
  return {
    get value() {
      return value;
    },
    update: (next) => {
      const written: Promise<T> = last.then(() => write(next));
      last = written.catch(() => undefined);
      return written;
    },
  };
}

async function readJson<T>({ file, schema, initial }: JsonFileOptions<T>): Promise<T> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return initial;
    throw error;
  }
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  await rename(file, `${file}.${randomBytes(6).toString("hex")}.damaged`);
  return initial;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The system's code of an error ("ENOSPC"), or an empty string. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
