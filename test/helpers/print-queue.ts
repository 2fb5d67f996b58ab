import { join } from "node:path";
import { openLog } from "#electron/platform/log.ts";
import type { Handover } from "#electron/printing/ports.ts";
import type { QueuePorts } from "#electron/printing/queue.ts";
import type { PrintRequest } from "#shared/bridge/print-job.ts";
import { formSpecs } from "#shared/forms/specs.ts";
import { exitPass } from "#test/fixtures/forms/exit-pass.ts";
import { noPaper, plainRenderer, temporaryFolder, testClock } from "./host.ts";

/** Who prints in these tests. */
export const person = { id: "p1", name: "许知夏" };

/** A pass with its three copies, for the printer. */
export const request = (change: Partial<PrintRequest> = {}): PrintRequest => ({
  job: "job-1",
  form: "exitPass",
  number: "CM-A-20261123-0007",
  data: exitPass,
  copies: [...formSpecs.exitPass.copies],
  nth: 1,
  organisation: "云汀示例电气设备有限公司",
  deskCode: "A",
  printedAt: "2026-11-23T10:41:00+08:00",
  target: "printer",
  savedSeq: 1,
  ...change,
});

/** A queue's surroundings that take whatever is handed over, and remember it. */
export function ports(change: Partial<QueuePorts> = {}): QueuePorts & { handed: Handover[] } {
  const folder = change.folder ?? temporaryFolder();
  const handed: Handover[] = [];
  const print = async (copy: Handover) => {
    handed.push(copy);
  };
  return {
    folder,
    forms: formSpecs,
    pageRenderer: plainRenderer,
    printer: { ...noPaper, print },
    machine: () => ({ theme: "light", printers: { A4: "front", A5: "front" }, pdfFolder: "" }),
    savedSeq: () => 5,
    now: testClock().now,
    log: openLog(join(folder, "logs"), () => 0),
    ...change,
    handed,
  };
}
