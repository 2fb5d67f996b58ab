import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openJsonFile } from "#electron/platform/json-file.ts";
import { temporaryFolder } from "#test/helpers/host.ts";

const open = (folder: string) =>
  openJsonFile({
    file: join(folder, "state.json"),
    schema: z.object({ n: z.number() }),
    initial: { n: 0 },
  });

describe("json file", () => {
  it("applies changes one after the other and keeps the last", async () => {
    const folder = temporaryFolder();
    const file = await open(folder);
    await Promise.all(Array.from({ length: 20 }, () => file.update(({ n }) => ({ n: n + 1 }))));
    expect((await open(folder)).value).toEqual({ n: 20 });
    expect(readdirSync(folder)).toEqual(["state.json"]);
  });

  it("keeps the old value when a change cannot be written", async () => {
    const folder = temporaryFolder();
    const file = await open(join(folder, "inside"));
    writeFileSync(join(folder, "inside"), "a file where the folder should be");
    await expect(file.update(() => ({ n: 1 }))).rejects.toThrow();
    expect(file.value).toEqual({ n: 0 });
  });

  it("puts a damaged file aside instead of writing over it", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "state.json"), '{"n":');
    expect((await open(folder)).value).toEqual({ n: 0 });
    const [aside = ""] = readdirSync(folder);
    expect(aside).toMatch(/^state\.json\.[0-9a-f]+\.damaged$/);
    expect(readFileSync(join(folder, aside), "utf8")).toBe('{"n":');
  });
});
