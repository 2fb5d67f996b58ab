import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

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
  const file = name ?? `database-${new Date(now).toISOString().replaceAll(/[:.]/g, "-")}.jsonl`;
  const place = join(folder, "put-aside");
  mkdirSync(place, { recursive: true });
  appendFileSync(join(place, file), lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
  return file;
}
