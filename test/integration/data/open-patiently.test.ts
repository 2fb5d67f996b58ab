import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { DeskDatabase, openPatiently } from "#renderer/data/database.ts";

const outOfReach = () => {
  const error = new Error("Internal error opening backing store for indexedDB.open.");
  error.name = "UnknownError";
  return error;
};

/** A database whose first openings fail. */
function failing(name: string, times: number, error: () => Error): DeskDatabase {
  const db = new DeskDatabase(name);
  const open = db.open.bind(db);
  let failed = 0;
  db.open = () => {
    failed += 1;
    if (failed > times) return open();
    throw error();
  };
  return db;
}

it("opens a database that was out of reach for a moment", async () => {
  const db = failing("moment", 3, outOfReach);
  await openPatiently(db, 1);
  expect(db.isOpen()).toBe(true);
  expect(await db.journal.count()).toBe(0);
  db.close();
});

it("tells what stays out of reach, and anything else at once", async () => {
  await expect(openPatiently(failing("ever", 99, outOfReach), 1)).rejects.toThrow("backing store");
  const other = failing("other", 1, () => new Error("another"));
  await expect(openPatiently(other, 1)).rejects.toThrow("another");
});
