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
});
