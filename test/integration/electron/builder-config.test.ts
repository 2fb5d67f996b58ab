import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

interface BuilderConfig {
  files: { filter: string[] }[];
  win: { target: string };
  linux: { target: string[] };
  npmRebuild: boolean;
  icon: string;
  electronFuses: Record<string, boolean>;
}

/** The part of electron-builder that reads and checks its configuration; it needs no Electron. */
interface BuilderLibrary {
  getConfig: (root: string, file: string, override: null) => Promise<BuilderConfig>;
  validateConfiguration: (config: object, log: { isEnabled: boolean }) => Promise<void>;
}

const builder = createRequire(createRequire(import.meta.url).resolve("electron-builder"));
const { getConfig, validateConfiguration } = builder(
  "app-builder-lib/out/util/config/config",
) as BuilderLibrary;
const log = { isEnabled: false };

const root = join(import.meta.dirname, "../../..");
const read = () => getConfig(root, "electron-builder.yml", null);

describe("electron-builder.yml", () => {
  it("fits the schema of electron-builder", async () => {
    await expect(validateConfiguration(await read(), log)).resolves.not.toThrow();
  });

  it("would not fit it with a word misspelt", async () => {
    const config = { ...(await read()), electronFuse: {} };
    await expect(validateConfiguration(config, log)).rejects.toThrow("electronFuse");
  });

  it("packs the built program only, for Windows and Linux, with its icon", async () => {
    const config = await read();
    expect(config.files[0]?.filter).toEqual(["dist/**/*", "package.json", "LICENSE"]);
    expect(config.win.target).toBe("nsis");
    expect(config.linux.target).toEqual(["AppImage", "deb"]);
    expect(config.npmRebuild).toBe(false);
    expect(existsSync(join(root, config.icon))).toBe(true);
  });

  it("closes Electron's back doors with fuses", async () => {
    expect((await read()).electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
    });
  });
});
