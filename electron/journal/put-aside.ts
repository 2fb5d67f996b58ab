import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";

/** A moment as it stands in the name of a file. */
const stampOf = (now: number) => new Date(now).toISOString().replaceAll(/[:.]/g, "-");

function asideIn(folder: string): string {
  const place = join(folder, "put-aside");
  mkdirSync(place, { recursive: true });
  return place;
}

/** A name in `put-aside` that nothing has yet. */
function freeName(place: string, wanted: string): string {
  let name = wanted;
  for (let nth = 2; existsSync(join(place, name)); nth++) name = `${wanted}.${nth}`;
  return name;
}

/**
 * Keeps lines of a store that lost against the other, under a dated name in the folder `put-aside`; further lines of the same store go to the name
 * given back. Nothing that somebody once saved is thrown away.
 */
export function putAside(
  folder: string,
  lines: string[],
  name: string | undefined,
  now: number,
): string {
  const place = asideIn(folder);
  const file = name ?? freeName(place, `database-${stampOf(now)}.jsonl`);
  appendFileSync(join(place, file), lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
  return file;
}

/** Moves a damaged file of the desk into `put-aside`, under a dated name; `copy` leaves it where it is. */
export function putFileAside(
  folder: string,
  path: string,
  now: number,
  { copy = false } = {},
): string {
  const place = asideIn(folder);
  const name = freeName(place, `${stampOf(now)}-${basename(path)}`);
  if (copy) copyFileSync(path, join(place, name));
  else renameSync(path, join(place, name));
  return name;
}

/** Keeps bytes that are about to be cut off a file. */
export function putBytesAside(
  folder: string,
  path: string,
  bytes: Uint8Array,
  now: number,
): string {
  const place = asideIn(folder);
  const name = freeName(place, `${stampOf(now)}-${basename(path)}`);
  writeFileSync(join(place, name), bytes, { mode: 0o600 });
  return name;
}
