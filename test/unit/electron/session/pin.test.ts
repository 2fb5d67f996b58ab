import { copyFileSync, cpSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { waitAfter } from "#electron/session/throttle.ts";
import {
  openHost,
  setParameterDraft,
  setUpDesk,
  staffDraft,
  type TestHost,
  temporaryFolder,
  testClock,
  testPerson,
} from "#test/helpers/host.ts";

const clerk = testPerson("c1", ["clerk"]);
const password = "password-1";
const pin = "4071";
const hour = 3_600_000;

const byPassword = (host: TestHost, personId = "c1", given = password) =>
  host.call("session.signIn", { personId, password: given });
const byPin = (host: TestHost, given = pin) =>
  host.call("session.unlock", { personId: "c1", pin: given });
const pinOf = async (host: TestHost, id = "c1") =>
  (await host.call("app.state", {})).people.find((person) => person.id === id)?.pin;

/** A desk with a clerk who has set a PIN; the clerk is signed in. */
async function deskWithPin(dataRoot = temporaryFolder(), clock = testClock()) {
  const host = await openHost({ dataRoot, now: clock.now });
  await setUpDesk(host, [clerk]);
  await byPassword(host);
  await host.call("session.setPin", { password, pin });
  return { host, dataRoot, clock };
}

describe("a PIN", () => {
  it("opens the desk again for whoever has given the password since the start", async () => {
    const { host } = await deskWithPin();
    await host.call("session.lock", {});
    expect(await pinOf(host)).toBe(4);
    expect(await pinOf(host, "admin")).toBeNull();
    expect(await byPin(host)).toEqual({ signedIn: true, failures: 0, waitSeconds: 0 });
    expect((await host.call("app.state", {})).person?.id).toBe("c1");
  });

  it("opens nothing after a restart, before the password was given", async () => {
    const { host: first, dataRoot, clock } = await deskWithPin();
    await first.services.close();
    const host = await openHost({ dataRoot, now: clock.now });
    expect(await pinOf(host)).toBeNull();
    await expect(byPin(host)).rejects.toThrow("forbidden: 现在不能用 PIN，请用密码登录");
    await byPassword(host);
    await host.call("session.lock", {});
    expect((await byPin(host)).signedIn).toBe(true);
  });

  it("needs the password again after the hours of the house, also when the clock was set back", async () => {
    for (const passed of [12 * hour, -12 * hour]) {
      const { host, clock } = await deskWithPin();
      await host.call("session.lock", {});
      clock.time += passed - Math.sign(passed);
      expect(await pinOf(host)).toBe(4);
      clock.time += Math.sign(passed);
      expect(await pinOf(host)).toBeNull();
      await expect(byPin(host)).rejects.toThrow("forbidden");
    }
  });

  it("needs the password after three wrong ones, or as many as the house allows", async () => {
    const { host, clock } = await deskWithPin();
    await host.call("session.lock", {});
    for (const wrong of ["9999", "9998"]) await byPin(host, wrong);
    expect(await pinOf(host)).toBe(4);
    expect(await byPin(host, "9997")).toEqual({ signedIn: false, failures: 3, waitSeconds: 8 });
    expect(await pinOf(host)).toBeNull();
    clock.time += 8_000;
    await expect(byPin(host)).rejects.toThrow("forbidden");
    await byPassword(host);
    expect(await pinOf(host)).toBe(4);

    await byPassword(host, "admin");
    const draft = setParameterDraft(
      await host.call("journal.head", {}),
      "common.pinUnlock.tries",
      1,
    );
    await host.call("journal.append", draft);
    await host.call("session.lock", {});
    await byPin(host, "9999");
    expect(await pinOf(host)).toBeNull();
  });

  it("shares its delay with the password", async () => {
    const { host, clock } = await deskWithPin();
    await host.call("session.lock", {});
    await byPassword(host, "c1", "wrong");
    await byPin(host, "9999");
    expect(await byPassword(host, "c1", "wrong")).toMatchObject({ failures: 3, waitSeconds: 8 });
    expect(await byPin(host)).toEqual({ signedIn: false, failures: 3, waitSeconds: 8 });
    clock.time += 8_000;
    expect((await byPin(host)).signedIn).toBe(true);
  });

  it("is set with one's own password only, whose wrong tries are slowed down too", async () => {
    const { host } = await deskWithPin();
    const wrong = { password: "wrong", pin: "7305" };
    expect(await host.call("session.setPin", wrong)).toMatchObject({ done: false, failures: 1 });
    await host.call("session.setPin", wrong);
    expect(await host.call("session.setPin", wrong)).toMatchObject({ failures: 3, waitSeconds: 8 });
    const right = { password, pin: "7305" };
    expect(await host.call("session.setPin", right)).toMatchObject({ done: false, waitSeconds: 8 });
    await host.call("session.lock", {});
    await expect(host.call("session.setPin", right)).rejects.toThrow("locked");
  });

  it.each(["0000", "1234", "12", "abcd"])("is never %s", async (weak) => {
    const { host } = await deskWithPin();
    await expect(host.call("session.setPin", { password, pin: weak })).rejects.toThrow(
      "invalid: pin：",
    );
  });

  it("is not the password", async () => {
    const { host } = await deskWithPin();
    await host.call("session.setPassword", { personId: "c1", password: "839204" });
    const same = { password: "839204", pin: "839204" };
    await expect(host.call("session.setPin", same)).rejects.toThrow("PIN 不能和密码一样");
  });

  it("goes when its owner wants, and with a new password", async () => {
    const { host } = await deskWithPin();
    expect((await host.call("app.state", {})).ownPin).toBe(4);
    await host.call("session.removePin", {});
    expect((await host.call("app.state", {})).ownPin).toBeNull();
    await host.call("session.setPin", { password, pin });
    await byPassword(host, "admin");
    await host.call("session.setPassword", { personId: "c1", password: "password-2" });
    await host.call("session.lock", {});
    expect(await pinOf(host)).toBeNull();
    await expect(byPin(host)).rejects.toThrow("forbidden");
  });
});

/** What comes from another machine is taken over before anybody signs in. */
async function takenOver(host: TestHost) {
  await host.call("session.takeOver", { personId: "admin", password: "password-1" });
  const draft = staffDraft(await host.call("journal.head", {}), testPerson("c9", ["gate"]));
  await host.call("journal.append", { ...draft, action: "desk.takeOver" });
  await host.call("session.lock", {});
}

describe("what is kept of a PIN", () => {
  it("is neither in the journal nor readable in its file, and both files are the user's alone", async () => {
    const { host, dataRoot } = await deskWithPin();
    await byPassword(host, "admin");
    const { lines } = await host.call("journal.read", { after: 0, limit: 100 });
    expect(lines.join("")).not.toMatch(/4071|scrypt|"pin"/);
    const file = join(dataRoot, "desk/session/pins.json");
    expect(readFileSync(file, "utf8")).not.toContain(`"${pin}"`);
    if (process.platform !== "win32")
      for (const secret of [file, join(dataRoot, "machine/machine.key")])
        expect(statSync(secret).mode & 0o777).toBe(0o600);
  });

  it("is worth nothing on another machine, nor after the key was lost", async () => {
    const { host: first, dataRoot, clock } = await deskWithPin();
    await first.services.close();
    const copy = temporaryFolder();
    cpSync(dataRoot, copy, { recursive: true });
    const host = await openHost({
      dataRoot: copy,
      machineFolder: temporaryFolder(),
      now: clock.now,
    });
    await takenOver(host);
    await byPassword(host);
    expect((await host.call("app.state", {})).ownPin).toBeNull();
    await host.call("session.lock", {});
    await expect(byPin(host)).rejects.toThrow("forbidden");

    rmSync(join(dataRoot, "machine/machine.key"));
    const again = await openHost({ dataRoot, now: clock.now });
    await takenOver(again);
    await byPassword(again);
    expect((await again.call("app.state", {})).ownPin).toBeNull();
  });

  it("belongs to its person: copied to another name it opens nothing", async () => {
    const { host: first, dataRoot, clock } = await deskWithPin();
    await first.services.close();
    const file = join(dataRoot, "desk/session/pins.json");
    const { writeFileSync } = await import("node:fs");
    const pins = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ admin: pins.c1 }));
    copyFileSync(file, `${file}.seen`);
    const host = await openHost({ dataRoot, now: clock.now });
    await byPassword(host, "admin");
    const tried = await host.call("session.unlock", { personId: "admin", pin });
    expect(tried.signedIn).toBe(false);
  });
});

