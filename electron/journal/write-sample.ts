import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { SampleCompany } from "#shared/domain/desk/sample-company.ts";
import { sampleYear } from "#shared/sample/year.ts";
import { writeWhole } from "./blobs.ts";
import { segmentName } from "./segments.ts";

const SEGMENT_CHARACTERS = 12_000_000;

export interface SampleSize {
  /** Whose year it is. */
  company?: SampleCompany;
  seed?: number;
  customers?: number;
  /** The moment at which the sample's year ends. */
  until?: number;
  /** How much happens for each customer, 1 being usual. */
  depth?: number;
}

/** Collects lines into segment files of the usual size, each flushed once when it is full. */
function segmentWriter(folder: string) {
  let first = 1;
  let next = 1;
  let lines: string[] = [];
  let size = 0;
  const flush = () => {
    if (lines.length === 0) return;
    const handle = openSync(join(folder, segmentName(first)), "wx", 0o600);
    writeSync(handle, `${lines.join("\n")}\n`);
    fsyncSync(handle);
    closeSync(handle);
    first = next;
    lines = [];
    size = 0;
  };
  const add = (line: string) => {
    lines.push(line);
    next += 1;
    size += line.length;
    if (size > SEGMENT_CHARACTERS) flush();
  };
  return { add, flush };
}

/** Begins a desk in an empty folder; takes the lines of its journal. */
export function newDesk(folder: string) {
  const deskId = randomUUID();
  const journal = join(folder, "journal");
  mkdirSync(journal, { recursive: true });
  writeWhole(join(folder, "desk.json"), JSON.stringify({ deskId }));
  return { deskId, ...segmentWriter(journal) };
}

/** Fills an empty folder with a desk of sample data: its year's journal, as the desk itself would have written it. */
export async function writeSample(
  folder: string,
  {
    company = "trade",
    seed = 20261123,
    customers = 300,
    until = Date.now(),
    ...size
  }: SampleSize = {},
): Promise<void> {
  const { deskId, add, flush } = newDesk(folder);
  sampleYear({ deskId, company, seed, customers, until, ...size, onLine: add });
  flush();
}
