import type { SampleCompany } from "#shared/domain/desk/sample-company.ts";
import type { LogFile } from "./journal/log-file.ts";
import type { Log } from "./platform/log.ts";
import type { PageRenderer, PrinterPort } from "./printing/ports.ts";

/** Who called: the frame's origin, and whether it is the top frame of the host's own window. */
export interface Sender {
  origin: string;
  isMainFrame: boolean;
}

/** The sample that is asked for: whose year, and when it ends. */
export interface SampleWish {
  company: SampleCompany;
  until: number;
}

/** Everything that the two hosts do differently, and everything that a test wants to hold still. */
export interface Ports {
  platform: { host: "electron" | "browser"; platform: string; version: string };
  /** The folder of this program's data; `desk` and `sample` lie in it. */
  dataRoot: string;
  /** What belongs to this machine alone and must be in no copy of the data. */
  machineFolder: string;
  /** True for the one page that may use the bridge. */
  isTrusted: (sender: Sender) => boolean;
  pageRenderer: PageRenderer;
  printer: PrinterPort;
  /** Shows a file in the system's file manager. */
  reveal: (file: string) => Promise<void>;
  /** Fills an empty folder with a desk of sample data up to a moment, as a store that `openStore` can open. */
  writeSample: (folder: string, size: SampleWish) => Promise<void>;
  /** Milliseconds since 1970. */
  now: () => number;
  random: (bytes: number) => Uint8Array;
  log: Log;
  /** Below this much free space nothing is written; 300 MB unless a test says otherwise. */
  reserveBytes?: number;
  /** Bytes that may still be written where a folder lies; only tests bring a disk of their own. */
  freeBytes?: (folder: string) => number;
  /** How a journal segment is opened; only fault tests bring one that breaks. */
  openLog?: (path: string, fresh: boolean) => LogFile;
  /** The work that one password check costs; only tests make it smaller. */
  passwordCost?: number;
}
