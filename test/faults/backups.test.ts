import { expect, it } from "vitest";
import { runBackups } from "./backups.ts";
import { isAsExpected } from "./rows.ts";

/** The short version that runs every time; QIANTAI_BACKUP_RECORDS=100000 is the whole. */
const records = Number(process.env.QIANTAI_BACKUP_RECORDS ?? 2_000);

it("no backup is lost to what happens to backups, and no damage goes unnoticed", async () => {
  const rows = await runBackups({ records, seed: 20261127 });
  console.log(rows.map((row) => JSON.stringify(row)).join("\n"));
  expect(rows.filter((row) => !isAsExpected(row))).toEqual([]);
  expect(rows.every(({ trials }) => trials > 0)).toBe(true);
}, 1_800_000);
