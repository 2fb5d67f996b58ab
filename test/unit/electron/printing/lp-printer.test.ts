import { describe, expect, it } from "vitest";
import { Refusal } from "#electron/bridge/refusal.ts";
import { lpPrinter, type RunCommand } from "#electron/printing/lp-printer.ts";
import type { Handover } from "#electron/printing/ports.ts";
import { printLine } from "#test/fixtures/forms/print-line.ts";

const copy = (widthMicrons: number, heightMicrons: number): Handover => ({
  document: {
    sheets: [{ form: "exitPass", data: {}, copy: "出门联", print: printLine("CM-1") }],
  },
  file: "/data/CM-1.pdf",
  widthMicrons,
  heightMicrons,
  printer: "front",
  title: "出门条 CM-1",
});

function recorded(answer: RunCommand = async () => "") {
  const calls: string[][] = [];
  const run: RunCommand = (command, args) => {
    calls.push([command, ...args]);
    return answer(command, args);
  };
  return { calls, printer: lpPrinter(run) };
}

describe("printing through lp", () => {
  it.each([
    [210_000, 297_000, "media=A4"],
    [210_000, 148_000, "media=A5"],
    [80_000, 51_200, "media=Custom.80x52mm"],
    [85_600, 53_980, "media=Custom.85.6x54mm"],
  ])("names the paper every time: %d × %d is %s", async (width, height, media) => {
    const { calls, printer } = recorded();
    await printer.print(copy(width, height));
    expect(calls[0]?.slice(0, 3)).toEqual(["lp", "-d", "front"]);
    expect(calls[0]).toContain(media);
    expect(calls[0]?.slice(-2)).toEqual(["--", "/data/CM-1.pdf"]);
  });

  it("names tray, turn and both sides only where they are wanted", async () => {
    const { calls, printer } = recorded();
    await printer.print(copy(210_000, 148_000));
    expect(calls[0]?.join(" ")).not.toMatch(/InputSlot|orientation|sides/);
    const card = { ...copy(85_600, 53_980), tray: "Tray2", turn: "landscape", twoSided: true };
    await printer.print(card as Handover);
    const options = calls[1]?.filter((_, index, all) => all[index - 1] === "-o");
    expect(options).toEqual([
      "media=Custom.85.6x54mm",
      "print-scaling=none",
      "InputSlot=Tray2",
      "orientation-requested=4",
      "sides=two-sided-long-edge",
    ]);
  });

  it("knows the trays that a queue names", async () => {
    const { printer } = recorded(async (command, [option]) => {
      if (command === "lpoptions") {
        return "PageSize/Media Size: A4 *A5\nInputSlot/Media Source: *Auto Tray1 Tray2\n";
      }
      return option === "-e" ? "front\n" : "";
    });
    expect(await printer.list()).toEqual([
      { name: "front", isDefault: false, trays: ["Auto", "Tray1", "Tray2"] },
    ]);
  });

  it("lists the queues and knows the default one", async () => {
    const { printer } = recorded(async (_, [option]) =>
      option === "-e" ? "front\nslips\n" : "system default destination: slips\n",
    );
    expect(await printer.list()).toEqual([
      { name: "front", isDefault: false },
      { name: "slips", isDefault: true },
    ]);
  });

  it("says whether there is a print system", async () => {
    const missing = Object.assign(new Error("spawn lpstat"), { code: "ENOENT" });
    const { printer } = recorded(() => Promise.reject(missing));
    expect(await printer.possible()).toMatchObject({
      possible: false,
      reason: expect.stringContaining("没有安装"),
    });
    const asleep = recorded(async () => "scheduler is not running\n").printer;
    expect(await asleep.possible()).toMatchObject({
      possible: false,
      reason: expect.stringContaining("没有运行"),
    });
    const awake = recorded(async () => "scheduler is running\n").printer;
    expect(await awake.possible()).toEqual({ possible: true });
  });

  it("knows that nothing was taken when lp says no, and knows nothing when lp was cut off", async () => {
    const no = recorded(() => Promise.reject(Object.assign(new Error("x"), { killed: false })));
    await expect(no.printer.print(copy(210_000, 297_000))).rejects.toBeInstanceOf(Refusal);
    const cut = recorded(() => Promise.reject(Object.assign(new Error("x"), { killed: true })));
    await expect(cut.printer.print(copy(210_000, 297_000))).rejects.not.toBeInstanceOf(Refusal);
  });
});
