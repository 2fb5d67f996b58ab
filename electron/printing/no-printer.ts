import { Refusal } from "#electron/bridge/refusal.ts";
import type { PrinterPort } from "./ports.ts";

const reason = "在 Windows 上用浏览器运行时不能直接打印，单据存为 PDF";

/** For the browser host on Windows, which cannot reach a printer: every form becomes a PDF, and the screen says why. */
export const noPrinter: PrinterPort = {
  possible: async () => ({ possible: false, reason }),
  list: async () => [],
  print: async () => {
    throw new Refusal("invalid", reason);
  },
};
