import { mkdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { refusalOf } from "#electron/bridge/refusal.ts";
import { openStore } from "#electron/journal/open-store.ts";
import { bridgeCalls, samplePassword } from "#shared/bridge/names.ts";
import {
  noPaper,
  openHost,
  setUpDesk,
  staffDraft,
  temporaryFolder,
  testPerson,
  trusted,
} from "#test/helpers/host.ts";

describe("bridge", () => {
  it("hears only the top frame of the program's own page", async () => {
    const { bridge } = await openHost();
    for (const sender of [
      { origin: "https://evil.test", isMainFrame: true },
      { origin: trusted.origin, isMainFrame: false },
    ]) {
      expect(await bridge("app.state", {}, sender)).toMatchObject({ ok: false, code: "forbidden" });
    }
  });

  it.each(["nothing.here", "constructor", "__proto__", "toString"])(
    "refuses the call %s",
    async (call) => {
      const { bridge } = await openHost();
      expect(await bridge(call, {}, trusted)).toMatchObject({ ok: false, code: "invalid" });
    },
  );

  it("refuses every call that needs a person while nobody is signed in", async () => {
    const { bridge } = await openHost();
    const closed = Object.entries(bridgeCalls).filter(([, when]) => when === "open");
    expect(closed.length).toBeGreaterThan(5);
    for (const [call] of closed) {
      expect(await bridge(call, {}, trusted), call).toMatchObject({ ok: false, code: "locked" });
    }
  });

  it("says in Chinese which part of an argument does not fit", async () => {
    const host = await openHost();
    const answer = await host.bridge("app.choose", { sample: "x" }, trusted);
    expect(answer).toMatchObject({
      ok: false,
      code: "invalid",
      message: expect.stringMatching(/^sample：.*期望/),
    });
    const more = await host.bridge("app.choose", { sample: true, extra: 1 }, trusted);
    expect(more).toMatchObject({ ok: false, code: "invalid" });
  });

  it("tells nobody what went wrong inside, and logs it without its message", async () => {
    const list = async () => {
      throw new Error("secret of 顾知南");
    };
    const host = await openHost({ printer: { ...noPaper, list } });
    await setUpDesk(host);
    const answer = await host.bridge("printing.printers", {}, trusted);
    expect(answer).toEqual({
      ok: false,
      code: "internal",
      message: "程序内部出错，已记入运行日志",
    });
    const log = host.services.ports.log.lines().join("\n");
    expect(log).toContain("printing.printers");
    expect(log).not.toContain("secret");
  });

  it("lets a result out only if it fits the contract", async () => {
    const list = async () => [{ name: 7 as unknown as string, isDefault: false }];
    const host = await openHost({ printer: { ...noPaper, list } });
    await setUpDesk(host);
    expect(await host.bridge("printing.printers", {}, trusted)).toMatchObject({ code: "internal" });
  });
});

describe("desks", () => {
  const writeSample = async (folder: string) => {
    const store = openStore(folder, { now: () => 0, freeBytes: () => 1e12, reserveBytes: 0 });
    store.append(staffDraft(store.head(), testPerson("s1", ["clerk"])), "s1");
    store.close();
  };

  it("make a sample desk on demand, sign its people in, and come back to the own desk unchanged", async () => {
    const dataRoot = temporaryFolder();
    const host = await openHost({ dataRoot, writeSample });
    await setUpDesk(host);
    const own = await host.call("app.state", {});
    const sample = await host.call("app.choose", { sample: true });
    expect(sample).toMatchObject({ phase: "locked", desk: { sample: true }, person: null });
    expect(sample.desk.id).not.toBe(own.desk.id);
    const signedIn = await host.call("session.signIn", {
      personId: "s1",
      password: samplePassword,
    });
    expect(signedIn.signedIn).toBe(true);
    await host.services.close();

    const next = await openHost({ dataRoot });
    expect((await next.call("app.state", {})).desk.id).toBe(sample.desk.id);
    const back = await next.call("app.choose", { sample: false });
    expect(back).toMatchObject({ phase: "locked", desk: own.desk });
  });

  it("leave no half sample desk behind", async () => {
    const dataRoot = temporaryFolder();
    const writeHalf = async (folder: string) => {
      mkdirSync(folder);
      throw new Error("stopped");
    };
    const host = await openHost({ dataRoot, writeSample: writeHalf });
    await expect(host.call("app.choose", { sample: true })).rejects.toThrow("internal");
    expect((await host.call("app.state", {})).desk.sample).toBe(false);
    const next = await host.services.close().then(() => openHost({ dataRoot, writeSample }));
    expect((await next.call("app.choose", { sample: true })).people).toHaveLength(1);
  });

  it("give up the folder only when a call that has begun has ended", async () => {
    const told: string[] = [];
    const slowly = async (folder: string) => {
      await new Promise((resolve) => setTimeout(resolve, 40));
      await writeSample(folder);
      told.push("written");
    };
    const host = await openHost({ writeSample: slowly });
    const choosing = host.call("app.choose", { sample: true }).catch(() => undefined);
    await host.services.close();
    told.push("closed");
    await choosing;
    expect(told).toEqual(["written", "closed"]);
  });

  it("say plainly why they cannot be opened, and open once they can", async () => {
    const host = await openHost({ reserveBytes: 1e18 });
    const full = await host.call("app.state", {});
    expect(full.trouble).toContain("磁盘空间不足");
    await expect(host.call("journal.head", {})).rejects.toThrow("diskLow");
    host.services.ports.reserveBytes = 0;
    expect(await host.call("app.state", {})).toMatchObject({ phase: "new", trouble: null });
  });

  it.each([
    ["EROFS", "writeFailed", "只读"],
    ["ENOSPC", "diskLow", "磁盘已满"],
    ["EACCES", "writeFailed", "没有权限"],
  ])("tell %s in words for people", (errno, code, words) => {
    const refusal = refusalOf(Object.assign(new Error("open /home/x"), { code: errno }));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(words);
  });

  it("take nothing more once they close", async () => {
    const host = await openHost();
    await host.services.close();
    await expect(host.call("journal.head", {})).rejects.toThrow("busy");
  });

  it("have one host each", async () => {
    const dataRoot = temporaryFolder();
    await openHost({ dataRoot });
    await expect(openHost({ dataRoot })).rejects.toThrow("前台通已经在这台电脑上打开了");
  });

  it("export diagnostics without any name", async () => {
    const host = await openHost();
    await setUpDesk(host, [testPerson("c1", ["clerk"])]);
    const { file } = await host.call("diagnostics.export", {});
    const text = readFileSync(file, "utf8");
    expect(JSON.parse(text)).toMatchObject({ desk: { open: true, seq: 2, people: 2 } });
    expect(text).not.toContain("员工");
    expect(text).not.toContain(host.services.ports.dataRoot);
  });
});
