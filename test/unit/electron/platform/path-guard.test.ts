import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileInside, isPlainName } from "#electron/platform/path-guard.ts";
import { temporaryFolder } from "#test/helpers/host.ts";

describe("path guard", () => {
  it("takes the names that forms have", () => {
    const names = ["CM-A-20261123-0007-出门联.pdf", "JD-A-20261123-0001-补打2.pdf"];
    expect(names.every(isPlainName)).toBe(true);
  });

  it.each([
    "../x.pdf",
    "a/b.pdf",
    "a\\b.pdf",
    "..",
    "",
    ".hidden",
    "CON.pdf",
    "lpt1",
    "x.pdf ",
    "x.",
    "C:x",
    "a\0b",
    "x".repeat(300),
  ])("refuses %j", async (name) => {
    await expect(fileInside(temporaryFolder(), name)).rejects.toThrow("文件名");
  });

  it("refuses to write through a link", async () => {
    const folder = temporaryFolder();
    symlinkSync("/etc/passwd", join(folder, "x.pdf"));
    await expect(fileInside(folder, "x.pdf")).rejects.toThrow("链接");
    const linked = join(temporaryFolder(), "linked");
    symlinkSync(folder, linked);
    await expect(fileInside(linked, "y.pdf")).rejects.toThrow("链接");
  });
});
