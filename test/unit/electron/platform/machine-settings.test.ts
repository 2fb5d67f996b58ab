import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openMachineSettings } from "#electron/platform/machine-settings.ts";
import { temporaryFolder } from "#test/helpers/host.ts";

describe("settings of the machine", () => {
  it("are there again after a restart", async () => {
    const folder = temporaryFolder();
    const first = await openMachineSettings(folder);
    await first.set({ theme: "dark", printers: { A4: "front" } });
    await first.set({ pdfFolder: folder });
    const second = await openMachineSettings(folder);
    expect(second.get()).toEqual({ theme: "dark", printers: { A4: "front" }, pdfFolder: folder });
  });

  it.each(["relative", "\\\\server\\share", "//server/share", "/not/there"])(
    "refuses %s as the folder of PDFs and changes nothing",
    async (pdfFolder) => {
      const folder = temporaryFolder();
      const machine = await openMachineSettings(join(folder, "new"));
      await expect(machine.set({ theme: "dark", pdfFolder })).rejects.toThrow(/文件夹/);
      expect(machine.get().theme).toBe("light");
    },
  );

  it("keep what an earlier version wrote, and how papers are taken beside it", async () => {
    const folder = temporaryFolder();
    const old = { theme: "dark", printers: { A4: "front", slip80: "slips" }, pdfFolder: "" };
    writeFileSync(join(folder, "machine.json"), JSON.stringify(old));
    const machine = await openMachineSettings(folder);
    expect(machine.get()).toEqual(old);
    const papers = { A4: { tray: "Tray2" }, cr80: { shift: { x: 1.5, y: -0.5 } } };
    await machine.set({ papers, badgePaper: "cr80" });
    await machine.set({ theme: "light" });
    expect((await openMachineSettings(folder)).get()).toEqual({
      ...old,
      theme: "light",
      papers,
      badgePaper: "cr80",
    });
  });

  it.each([{ A4: { tray: "Tray2 -o raw" } }, { slip80: { shift: { x: 11, y: 0 } } }])(
    "refuse what no printer should be asked: %j",
    async (papers) => {
      const machine = await openMachineSettings(temporaryFolder());
      await expect(machine.set({ papers })).rejects.toThrow();
      expect(machine.get().papers).toBeUndefined();
    },
  );
});
