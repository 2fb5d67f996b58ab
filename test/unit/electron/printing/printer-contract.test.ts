import type { WebContents } from "electron";
import { describe, expect, it } from "vitest";
import { Refusal } from "#electron/bridge/refusal.ts";
import { electronPrinter } from "#electron/printing/electron-printer.ts";
import type { FormWindow } from "#electron/printing/form-window.ts";
import { lpPrinter } from "#electron/printing/lp-printer.ts";
import type { Handover, PrinterPort } from "#electron/printing/ports.ts";
import type { PrintPage } from "#electron/printing/print-page.ts";
import { printLine } from "#test/fixtures/forms/print-line.ts";
import { fakeElectron } from "#test/helpers/fake-electron.ts";

const copy: Handover = {
  document: {
    sheets: [{ form: "visitorBadge", data: {}, print: printLine("JD-1"), copy: "单联" }],
  },
  file: "/data/JD-1.pdf",
  widthMicrons: 80_000,
  heightMicrons: 51_000,
  printer: "front",
  title: "访客证 JD-1",
};

const pageOf = (contents: WebContents): PrintPage => ({
  evaluate: (expression) => contents.executeJavaScript(expression),
  pdf: async () => new Uint8Array(),
});

interface Case {
  printer: PrinterPort;
  /** How often paper was asked for. */
  asked: () => number;
}

function electronCase(takes: boolean): Case {
  const { module, seen } = fakeElectron("");
  const window = new module.BrowserWindow({});
  const fake = window.webContents;
  fake.print = (options, done) => {
    seen.printed.push(options);
    done(takes, takes ? "" : "Invalid deviceName provided");
  };
  const contents = fake as unknown as WebContents;
  const forms: FormWindow = { use: (task) => task(pageOf(contents), contents) };
  return { printer: electronPrinter(forms, () => contents), asked: () => seen.printed.length };
}

function lpCase(takes: boolean): Case {
  let asked = 0;
  const printer = lpPrinter(async (command, [option]) => {
    if (command === "lp") {
      asked += 1;
      if (!takes) throw new Error("lp: The printer or class does not exist.");
    }
    if (option === "-r") return "scheduler is running\n";
    return option === "-e" ? "front\n" : "";
  });
  return { printer, asked: () => asked };
}

describe.each([
  ["Electron", electronCase],
  ["lp", lpCase],
])("a printer behind %s", (_, open) => {
  it("is listed by the name under which it prints", async () => {
    const { printer } = open(true);
    expect(await printer.possible()).toEqual({ possible: true });
    expect(await printer.list()).toEqual([{ name: "front", isDefault: false }]);
  });

  it("takes a copy once", async () => {
    const { printer, asked } = open(true);
    await printer.print(copy);
    expect(asked()).toBe(1);
  });

  it("refuses in words for people when it does not take a copy", async () => {
    const { printer } = open(false);
    await expect(printer.print(copy)).rejects.toBeInstanceOf(Refusal);
    await expect(printer.print(copy)).rejects.toThrow("打印机没有接收");
  });
});

describe("Electron's silent print", () => {
  it("names printer, paper in microns and resolution", async () => {
    const { module, seen } = fakeElectron("");
    const contents = new module.BrowserWindow({}).webContents as unknown as WebContents;
    const forms: FormWindow = { use: (task) => task(pageOf(contents), contents) };
    const printer = electronPrinter(forms, () => contents);
    await printer.print(copy);
    await printer.print({
      ...copy,
      widthMicrons: 85_600,
      heightMicrons: 53_980,
      twoSided: true,
      turn: "landscape",
    });
    expect(seen.printed).toEqual([
      {
        silent: true,
        deviceName: "front",
        printBackground: true,
        margins: { marginType: "none" },
        pageSize: { width: 80_000, height: 51_000 },
        dpi: { horizontal: 600, vertical: 600 },
      },
      {
        silent: true,
        deviceName: "front",
        printBackground: true,
        margins: { marginType: "none" },
        pageSize: { width: 85_600, height: 53_980 },
        dpi: { horizontal: 600, vertical: 600 },
        landscape: true,
        duplexMode: "longEdge",
      },
    ]);
  });
});
