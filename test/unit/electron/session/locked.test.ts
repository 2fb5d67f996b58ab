import { describe, expect, it } from "vitest";
import { type BridgeCall, bridgeCalls } from "#shared/bridge/names.ts";
import {
  openHost,
  setParameterDraft,
  setUpDesk,
  staffDraft,
  type TestHost,
  temporaryFolder,
  testClock,
  testPerson,
  trusted,
} from "#test/helpers/host.ts";

const minute = 60_000;
const job = { job: "j1" };
const head = { desk: "d", seq: 1, hash: "0".repeat(64) };

/** An argument for each call that would be right on an open desk. */
const rightArguments: Record<BridgeCall, unknown> = {
  "app.state": {},
  "app.choose": { sample: false },
  "session.begin": { person: testPerson("x", ["admin"]), password: "password-9" },
  "session.signIn": { personId: "c1", password: "wrong" },
  "session.unlock": { personId: "c1", pin: "9999" },
  "session.takeOver": { personId: "c1", password: "wrong" },
  "session.lock": {},
  "session.touch": {},
  "session.setPassword": { personId: "c1", password: "password-2" },
  "session.setPin": { password: "password-1", pin: "4071" },
  "session.removePin": {},
  "journal.head": {},
  "journal.read": { after: 0, limit: 100 },
  "journal.body": { file: "0".repeat(64) },
  "journal.adopt": { lines: [] },
  "journal.putAside": { lines: ["{}"] },
  "journal.find": { id: "draft-1-xxxx" },
  "journal.append": staffDraft(head, testPerson("c9", ["admin"])),
  "journal.part": { upload: "upload-1-xxxx", part: 0, changes: [] },
  "journal.discard": { upload: "upload-1-xxxx" },
  "journal.restore": { upload: "upload-1-xxxx", count: 1, file: "0".repeat(64) },
  "journal.changes": { file: "0".repeat(64), after: 0, limit: 10 },
  "journal.digest": { after: 0, limit: 10 },
  "journal.segments": {},
  "journal.mend": { first: 1, part: 0, lines: [], last: false },
  "journal.checkFile": { file: "0".repeat(64) },
  "check.status": {},
  "check.note": { kind: "start", entries: 0, records: 0, files: 0, found: [], aside: [] },
  "check.seen": {},
  "attachment.part": { id: "upload-1-xxxx", part: 0, data: "AAAA" },
  "attachment.finish": { id: "upload-1-xxxx", name: "照片.jpg" },
  "attachment.discard": { id: "upload-1-xxxx" },
  "attachment.read": { digest: "0".repeat(64), part: 0 },
  "attachment.check": { digests: [] },
  "attachment.copy": { digest: "0".repeat(64), name: "照片.jpg" },
  "machine.get": {},
  "machine.set": { theme: "dark" },
  "printing.printers": {},
  "printing.check": {},
  "printing.submit": {},
  "printing.jobs": {},
  "printing.confirm": job,
  "printing.retry": job,
  "printing.cancel": job,
  "printing.reveal": job,
  "gate.key": {},
  "gate.renew": {},
  "gate.sign": {
    number: "CM-A-20261123-0001",
    from: 0,
    minutes: 1,
    gate: "东门岗",
    digest: "0".repeat(32),
    lines: 1,
    pieces: 1,
  },
  "diagnostics.export": {},
  "export.part": { id: "export-1-xxxx", part: 0, data: "AAAA" },
  "export.finish": { id: "export-1-xxxx", name: "客户.csv", savedSeq: 1 },
  "export.discard": { id: "export-1-xxxx" },
  "export.reveal": { name: "客户.csv" },
  "backup.status": {},
  "backup.mounts": {},
  "backup.newCode": {},
  "backup.printCode": { organisation: "砚湖实业", deskCode: "A" },
  "backup.keepCode": { group: 1, typed: "0000" },
  "backup.setPlace": { place: "first", folder: "/tmp" },
  "backup.run": { place: "first" },
  "backup.verify": { place: "first" },
  "backup.cancel": {},
  "restore.drives": {},
  "restore.find": { folder: "/tmp" },
  "restore.begin": { set: "/tmp", code: "x" },
  "restore.job": {},
  "restore.cancel": {},
};

