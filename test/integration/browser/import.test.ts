import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inventedTable } from "#test/helpers/invented-table.ts";
import { canKill } from "#test/helpers/kill-browser.ts";
import { importKilledAt } from "#test/helpers/killed-import.ts";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { openProbe } from "#test/helpers/probe-desk.ts";

describe("an import in a real browser", () => {
  it.skipIf(!canKill)(
    "killed twice while it is written into the database comes to the state of a replay in memory",
    async () => {
      await importKilledAt(5_000, [2_000, 4_000]);
    },
    300_000,
  );

  it("cancelled before its entry is journalled leaves nothing", async () => {
    const { folder, remove } = freshFolder();
    const desk = await openProbe(folder);
    await desk.call("begin");
    const before = await desk.call("look");
    const answer = await desk.call("importTable", inventedTable(5_000), { cancelAt: 2_000 });
    expect(answer).toBe("已取消，什么都没有导入");
    expect(await desk.call("look")).toEqual(before);
    expect(readdirSync(join(folder, "desk", "journal", "files"))).toEqual([]);
    expect(await desk.call("save", "after")).toBeUndefined();
    await desk.host.close();
    remove();
  }, 300_000);
});
