import { join } from "node:path";
import { z } from "zod";
import { openJsonFile, writeAtomic } from "./json-file.ts";

const ownerSchema = z.object({
  /** Which machine writes this desk; null for a desk from before this was noted. */
  machine: z.string().nullable(),
  /** Set by a restore: whoever writes on has to take the desk over first, on whichever machine. */
  restored: z.boolean().optional(),
});

const fileIn = (folder: string) => join(folder, "owner.json");

/** Which machine may write a desk. Two that did would each go on with a history of its own. */
export interface Owner {
  /** Why this machine may not write yet; nothing when it may. */
  strange: () => "otherMachine" | "restored" | undefined;
  /** From now on this machine is the one. */
  take: () => Promise<void>;
}

/** Opens the note in a desk's folder. A desk that has none yet belongs to the machine that opens it. */
export async function openOwner(folder: string, machine: string): Promise<Owner> {
  const file = await openJsonFile({
    file: fileIn(folder),
    schema: ownerSchema,
    initial: { machine: null },
    mode: 0o600,
  });
  const take = async () => {
    await file.update(() => ({ machine }));
  };
  if (file.value.machine === null && file.value.restored !== true) await take();
  return {
    strange: () => {
      if (file.value.restored === true) return "restored";
      return file.value.machine === machine ? undefined : "otherMachine";
    },
    take,
  };
}

/** Notes in a desk's folder that it has come out of a backup. */
export const markRestored = (folder: string): Promise<void> =>
  writeAtomic(fileIn(folder), `${JSON.stringify({ machine: null, restored: true })}\n`, 0o600);
