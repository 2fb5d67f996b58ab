import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, readAsset } from "#electron/platform/assets.ts";
import { temporaryFolder } from "#test/helpers/host.ts";

function bundle() {
  const parent = temporaryFolder();
  const folder = join(parent, "renderer");
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(parent, "secret.json"), "{}");
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "assets", "index-B4x_.js"), "export {}");
  return folder;
}

describe("assets", () => {
  it("serves the page and its files with type and policy", async () => {
    const folder = bundle();
    const page = await readAsset(folder, "GET", "app://desk/?x#/customers");
    expect(page.status).toBe(200);
    expect(page.headers["Content-Type"]).toBe("text/html; charset=utf-8");
    expect(page.headers["Content-Security-Policy"]).toBe(contentSecurityPolicy);
    const script = await readAsset(folder, "GET", "https://desk.test/assets/index-B4x_.js");
    expect(script.headers["Content-Type"]).toContain("text/javascript");
    expect(String(script.body)).toBe("export {}");
  });

  it("serves nothing outside the folder, no folder, no unknown type, and to GET only", async () => {
    const folder = bundle();
    const paths = [
      "../secret.json",
      "%2e%2e/secret.json",
      "..%2fsecret.json",
      "assets",
      "a.exe",
      "x.js",
    ];
    for (const path of paths) {
      expect((await readAsset(folder, "GET", `app://desk/${path}`)).status, path).toBe(404);
    }
    expect((await readAsset(folder, "POST", "app://desk/")).status).toBe(404);
  });

  it("has a policy without any network, script from a text, or frame", () => {
    expect(contentSecurityPolicy).not.toMatch(/https?:|\*|unsafe-eval|wss?:/);
    expect(contentSecurityPolicy).toMatch(/script-src 'self';/);
    expect(contentSecurityPolicy).toContain("object-src 'none'");
  });
});
