import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { openProbe, type ProbeDesk } from "#test/helpers/probe-desk.ts";

/** A save is written past the library that runs the live queries, which are told of it by hand. */
let place: ReturnType<typeof freshFolder>;
let desk: ProbeDesk;
const others = ["otherRecord", "otherList", "otherTrail", "around"];

/** What the screen shows, once it shows this of one query. */
async function when(query: string, value: unknown) {
  await expect.poll(async () => (await desk.call("seen")).values[query]).toEqual(value);
  return desk.call("seen");
}

beforeEach(async () => {
  place = freshFolder();
  desk = await openProbe(place.folder);
  await desk.call("begin");
  await desk.call("watch", "m");
  await when("otherTrail", 1);
  await when("records", ["纪明澈"]);
});
afterEach(async () => {
  await desk.host.close();
  place.remove();
});

describe("every kind of live query", () => {
  it("shows a new record, its list, its history and its counter", async () => {
    expect(await desk.call("save", "m")).toBeUndefined();
    await when("record", "员工m");
    await when("records", ["员工m", "纪明澈"]);
    await when("from", ["员工m"]);
    await when("active", ["员工m"]);
    await when("lists", ["m", "p-admin"]);
    await when("trail", ["staff.add"]);
    await when("counter", 0);
    expect(await desk.call("addCustomer", "乙公司")).toBeUndefined();
    await when("counter", 1);
    await when("otherList", 1);
  });

  it("shows a changed record, and takes it out of the list that it leaves", async () => {
    await desk.call("save", "m");
    await when("active", ["员工m"]);
    expect(await desk.call("change", "m", "员工改名", true)).toBeUndefined();
    await when("record", "员工改名");
    await when("from", ["员工改名"]);
    await when("active", ["员工改名"]);
    await when("trail", ["staff.change", "staff.add"]);
    expect(await desk.call("change", "m", "员工改名", false)).toBeUndefined();
    await when("active", []);
    await when("left", ["员工改名"]);
    await when("lists", ["m", "p-admin"]);
  });

  it("does not run a query again that has read nothing of what was saved", async () => {
    const before = await desk.call("seen");
    for (const name of ["一", "二", "三"]) await desk.call("save", name);
    await desk.call("save", "m");
    const after = await when("record", "员工m");
    for (const name of others) expect(after.changes[name], name).toBe(before.changes[name]);
    expect((after.changes.record ?? 0) - (before.changes.record ?? 0)).toBe(1);
    expect(after.changes.active).toBeGreaterThan(before.changes.active ?? 0);
  });
});
