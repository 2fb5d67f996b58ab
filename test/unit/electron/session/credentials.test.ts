import { randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openCredentials } from "#electron/session/credentials.ts";
import { waitAfter } from "#electron/session/throttle.ts";
import { temporaryFolder } from "#test/helpers/host.ts";

describe("credentials", () => {
  it("uses OWASP's figures for scrypt and a salt for each password", async () => {
    const folder = temporaryFolder();
    const credentials = await openCredentials(folder, randomBytes);
    await credentials.set(["a"], "correct horse");
    await credentials.set(["b"], "correct horse");
    const file = join(folder, "session", "credentials.json");
    const { a, b } = JSON.parse(readFileSync(file, "utf8"));
    expect(a.scrypt).toEqual({ logN: 17, r: 8, p: 1 });
    expect(a.salt).not.toBe(b.salt);
    expect(await credentials.check("a", "correct horse")).toBe(true);
    expect(await credentials.check("a", "correct horsf")).toBe(false);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("knows nobody by a name that every object has", async () => {
    const credentials = await openCredentials(temporaryFolder(), randomBytes, 4);
    expect(credentials.has("constructor")).toBe(false);
    expect(await credentials.check("__proto__", "x")).toBe(false);
  });
});

describe("waiting after wrong entries", () => {
  it("begins with 8 seconds at the third and doubles up to 15 minutes", () => {
    const waits = [1, 2, 3, 4, 5, 9, 10, 50].map(waitAfter);
    expect(waits).toEqual([0, 0, 8, 16, 32, 512, 900, 900]);
  });
});
