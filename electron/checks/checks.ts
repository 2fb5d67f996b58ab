import { join } from "node:path";
import type { z } from "zod";
import { openJsonFile } from "#electron/platform/json-file.ts";
import { type CheckReport, type CheckStatus, checkStatusSchema } from "#shared/bridge/check.ts";

const WEEK = 7 * 24 * 60 * 60_000;
/** So many reports of damage are kept. */
const KEPT = 50;

const fileSchema = checkStatusSchema.omit({ due: true });

/** What a desk remembers of its checks. */
export interface Checks {
  status: () => CheckStatus;
  note: (report: CheckReport) => Promise<CheckStatus>;
  /** Marks all reports as read. */
  see: () => Promise<CheckStatus>;
}

/** Opens the memory of a desk's checks; what was damaged while the journal was opened comes first. */
export async function openChecks(folder: string, now: () => number): Promise<Checks> {
  const file = await openJsonFile<z.infer<typeof fileSchema>>({
    file: join(folder, "checks.json"),
    schema: fileSchema,
    initial: { last: null, full: null, reports: [] },
    mode: 0o600,
  });
  const status = (): CheckStatus => {
    const { full } = file.value;
    return { ...file.value, due: full === null || now() - Date.parse(full.at) >= WEEK };
  };
  const note = async (report: CheckReport) => {
    const kept = { ...report, at: new Date(now()).toISOString(), seen: false };
    await file.update(({ last, full, reports }) => ({
      last: report.kind === "open" ? last : kept,
      full: report.kind === "full" ? kept : full,
      reports: report.found.length > 0 ? [kept, ...reports].slice(0, KEPT) : reports,
    }));
    return status();
  };
  const see = async () => {
    await file.update((value) => ({
      ...value,
      reports: value.reports.map((report) => ({ ...report, seen: true })),
    }));
    return status();
  };
  return { status, note, see };
}

/** Notes what the journal file has shown when it was opened. */
export async function noteOpening(
  checks: Checks,
  { found, aside, entries }: Pick<CheckReport, "found" | "aside" | "entries">,
): Promise<void> {
  if (found.length === 0) return;
  await checks.note({ kind: "open", entries, records: 0, files: 0, found, aside });
}