/** What the sign-in screen needs, and nothing else; `machine.get` is the theme, `diagnostics.export` has no record in it. */
const forSignIn: BridgeCall[] = [
  "app.state",
  "app.choose",
  "session.begin",
  "session.signIn",
  "session.unlock",
  "session.takeOver",
  "session.lock",
  "machine.get",
  "diagnostics.export",
  "restore.drives",
  "restore.find",
  "restore.begin",
  "restore.job",
  "restore.cancel",
];

const clerk = testPerson("c1", ["clerk"]);

async function openDesk(clock = testClock()) {
  const host = await openHost({ now: clock.now });
  await setUpDesk(host, [clerk]);
  return { host, clock };
}

const waysToLock: [string, (desk: { host: TestHost; clock: { time: number } }) => unknown][] = [
  ["by a person", ({ host }) => host.call("session.lock", {})],
  [
    "by itself",
    ({ clock }) => {
      clock.time += 10 * minute;
    },
  ],
  [
    "by a clock that was set back",
    ({ clock }) => {
      clock.time -= 10 * minute;
    },
  ],
];

describe.each(waysToLock)("a desk that was locked %s", (_name, lock) => {
  it("refuses every call but sign-in and what its screen needs", async () => {
    expect(Object.keys(rightArguments)).toEqual(Object.keys(bridgeCalls));
    const desk = await openDesk();
    const before = await desk.host.call("journal.head", {});
    await lock(desk);
    for (const [call, argument] of Object.entries(rightArguments)) {
      const answer = await desk.host.bridge(call, argument, trusted);
      if (forSignIn.includes(call as BridgeCall))
        expect(answer, call).not.toMatchObject({ code: "locked" });
      else expect(answer, call).toMatchObject({ ok: false, code: "locked" });
      expect(JSON.stringify(answer), call).not.toMatch(/prev|payload|客服部/);
    }
    await desk.host.call("session.signIn", { personId: "admin", password: "password-1" });
    expect(await desk.host.call("journal.head", {})).toEqual(before);
  });
});

describe("the idle lock", () => {
  it("comes after the minutes of the house, and says since when", async () => {
    const { host, clock } = await openDesk();
    clock.time += 10 * minute - 1;
    expect((await host.call("app.state", {})).phase).toBe("open");
    clock.time += 1;
    expect(await host.call("app.state", {})).toMatchObject({
      phase: "locked",
      person: null,
      autoLocked: { at: new Date(clock.time).toISOString(), minutes: 10 },
    });
    await host.call("session.signIn", { personId: "c1", password: "password-1" });
    expect(await host.call("app.state", {})).toMatchObject({ phase: "open", autoLocked: null });
  });

  it("is put off by a person alone: reading, saving and printing are no sign of one", async () => {
    const { host, clock } = await openDesk();
    for (const _ of [1, 2, 3]) {
      clock.time += 9 * minute;
      await host.call("session.touch", {});
    }
    clock.time += 9 * minute;
    await host.call("journal.append", staffDraft(await host.call("journal.head", {}), clerk));
    await host.call("printing.jobs", {});
    clock.time += minute;
    await expect(host.call("journal.head", {})).rejects.toThrow("locked");
    await expect(host.call("session.touch", {})).rejects.toThrow("locked");
  });

  it("keeps to the minutes that the administrator sets, also after a restart", async () => {
    const dataRoot = temporaryFolder();
    const clock = testClock();
    const first = await openHost({ dataRoot, now: clock.now });
    await setUpDesk(first, [clerk]);
    const base = await first.call("journal.head", {});
    await first.call("journal.append", setParameterDraft(base, "common.idleLock.minutes", 3));
    clock.time += 3 * minute;
    expect((await first.call("app.state", {})).phase).toBe("locked");
    await first.services.close();
    const host = await openHost({ dataRoot, now: clock.now });
    await host.call("session.signIn", { personId: "c1", password: "password-1" });
    clock.time += 3 * minute - 1;
    expect((await host.call("app.state", {})).phase).toBe("open");
    clock.time += 1;
    expect((await host.call("app.state", {})).phase).toBe("locked");
  });

  it("is not undone by calls that wait for the sign-in", async () => {
    const { host, clock } = await openDesk();
    clock.time += 10 * minute;
    await host.call("session.signIn", { personId: "c1", password: "wrong" });
    clock.time -= 5 * minute;
    expect((await host.call("app.state", {})).phase).toBe("locked");
  });
});
