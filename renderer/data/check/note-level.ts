import type { Level } from "#renderer/data/sync.ts";
import { callDesk } from "#renderer/desk/client.ts";
import type { Findings } from "./findings.ts";

const hasBeenChecked = async () => (await callDesk("check.status", {})).last !== null;

/** Tells the host what the opening has mended: entries that the file had lost, a database that was gone. */
export async function noteLevel(
  { level, wasEmpty }: { level: Level; wasEmpty: boolean },
  found: Findings,
): Promise<void> {
  if (level.kind === "adopted")
    found.add("fileLine", `末尾 ${level.entries} 条`, true, level.entries);
  // at the first opening on this machine, and after a restore, an empty database is as it should be
  if (wasEmpty && level.kind === "replayed" && (await hasBeenChecked()))
    found.add("database", `${level.entries} 条日志`, true);
  const all = found.list();
  if (all.length === 0) return;
  const { seq } = await callDesk("journal.head", {});
  await callDesk("check.note", {
    kind: "open",
    entries: seq,
    records: 0,
    files: 0,
    found: all,
    aside: [...found.aside],
  });
}
