import "fake-indexeddb/auto";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { rowOfRecord } from "#renderer/data/apply.ts";
import { defineAction, put } from "#shared/domain/common/action.ts";
import { customerTable } from "#shared/domain/customers/customer.ts";
import { failure, success } from "#shared/lib/result.ts";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { StoreDesk } from "#test/helpers/store-desk.ts";

const id = "KH-Z-20260101-0001";

/** Renames an imported customer, as far as it is there. */
const rename = defineAction({
  name: "test.rename",
  label: "改名",
  input: z.object({ name: z.string() }),
  reads: () => [{ table: customerTable.name, id }],
  run: ({ read }, { name }) => {
    const customer = read(customerTable, id);
    return customer ? success([put(customerTable, { ...customer, name })]) : failure("没有");
  },
});

it("an imported customer can be changed before the check has ended, but not one that differs from its import", async () => {
  const { folder, remove } = freshFolder();
  const desk = await StoreDesk.make(join(folder, "desk"), {
    customers: 2,
    seed: 5,
    segment: 500,
    filed: 250,
  });
  try {
    desk.isChecked = false;
    const row = await desk.db.records.get(["customer", id]);
    if (!row) throw new Error("nothing imported");
    await desk.db.records.put(rowOfRecord("customer", { ...row.record, name: "另一家公司" }));
    const refused = await desk.write().run(rename, { name: "改过的名字" });
    expect(refused.ok ? "" : refused.problems[0]?.message).toContain("与日志不符");
    await desk.db.records.put(row);
    expect((await desk.write().run(rename, { name: "改过的名字" })).ok).toBe(true);
    expect((await desk.write().run(rename, { name: "又改一次" })).ok).toBe(true);
  } finally {
    desk.close();
    remove();
  }
});