type Step = "wrong password" | "wrong PIN" | "restart" | { clock: number };

describe("the delay after wrong entries", () => {
  it("never lets more be tried than its waits allow, whatever is restarted and wherever the clock goes", async () => {
    const step = fc.oneof(
      fc.constantFrom<Step>("wrong password", "wrong PIN", "restart"),
      fc.integer({ min: -3_600, max: 40 }).map((seconds): Step => ({ clock: seconds * 1000 })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { host: first, dataRoot, clock } = await deskWithPin();
        await first.call("session.lock", {});
        let host = first;
        let forward = 0;
        for (const one of steps) {
          if (one === "restart") {
            await host.services.close();
            host = await openHost({ dataRoot, now: clock.now });
          } else if (one === "wrong password") await byPassword(host, "c1", "wrong");
          else if (one === "wrong PIN") await byPin(host, "9999").catch(() => undefined);
          else {
            clock.time += one.clock;
            forward += Math.max(0, one.clock);
          }
        }
        const { failures, waitSeconds } = await byPassword(host, "c1", "wrong");
        // the waits of all but the last wrong entry have passed on the clock, and nobody waits longer than the longest
        const waited = Array.from({ length: Math.max(0, failures - 1) }, (_, n) =>
          waitAfter(n + 1),
        );
        expect(waited.reduce((sum, seconds) => sum + seconds, 0) * 1000).toBeLessThanOrEqual(
          forward,
        );
        expect(waitSeconds).toBeLessThanOrEqual(waitAfter(failures));
        await host.services.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
