import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openPassSigner } from "#electron/gate/pass-signer.ts";
import { isSignedBy } from "#shared/domain/passes/gate/judge.ts";
import { keyIdOf } from "#shared/domain/passes/gate/pass-key.ts";
import { readToken } from "#shared/domain/passes/gate/token.ts";
import { verifyEd25519 } from "#shared/lib/ed25519.ts";
import { openHost, setUpDesk, temporaryFolder, testPerson, trusted } from "#test/helpers/host.ts";
import { sampleContent } from "#test/helpers/token-desk.ts";

const keyFile = (folder: string) => join(folder, "gate", "pass-key.json");
const isGood = ({ token, publicKey }: { token: string; publicKey: string }) => {
  const read = readToken(token);
  const key = { id: keyIdOf(publicKey), publicKey };
  return read !== undefined && isSignedBy(read, key, verifyEd25519);
};

describe("the desk's signing key", () => {
  it("is made once, kept for this user alone, and signs what its public half verifies", async () => {
    const folder = temporaryFolder();
    const signer = await openPassSigner(folder);
    const [first, second] = await Promise.all([
      signer.sign(sampleContent),
      signer.sign(sampleContent),
    ]);
    expect(first).toEqual(second);
    expect(isGood(first)).toBe(true);
    expect(readToken(first.token)?.content).toEqual(sampleContent);
    if (process.platform !== "win32") expect(statSync(keyFile(folder)).mode & 0o777).toBe(0o600);
    expect(await (await openPassSigner(folder)).publicKey()).toBe(first.publicKey);
  });

  it.each(["", "{", '{"privateKey":"lost"}'])(
    "is replaced when its file holds %j; what it signed is still good",
    async (content) => {
      const folder = temporaryFolder();
      const before = await (await openPassSigner(folder)).sign(sampleContent);
      writeFileSync(keyFile(folder), content);
      const after = await (await openPassSigner(folder)).sign(sampleContent);
      expect(after.publicKey).not.toBe(before.publicKey);
      expect([before, after].every(isGood)).toBe(true);
    },
  );

  it("is renewed on demand", async () => {
    const signer = await openPassSigner(temporaryFolder());
    const before = await signer.publicKey();
    expect(await signer.renew()).not.toBe(before);
    expect(isGood(await signer.sign(sampleContent))).toBe(true);
  });
});

const content = { ...sampleContent, digest: Buffer.from(sampleContent.digest).toString("hex") };

describe("the bridge to it", () => {
  const signInAs = async (role: "clerk" | "gate") => {
    const host = await openHost();
    await setUpDesk(host, [testPerson("c1", [role])]);
    await host.call("session.setPassword", { personId: "c1", password: "geheim-2026" });
    await host.call("session.lock", {});
    await host.call("session.signIn", { personId: "c1", password: "geheim-2026" });
    return host;
  };

  it("signs for whoever may issue passes, and gives everybody the public half alone", async () => {
    const clerk = await signInAs("clerk");
    const signed = await clerk.call("gate.sign", content);
    expect(isGood(signed)).toBe(true);
    expect(await clerk.call("gate.key", {})).toEqual({ publicKey: signed.publicKey });
    await expect(clerk.call("gate.renew", {})).rejects.toThrow("forbidden");
    const folder = join(clerk.services.ports.dataRoot, "desk");
    const secret: string = JSON.parse(readFileSync(keyFile(folder), "utf8")).privateKey;
    expect(secret).toContain("PRIVATE KEY");
    expect(JSON.stringify([signed, await clerk.call("app.state", {})])).not.toContain("PRIVATE");
  });

  it("refuses a guard, a stranger's page, and what is no pass", async () => {
    const guard = await signInAs("gate");
    await expect(guard.call("gate.sign", content)).rejects.toThrow("forbidden");
    const stranger = { origin: "https://evil.test", isMainFrame: true };
    expect(await guard.bridge("gate.sign", content, stranger)).toMatchObject({ code: "forbidden" });
    const clerk = await signInAs("clerk");
    for (const wrong of [
      { ...content, number: "TS-A-20261123-0001" },
      { ...content, gate: "" },
      { ...content, digest: "00" },
      { ...content, more: 1 },
    ])
      expect(await clerk.bridge("gate.sign", wrong, trusted)).toMatchObject({ code: "invalid" });
    await clerk.call("session.lock", {});
    await expect(clerk.call("gate.sign", content)).rejects.toThrow("locked");
  });

  it("lets only an administrator say which gate this machine is", async () => {
    const guard = await signInAs("gate");
    await expect(guard.call("machine.set", { gate: "东门岗" })).rejects.toThrow("forbidden");
    const host = await openHost();
    await setUpDesk(host);
    expect(await host.call("machine.set", { gate: " 东门岗 " })).toMatchObject({ gate: "东门岗" });
  });
});
