import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { expect, it } from "vitest";
import { DeskDatabase } from "#renderer/data/database.ts";
import { bringLevel } from "#renderer/data/sync.ts";
import { ModelFile } from "#test/helpers/model-file.ts";

it("a database of a newer program is refused in words, and stays as it is", async () => {
  const newer = new Dexie("qiantai-newer-1");
  newer.version(9).stores({ records: "[table+id], *places", marks: "key" });
  await newer.table("marks").put({ key: "a" });
  newer.close();
  const db = new DeskDatabase("newer-1");
  await expect(bringLevel(db, new ModelFile("newer-1"), () => undefined)).rejects.toThrow(
    "更新版本",
  );
  db.close();
  const again = new Dexie("qiantai-newer-1");
  again.version(9).stores({ records: "[table+id], *places", marks: "key" });
  expect(await again.table("marks").toArray()).toEqual([{ key: "a" }]);
  again.close();
});
