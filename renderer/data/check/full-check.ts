import type { DeskStore } from "#renderer/data/desk-store.ts";
import { callDesk } from "#renderer/desk/client.ts";
import type { CheckReport, CheckStatus } from "#shared/bridge/check.ts";
import { CheckCancelled, type CheckProgress } from "./check-client.ts";
import { Findings } from "./findings.ts";
import type { CheckOutcome } from "./protocol.ts";

/** So many files the host is asked about at once. */
const FILES = 20;

/** Compares the files of the records with their digests; there is no second copy of them here. */
async function checkFiles(
  attachments: CheckOutcome["attachments"],
  found: Findings,
  signal: AbortSignal,
  progress: CheckProgress,
): Promise<number> {
  const records = new Map(attachments);
  const digests = [...records.keys()];
  for (let at = 0; at < digests.length; at += FILES) {
    if (signal.aborted) throw new CheckCancelled("cancelled");
    progress("正在核对附件", at, digests.length);
    const asked = digests.slice(at, at + FILES);
    const { states } = await callDesk("attachment.check", { digests: asked });
    for (const [nth, digest] of asked.entries())
      if (states[nth] !== "right") found.add("attachment", records.get(digest) ?? digest, false);
  }
  return digests.length;
}

const merged = (first: CheckOutcome, second: CheckOutcome | undefined): CheckOutcome => {
  if (!second) return first;
  // the second run has found the same rows again, and mended them
  const parts = new Set(second.found.map(({ part }) => part));
  const found = [...first.found.filter(({ part }) => !parts.has(part)), ...second.found];
  return { ...second, found, aside: [...first.aside, ...second.aside] };
};

/**
 * Checks the whole desk and mends what can be mended: `start` both stores, `full` the attachments as well. People go on saving until there is something
 * to mend. What was found is remembered by the host.
 */
export async function checkAndMend(
  store: DeskStore,
  kind: "start" | "full",
  signal: AbortSignal,
  progress: CheckProgress,
): Promise<{ report: CheckReport; status: CheckStatus }> {
  const first = await store.look({ fix: false, signal }, progress);
  const second = first.isToFix ? await store.mend(signal, progress) : undefined;
  const outcome = merged(first, second);
  const files = new Findings();
  const looked =
    kind === "full" ? await checkFiles(outcome.attachments, files, signal, progress) : 0;
  const report: CheckReport = {
    kind,
    entries: outcome.entries,
    records: outcome.records,
    files: outcome.files + looked,
    found: [...outcome.found, ...files.list()],
    aside: outcome.aside.slice(0, 20),
  };
  if (outcome.found.every(({ mended }) => mended)) store.trust();
  return { report, status: await callDesk("check.note", report) };
}
