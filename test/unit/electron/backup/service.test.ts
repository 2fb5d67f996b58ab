import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PrinterPort } from "#electron/printing/ports.ts";
import type { BackupPlace } from "#shared/bridge/backup.ts";
import { filesOf } from "#test/helpers/backup-desk.ts";
import {
  noPaper,
  openHost,
  type TestHost,
  temporaryFolder,
  testClock,
  testPerson,
} from "#test/helpers/host.ts";
import { addPerson, setUpTrueDesk, takeOver } from "#test/helpers/true-draft.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const signIn = (host: TestHost) =>
  host.call("session.signIn", { personId: "admin", password: "password-1" });

/** The status once nothing runs any more. */
async function ended(host: TestHost) {
  for (;;) {
    const status = await host.call("backup.status", {});
    if (status.job?.state !== "running") return status;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function work(host: TestHost, call: "backup.run" | "backup.verify", place: BackupPlace) {
  await host.call(call, { place });
  return ended(host);
}

async function withCode(host: TestHost): Promise<string> {
  const { code } = await host.call("backup.newCode", {});
  const typed = code.split("-")[2] ?? "";
  await host.call("backup.keepCode", { group: 3, typed: typed.toLowerCase() });
  return code;
}

/** A desk with a clerk, a code and a first place. */
async function backedUp(change: Parameters<typeof openHost>[0] = {}) {
  const dataRoot = temporaryFolder();
  const disk = temporaryFolder();
  const clock = testClock();
  const host = await openHost({ dataRoot, now: clock.now, ...change });
  await setUpTrueDesk(host, [testPerson("c1", ["clerk"])]);
  const code = await withCode(host);
  const folder = join(disk, "备份");
  await host.call("backup.setPlace", { place: "first", folder });
  return { host, code, folder, disk, dataRoot, clock };
}

describe("the recovery code", () => {
  it("counts once a group of it was typed from paper, and is kept nowhere on the machine", async () => {
    const { host, dataRoot, code } = await backedUp();
    await host.services.close();
    const text = filesOf(dataRoot).map((file) => readFileSync(join(dataRoot, file), "latin1"));
    for (const form of [code, code.replaceAll("-", ""), code.slice(0, 9)])
      expect(text.some((content) => content.includes(form))).toBe(false);
  });

  it("is not taken by a group that is another one", async () => {
    const host = await openHost();
    await setUpTrueDesk(host);
    const { code } = await host.call("backup.newCode", {});
    const other = code.split("-")[1] ?? "";
    const wrong = host.call("backup.keepCode", { group: 1, typed: other });
    await expect(wrong).rejects.toThrow("第 1 组和恢复码不一样");
    expect((await host.call("backup.status", {})).codeMadeAt).toBeNull();
  });

  it("goes to paper past everything that keeps what was printed", async () => {
    const printed: Buffer[] = [];
    const printer: PrinterPort = {
      possible: async () => ({ possible: true }),
      list: async () => [{ name: "前台激光", isDefault: true }],
      print: async ({ file }) => void printed.push(readFileSync(file)),
    };
    const { host, dataRoot } = await backedUp({ printer });
    await host.call("backup.newCode", {});
    const words = { organisation: "砚湖实业", deskCode: "A" };
    expect(await host.call("backup.printCode", words)).toEqual({ printer: "前台激光" });
    expect(printed).toHaveLength(1);
    expect((await host.call("printing.jobs", {})).jobs).toEqual([]);
    expect(filesOf(join(dataRoot, "desk")).filter((file) => file.endsWith(".pdf"))).toEqual([]);
  });

  it("asks to be copied by hand where there is no printer", async () => {
    const { host } = await backedUp({ printer: noPaper });
    await host.call("backup.newCode", {});
    const printing = host.call("backup.printCode", { organisation: "砚湖实业", deskCode: "A" });
    await expect(printing).rejects.toThrow("请把恢复码抄在纸上");
  });
});

describe("the places", () => {
  it.each([
    ["", "relative/path", "完整文件夹路径"],
    ["", "//server/share", "不能用网络位置"],
    ["missing", "/no/such/place/here", "没有这个文件夹"],
  ])("refuse %s %s", async (_, folder, message) => {
    const host = await openHost();
    await setUpTrueDesk(host);
    const setting = host.call("backup.setPlace", { place: "first", folder });
    await expect(setting).rejects.toThrow(message);
  });

  it("are never inside the data, nor both the same", async () => {
    const { host, dataRoot, folder } = await backedUp();
    const inside = host.call("backup.setPlace", { place: "second", folder: join(dataRoot, "x") });
    await expect(inside).rejects.toThrow("不能放在数据文件夹里面");
    const same = host.call("backup.setPlace", { place: "second", folder });
    await expect(same).rejects.toThrow("不能是同一个文件夹");
  });

  it("and everything else about backups are for those who run the desk", async () => {
    const { host, folder } = await backedUp();
    await host.call("session.signIn", { personId: "c1", password: "password-1" });
    expect((await host.call("backup.status", {})).first.folder).toBe("");
    for (const call of ["backup.newCode", "backup.mounts", "backup.cancel"] as const)
      await expect(host.call(call, {})).rejects.toThrow("forbidden");
    await expect(host.call("backup.run", { place: "first" })).rejects.toThrow("forbidden");
    await expect(host.call("backup.setPlace", { place: "first", folder })).rejects.toThrow(
      "forbidden",
    );
  });

  it("say when the second is not there, and when it was last", async () => {
    const { host, disk } = await backedUp();
    const stick = join(disk, "stick");
    mkdirSync(stick);
    await host.call("backup.setPlace", { place: "second", folder: stick });
    expect((await work(host, "backup.run", "second")).second.good?.seq).toBe(2);
    renameSync(stick, join(disk, "pulled"));
    mkdirSync(stick);
    const { second } = await work(host, "backup.run", "second");
    expect(second).toMatchObject({
      present: false,
      last: { ok: false },
      good: { ok: true, seq: 2 },
    });
    expect(second.last?.message).toContain("第二备份位置未连接");
    expect(readdirSync(stick)).toEqual([]);
  });
});

describe("backups", () => {
  it("say what they wrote, and read back from end to end on demand", async () => {
    const { host } = await backedUp();
    const { first } = await work(host, "backup.run", "first");
    expect(first.last).toMatchObject({
      ok: true,
      seq: 2,
      message: expect.stringContaining("第 2 条"),
    });
    expect((await work(host, "backup.verify", "first")).first.replayed).toMatchObject({
      ok: true,
      message: "整份备份解开重放到第 2 条，核对数一致",
    });
  });

  it("that cannot be written say so, and leave the one before", async () => {
    const { host, folder } = await backedUp();
    await work(host, "backup.run", "first");
    await addPerson(host, testPerson("c2", ["gate"]));
    const [set = ""] = readdirSync(folder);
    renameSync(join(folder, set, "objects"), join(folder, set, "kept"));
    writeFileSync(join(folder, set, "objects"), "");
    const { first } = await work(host, "backup.run", "first");
    expect(first.last).toMatchObject({
      ok: false,
      message: expect.stringContaining("以前的备份都还在"),
    });
    expect(first.good).toMatchObject({ ok: true, seq: 2 });
    rmSync(join(folder, set, "objects"));
    renameSync(join(folder, set, "kept"), join(folder, set, "objects"));
    expect((await work(host, "backup.run", "first")).first.good?.seq).toBe(3);
    expect((await work(host, "backup.verify", "first")).first.replayed?.ok).toBe(true);
    chmodSync(folder, 0o700);
  });

  it("are made by themselves once the hour has come and the desk is quiet, and replayed every week", async () => {
    const { host, clock } = await backedUp();
    const { backups } = await host.services.desk();
    const tick = async () => {
      await backups.tick();
      return (await backups.status(true)).first;
    };
    expect((await tick()).last).toBeNull();
    clock.time += 11 * minute;
    expect((await tick()).last?.ok).toBe(true);
    const at = clock.time;
    clock.time += minute;
    expect((await tick()).replayed?.ok).toBe(true);
    clock.time += 60 * minute;
    expect(Date.parse((await tick()).last?.at ?? "")).toBe(at);
    clock.time += day;
    expect(Date.parse((await tick()).last?.at ?? "")).toBe(clock.time);
    clock.time += 8 * day;
    await tick();
    clock.time += minute;
    expect(Date.parse((await tick()).replayed?.at ?? "")).toBe(clock.time);
  });

  it("are called overdue after the days of the house", async () => {
    const { host, clock } = await backedUp();
    expect((await work(host, "backup.run", "first")).overdue).toBe(false);
    clock.time += 3 * day + 1;
    await signIn(host);
    expect((await host.call("backup.status", {})).overdue).toBe(true);
  });
});

describe("a restore", () => {
  it("brings people and passwords to a bare machine, whose administrator takes the desk over", async () => {
    const { host: old, code, folder } = await backedUp();
    await work(old, "backup.run", "first");
    const head = await old.call("journal.head", {});
    const host = await openHost({ now: testClock().now });
    const { backups } = await host.call("restore.find", { folder });
    expect(backups).toMatchObject([{ desk: head.desk, seq: 2 }]);
    const set = backups[0]?.set ?? "";
    const slip = code.replace(/.(?=-)/, (sign) => (sign === "7" ? "8" : "7"));
    await expect(host.call("restore.begin", { set, code: slip })).rejects.toThrow("第 1 组不对");
    await host.call("restore.begin", { set, code: code.toLowerCase().replaceAll("-", " ") });
    for (let state = "running"; state === "running"; ) {
      const { job } = await host.call("restore.job", {});
      state = job?.state ?? "";
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect((await host.call("restore.job", {})).job).toMatchObject({
      message: "数据已恢复",
      state: "done",
    });
    const state = await host.call("app.state", {});
    expect(state).toMatchObject({ phase: "locked", takeOver: "restored", desk: { id: head.desk } });
    await expect(signIn(host)).rejects.toThrow("要先由系统管理员接管");
    const asClerk = { personId: "c1", password: "password-1" };
    await expect(host.call("session.takeOver", asClerk)).rejects.toThrow("只有系统管理员");
    await takeOver(host);
    expect(await host.call("session.signIn", asClerk)).toMatchObject({ signedIn: true });
    expect((await host.call("app.state", {})).takeOver).toBeNull();
    expect((await host.call("journal.head", {})).seq).toBe(3);
  });

  it("is not for a desk that is in use", async () => {
    const { host, folder, code } = await backedUp();
    await work(host, "backup.run", "first");
    await expect(host.call("restore.find", { folder })).rejects.toThrow("已经有一张前台");
    await expect(host.call("restore.begin", { set: folder, code })).rejects.toThrow(
      "已经有一张前台",
    );
  });

  it.each([
    ["half written", "desk.restoring", false],
    ["whole, but not yet in its place", "desk.restored", true],
  ])("that was killed when it was %s", async (_, name, isThere) => {
    const { host: old, dataRoot } = await backedUp();
    await old.services.close();
    renameSync(join(dataRoot, "desk"), join(dataRoot, name));
    const host = await openHost({ dataRoot });
    expect((await host.call("app.state", {})).phase).toBe(isThere ? "locked" : "new");
    expect(readdirSync(dataRoot).filter((each) => each.startsWith("desk"))).toEqual(["desk"]);
  });
});

describe("a desk on another machine", () => {
  it("writes nothing before it is taken over, and the journal says who did", async () => {
    const { host: first, dataRoot } = await backedUp();
    await first.services.close();
    const host = await openHost({ dataRoot, machineFolder: temporaryFolder() });
    expect((await host.call("app.state", {})).takeOver).toBe("otherMachine");
    await host.call("session.takeOver", { personId: "admin", password: "wrong-1" });
    await expect(host.call("journal.head", {})).rejects.toThrow("locked");
    await host.call("session.takeOver", { personId: "admin", password: "password-1" });
    const head = await host.call("journal.head", {});
    await expect(addPerson(host, testPerson("c3", ["gate"]))).rejects.toThrow("还没有接管");
    await takeOver(host);
    await signIn(host);
    const { lines } = await host.call("journal.read", { after: head.seq, limit: 1 });
    expect(lines[0]).toContain('"action":"desk.takeOver"');
    const back = await host.call("app.state", {});
    expect(back.takeOver).toBeNull();
  });
});
