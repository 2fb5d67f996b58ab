import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import type { dice } from "#test/helpers/mutate-token.ts";
import { Disk } from "./cut.ts";

/** What one trial found: how much was acknowledged, how much of it was gone, and how long a refusal took. */
export interface DiskTrial {
  acknowledged: number;
  lost: number;
  /** What was not as promised besides. */
  wrong: string[];
}

export type Dice = ReturnType<typeof dice>;

/** Milliseconds within which a person is told that nothing is saved. */
export const refusalLimit = 2_000;

/** A data folder of which one part, or all of it, lies on a disk of its own. */
export function onDisk(part: "desk" | "browser" | "", megabytes: number) {
  const place = freshFolder();
  const dataRoot = part === "" ? join(place.folder, "data") : place.folder;
  mkdirSync(dataRoot, { recursive: true });
  const disk = Disk.make(place.folder, part === "" ? "data" : part, megabytes);
  const remove = () => {
    disk.remove();
    place.remove();
  };
  return { dataRoot, disk, remove };
}
