import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { contentSecurityPolicy } from "#electron/platform/assets.ts";
import { bridgeCalls } from "#shared/bridge/names.ts";
import { builtProgram } from "#test/helpers/built.ts";
import { fakeElectron } from "#test/helpers/fake-electron.ts";
import { temporaryFolder } from "#test/helpers/host.ts";

type Fake = ReturnType<typeof fakeElectron>;

let dist = "";
beforeAll(() => {
  dist = builtProgram();
}, 120_000);

/** Runs the built main with a fake in Electron's place, until it has opened its window or said why it cannot. */
async function startMain(change: (fake: Fake) => void = () => undefined): Promise<Fake> {
  const fake = fakeElectron(temporaryFolder());
  change(fake);
  vi.resetModules();
  vi.doMock("electron", () => fake.module);
  await import(/* @vite-ignore */ pathToFileURL(join(dist, "main/main.js")).href);
  await expect.poll(() => fake.seen.windows[0]?.url ?? fake.seen.ended[0]).toBeTruthy();
  return fake;
}

const mainFrame = { origin: "app://desk", parent: null };
const ask = (fake: Fake, call: string, argument: unknown, frame: object = mainFrame, from = 0) =>
  fake.seen.handlers.get("desk")?.(
    { sender: fake.seen.windows[from]?.webContents as never, senderFrame: frame as never },
    call,
    argument,
  );

describe("the built main process", () => {
  it("opens one window with no way around the bridge", async () => {
    const { seen } = await startMain();
    const [window] = seen.windows;
    expect(seen.windows).toHaveLength(1);
    expect(window?.url).toBe("app://desk/");
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
    });
    expect(existsSync(window?.options.webPreferences?.preload ?? "")).toBe(true);
    expect(seen.privileges).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    expect(seen.switches).toContain("host-resolver-rules");
  });

  it("answers its own page and refuses every other sender", async () => {
    const fake = await startMain();
    const state = await ask(fake, "app.state", {});
    expect(state).toMatchObject({ ok: true, value: { host: "electron", phase: "new" } });
    const refused = { ok: false, code: "forbidden" };
    expect(
      await ask(fake, "app.state", {}, { origin: "https://x.test", parent: null }),
    ).toMatchObject(refused);
    expect(await ask(fake, "app.state", {}, { origin: "app://desk", parent: {} })).toMatchObject(
      refused,
    );
    expect(await ask(fake, "app.state", {}, mainFrame, 1)).toMatchObject(refused);
  });

  it("serves its own pages with the policy, and nothing else", async () => {
    const { seen } = await startMain();
    const serve = seen.schemes.get("app");
    const page = await serve?.(new Request("app://desk/"));
    expect(page?.status).toBe(200);
    expect(page?.headers.get("Content-Security-Policy")).toBe(contentSecurityPolicy);
    expect((await serve?.(new Request("app://elsewhere/index.html")))?.status).toBe(404);
    expect((await serve?.(new Request("app://desk/../main/main.js")))?.status).toBe(404);
  });

  it("lets no request, permission, download, navigation or window through", async () => {
    const { seen, session } = await startMain();
    const [window] = seen.windows;
    expect(seen.permissions).toEqual([false, false, false]);
    const blocked = (url: string) => {
      let cancel: boolean | undefined;
      seen.onRequest[0]?.({ url }, (answer) => {
        cancel = answer.cancel;
      });
      return cancel;
    };
    for (const url of [
      "https://x.test/",
      "ws://x.test/",
      "file:///etc/passwd",
      "app://deskx/",
      "data:text/html,x",
    ]) {
      expect(blocked(url), url).toBe(true);
    }
    for (const url of ["app://desk/index.html", "blob:app://desk/1", "data:image/png;base64,x"]) {
      expect(blocked(url), url).toBe(false);
    }
    const stopped = (name: string, details: object) => {
      const preventDefault = vi.fn();
      window?.webContents.emit(name, { ...details, preventDefault });
      return preventDefault.mock.calls.length === 1;
    };
    expect(stopped("will-frame-navigate", { isMainFrame: true, url: "https://x.test/" })).toBe(
      true,
    );
    expect(stopped("will-frame-navigate", { isMainFrame: false, url: "app://desk/" })).toBe(true);
    expect(stopped("will-redirect", { url: "https://x.test/" })).toBe(true);
    expect(stopped("will-attach-webview", {})).toBe(true);
    expect(stopped("will-frame-navigate", { isMainFrame: true, url: "app://desk/" })).toBe(false);
    expect(window?.webContents.openHandler?.({} as never)).toEqual({ action: "deny" });
    const preventDefault = vi.fn();
    session.emit("will-download", { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });

  it("comes to the front at a second start, and closes the journal before it ends", async () => {
    const { seen, app } = await startMain();
    app.emit("second-instance");
    expect(seen.ended).toEqual(["restore", "focus"]);
    const preventDefault = vi.fn();
    app.emit("before-quit", { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
    await expect.poll(() => seen.ended.at(-1)).toBe("quit");
  });

  it("gives way to an instance that is already there", async () => {
    const { seen } = await startMain(({ app }) => {
      app.requestSingleInstanceLock = () => false;
    });
    expect(seen.ended).toEqual(["quit"]);
    expect(seen.windows).toEqual([]);
  });

  it("says why it cannot start when another host has the data", async () => {
    const first = await startMain();
    const { seen } = await startMain(({ app }) => {
      app.getPath = first.app.getPath;
    });
    expect(seen.errors).toEqual(["前台通已经在这台电脑上打开了"]);
    expect(seen.ended).toEqual(["exit"]);
  });
});

describe("the built preload", () => {
  it("is small, and offers the page one function and nothing else", async () => {
    const file = join(dist, "preload/preload.cjs");
    expect(statSync(file).size).toBeLessThan(2_000);
    const fake = fakeElectron("");
    const asked: string[] = [];
    // A sandboxed preload gets `require` for electron alone.
    const require = (name: string) => {
      asked.push(name);
      return fake.module;
    };
    new Function("require", "exports", "module", readFileSync(file, "utf8"))(require, {}, {});
    expect(asked).toEqual(["electron"]);
    expect([...fake.seen.exposed.keys()]).toEqual(["desk"]);
    const desk = fake.seen.exposed.get("desk") as (
      call: string,
      argument: unknown,
    ) => Promise<unknown>;
    for (const call of Object.keys(bridgeCalls)) await desk(call, {});
    expect(fake.seen.invoked).toHaveLength(Object.keys(bridgeCalls).length);
    expect(fake.seen.invoked[0]).toEqual(["desk", "app.state", {}]);
    await expect(desk("fs.read", {})).rejects.toThrow("unknown call");
  });
});
