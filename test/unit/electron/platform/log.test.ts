import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openLog } from "#electron/platform/log.ts";
import { temporaryFolder } from "#test/helpers/host.ts";

describe("log", () => {
  it("keeps five files of the size given and drops the oldest lines", () => {
    const folder = temporaryFolder();
    const log = openLog(folder, () => 0, 500);
    for (let count = 0; count < 100; count++) log.write({ event: "tick", count });
    expect(readdirSync(folder)).toHaveLength(5);
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(500);
    }
    const counts = log.lines().map((line) => JSON.parse(line).count);
    expect(counts.at(-1)).toBe(99);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  });

  it("holds no message of an error and no text that is not a plain name", () => {
    const log = openLog(temporaryFolder(), () => 0);
    log.error({ event: "bridge.refused" }, new TypeError("客户 顾知南 13800000000 的记录坏了"));
    log.write({ event: "bridge.refused", call: "journal.append 顾知南" });
    const text = log.lines().join("\n");
    expect(text).toContain("TypeError");
    expect(text).toContain("log.test.ts");
    expect(text).not.toMatch(/顾知南|13800000000|客户/);
  });

  it("does not stop the program when it cannot be written", () => {
    expect(() => openLog("/dev/null/logs", () => 0).write({ event: "tick" })).not.toThrow();
  });
});
