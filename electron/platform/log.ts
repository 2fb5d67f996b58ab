import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { errorCode } from "./json-file.ts";

/** What may stand in the log: names of our own, codes and figures. There is no field for a text that a person typed. */
interface LogEvent {
  event: string;
  call?: string;
  code?: string;
  where?: string;
  count?: number;
  ms?: number;
}

export interface Log {
  write: (event: LogEvent) => void;
  /** An error as its name, code and places in our code; its message may name people and is left out. */
  error: (event: LogEvent, error: unknown) => void;
  /** The lines kept, oldest first. */
  lines: () => string[];
}

const maxBytes = 1_000_000;
const keptFiles = 5;

/** Opens the rotating log of a folder: `log.jsonl`, then `log.1.jsonl` … up to five files of 1 MB. */
export function openLog(folder: string, now: () => number, limit = maxBytes): Log {
  const file = (n: number) => join(folder, n === 0 ? "log.jsonl" : `log.${n}.jsonl`);
  const append = (event: LogEvent & { stack?: string[] }) => {
    const line = `${JSON.stringify({ at: new Date(now()).toISOString(), ...clean(event) })}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(file(0)) + line.length > limit) rotate(file);
      appendFileSync(file(0), line);
    } catch {
      // A full or read-only disk must not keep the desk from working; the person is told by app.state.
    }
  };
  return {
    write: append,
    error: (event, error) =>
      append({ ...event, code: event.code ?? nameOf(error), stack: placesOf(error) }),
    lines: () => [4, 3, 2, 1, 0].flatMap((n) => readLines(file(n))),
  };
}

/** Anything but plain ASCII names and figures is cut out, so that a slip in our code cannot log a customer's name. */
function clean(event: LogEvent & { stack?: string[] }): Record<string, unknown> {
  const safe = (text: string) => text.replaceAll(/[^\w.:/() -]/g, "?").slice(0, 160);
  return Object.fromEntries(
    Object.entries(event).map(([key, value]) => {
      if (typeof value === "string") return [key, safe(value)];
      return [key, Array.isArray(value) ? value.map(safe) : value];
    }),
  );
}

const nameOf = (error: unknown): string =>
  errorCode(error) || (error instanceof Error ? error.name : typeof error);

function placesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 6).map((line) => basename(line.trim().replaceAll("\\", "/")));
}

function rotate(file: (n: number) => string): void {
  for (let n = keptFiles - 1; n > 0; n--) {
    if (sizeOf(file(n - 1)) > 0) renameSync(file(n - 1), file(n));
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const readLines = (file: string): string[] =>
  sizeOf(file) === 0 ? [] : readFileSync(file, "utf8").trimEnd().split("\n");
