import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  openHost,
  setUpDesk,
  staffDraft,
  temporaryFolder,
  testClock,
  testPerson,
} from "#test/helpers/host.ts";

const clerk = testPerson("c1", ["clerk"]);

describe("session", () => {
  it("lets the first person begin on an empty desk only, and only an administrator", async () => {
    const host = await openHost();
    await expect(
      host.call("session.begin", { person: clerk, password: "password-1" }),
    ).rejects.toThrow("系统管理员");
    expect((await host.call("app.state", {})).phase).toBe("new");
    await setUpDesk(host);
    expect((await host.call("app.state", {})).phase).toBe("open");
    const again = { person: testPerson("x", ["admin"]), password: "password-1" };
    await expect(host.call("session.begin", again)).rejects.toThrow("forbidden");
  });

  it("can begin again when the program ended before the first person was journalled", async () => {
    const dataRoot = temporaryFolder();
    const first = await openHost({ dataRoot });
    const admin = testPerson("admin", ["admin"]);
    await first.call("session.begin", { person: admin, password: "password-1" });
    await first.services.close();
    const second = await openHost({ dataRoot });
    expect((await second.call("app.state", {})).phase).toBe("new");
    await setUpDesk(second);
    expect((await second.call("app.state", {})).person?.id).toBe("admin");
  });

  it("signs in with the right password only, also after a restart, and locks", async () => {
    const dataRoot = temporaryFolder();
    const first = await openHost({ dataRoot });
    await setUpDesk(first, [clerk]);
    await first.services.close();
    const host = await openHost({ dataRoot });
    expect((await host.call("app.state", {})).phase).toBe("locked");
    const wrong = await host.call("session.signIn", { personId: "c1", password: "wrong" });
    expect(wrong).toEqual({ signedIn: false, failures: 1, waitSeconds: 0 });
    const right = await host.call("session.signIn", { personId: "c1", password: "password-1" });
    expect(right).toEqual({ signedIn: true, failures: 0, waitSeconds: 0 });
    expect((await host.call("app.state", {})).person?.name).toBe("员工c1");
    await host.call("session.lock", {});
    await expect(host.call("machine.set", {})).rejects.toThrow("locked");
  });

  it("waits after the third wrong entry, longer each time, also across a restart", async () => {
    const dataRoot = temporaryFolder();
    const clock = testClock();
    const first = await openHost({ dataRoot, now: clock.now });
    await setUpDesk(first);
    const tries = await Promise.all(
      ["a", "b", "c", "password-1"].map((password) =>
        first.call("session.signIn", { personId: "admin", password }),
      ),
    );
    expect(tries.map(({ waitSeconds }) => waitSeconds)).toEqual([0, 0, 8, 8]);
    expect(tries.at(-1)?.signedIn).toBe(false);
    await first.services.close();

    const second = await openHost({ dataRoot, now: clock.now });
    clock.time += 7_000;
    const early = await second.call("session.signIn", {
      personId: "admin",
      password: "password-1",
    });
    expect(early).toEqual({ signedIn: false, failures: 3, waitSeconds: 1 });
    clock.time += 1_000;
    const fourth = await second.call("session.signIn", { personId: "admin", password: "d" });
    expect(fourth.waitSeconds).toBe(16);
    clock.time += 16_000;
    const right = await second.call("session.signIn", {
      personId: "admin",
      password: "password-1",
    });
    expect(right.signedIn).toBe(true);
  });

  it("keeps a clock that was set back from locking a person out", async () => {
    const clock = testClock();
    const host = await openHost({ now: clock.now });
    await setUpDesk(host);
    for (const password of ["a", "b", "c"]) {
      await host.call("session.signIn", { personId: "admin", password });
    }
    clock.time -= 86_400_000;
    const tried = await host.call("session.signIn", { personId: "admin", password: "password-1" });
    expect(tried.waitSeconds).toBe(8);
  });

  it("lets people set their own password, administrators everybody's, and nobody else any", async () => {
    const host = await openHost();
    await setUpDesk(host, [clerk]);
    await host.call("session.signIn", { personId: "c1", password: "password-1" });
    await host.call("session.setPassword", { personId: "c1", password: "password-2" });
    await expect(
      host.call("session.setPassword", { personId: "admin", password: "password-2" }),
    ).rejects.toThrow("forbidden");
    const again = await host.call("session.signIn", { personId: "c1", password: "password-2" });
    expect(again.signedIn).toBe(true);
  });

  it("never writes a password or its hash into the journal, and the file is the user's alone", async () => {
    const host = await openHost();
    await setUpDesk(host);
    const { lines } = await host.call("journal.read", { after: 0, limit: 100 });
    expect(lines.join("")).not.toMatch(/password|scrypt|hash"/);
    const { folder } = (await host.call("app.state", {})).desk;
    const stored = readFileSync(join(folder, "session", "credentials.json"), "utf8");
    expect(stored).not.toContain("password-1");
  });

  it("lets only an administrator change staff, whatever the action is called", async () => {
    const host = await openHost();
    await setUpDesk(host, [clerk]);
    await host.call("session.signIn", { personId: "c1", password: "password-1" });
    const draft = staffDraft(await host.call("journal.head", {}), testPerson("c2", ["admin"]));
    await expect(host.call("journal.append", draft)).rejects.toThrow("forbidden");
    const disguised = { ...draft, action: "customer.create" };
    await expect(host.call("journal.append", disguised)).rejects.toThrow("forbidden");
  });

  it("signs out a person who is made inactive", async () => {
    const host = await openHost();
    await setUpDesk(host, [clerk]);
    const base = await host.call("journal.head", {});
    const left = staffDraft(base, clerk);
    const change = {
      table: "staff",
      id: "c1",
      rev: 2,
      before: { active: true },
      after: { active: false },
    };
    await host.call("journal.append", { ...left, changes: [change] });
    await expect(
      host.call("session.signIn", { personId: "c1", password: "password-1" }),
    ).rejects.toThrow("notFound");
    expect((await host.call("app.state", {})).people.map(({ id }) => id)).toEqual(["admin"]);
  });
});
