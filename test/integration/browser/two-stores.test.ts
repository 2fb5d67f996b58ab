import { appendFileSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshFolder } from "#test/helpers/launch-desk.ts";
import { openProbe, type ProbeDesk } from "#test/helpers/probe-desk.ts";

/** The data layer in the browser that it is made for, on the real journal file. */
let place: ReturnType<typeof freshFolder>;
let desk: ProbeDesk;
const journal = () => join(place.folder, "desk", "journal");
const reopen = async () => {
  await desk.host.close();
  desk = await openProbe(place.folder);
};

beforeEach(async () => {
  place = freshFolder();
  desk = await openProbe(place.folder);
  await desk.call("begin");
  for (const mark of ["a", "b", "c"]) expect(await desk.call("save", mark)).toBeUndefined();
});
afterEach(async () => {
  await desk.host.close();
  place.remove();
});

describe("the two stores in a real browser", () => {
  it("rebuild the database from the file after it was deleted", async () => {
    const before = await desk.call("look");
    await desk.call("deleteDatabase");
    await reopen();
    expect(await desk.call("begin")).toBe("replayed");
    expect(await desk.call("look")).toEqual(before);
  });

  it("rebuild the file from the database after the journal was deleted", async () => {
    const before = await desk.call("look");
    await desk.host.close();
    rmSync(journal(), { recursive: true });
    desk = await openProbe(place.folder);
    expect(await desk.call("begin")).toBe("adopted");
    expect(await desk.call("look")).toEqual(before);
    expect(await desk.call("save", "d")).toBeUndefined();
  });

  it("go on behind a torn line, and complete the file from the database where its end is gone", async () => {
    await desk.host.close();
    const [segment = ""] = readdirSync(journal()).filter((name) => name.endsWith(".log"));
    appendFileSync(join(journal(), segment), '{"header":{"torn');
    desk = await openProbe(place.folder);
    expect(await desk.call("begin")).toBe("level");
    expect(await desk.call("save", "d")).toBeUndefined();
    expect((await desk.call("look")).marks).toContain("d");
  });

  it("find a record that was changed behind the journal's back, and put it right", async () => {
    const before = await desk.call("look");
    expect((await desk.call("check")).differing).toEqual([]);
    await desk.call("damage", "b");
    expect((await desk.call("check")).differing).toEqual(["staff"]);
    expect(await desk.call("save", "b")).toContain("与日志不符");
    await desk.call("rebuild");
    expect((await desk.call("check")).differing).toEqual([]);
    expect(await desk.call("look")).toEqual(before);
  });

  it("keep a second host out of the folder", async () => {
    await expect(openProbe(place.folder)).rejects.toThrow("已经在这台电脑上打开了");
    expect(existsSync(journal())).toBe(true);
  });
});
