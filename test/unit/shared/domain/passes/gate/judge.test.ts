import { describe, expect, it } from "vitest";
import { type Evidence, judge } from "#shared/domain/passes/gate/judge.ts";
import { importPassKey, stopPassKey } from "#shared/domain/passes/gate/key-actions.ts";
import {
  fingerprintOf,
  type PassKey,
  passKeyTable,
  readKeyCard,
  writeKeyCard,
} from "#shared/domain/passes/gate/pass-key.ts";
import { readScan } from "#shared/domain/passes/gate/scan.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { actionDesk } from "#test/helpers/action-desk.ts";
import { sampleContent, tokenDesk, verifyByNode } from "#test/helpers/token-desk.ts";
import { gateName, issuedDesk, passId, signer } from "./gate-desk.ts";

const foreign = tokenDesk(6);
const foreignKey: PassKey = {
  id: foreign.id,
  rev: 1,
  publicKey: foreign.publicKey,
  organisation: "云汀实业",
  deskCode: "B",
  own: false,
  addedAt: "2026-11-01T09:00:00+08:00",
  addedBy: "纪明澈",
};

function seen(text: string, change: Partial<Evidence> = {}) {
  const { desk } = issuedDesk();
  const scan = readScan(text);
  if (!scan) throw new Error("not readable");
  const verdict = judge({
    scan,
    pass: desk.get(exitPassTable, passId),
    key: desk.get(passKeyTable, signer.id),
    gate: gateName,
    now: "2026-11-23T16:00:00+08:00",
    verify: verifyByNode,
    ...change,
  });
  const { kind } = verdict;
  if (kind === "open") return kind;
  return kind === "refused" ? verdict.reason : verdict.why;
}

/** Minutes since 1970 of 2026-11-23 00:00 in China. */
const today = Date.parse("2026-11-23T00:00:00+08:00") / 60_000;

describe("a verdict", () => {
  const { token } = issuedDesk();

  it("opens the named gate alone, by whatever width its name is written", () => {
    expect(seen(token)).toBe("open");
    expect(seen(passId)).toBe("open");
    expect(seen(token, { gate: " 东门岗 " })).toBe("open");
    expect(seen(token, { gate: "西门岗" })).toBe("otherGate");
    expect(seen(token, { gate: "" })).toBe("noGate");
  });

  it("of what another desk has signed only verifies it, in its time, also when its number is known here", () => {
    const content = { ...sampleContent, number: passId, from: today };
    const text = foreign.token(content);
    expect(seen(text, { key: foreignKey })).toBe("foreign");
    expect(seen(text, { key: foreignKey, pass: undefined })).toBe("foreign");
    const late = { key: foreignKey, now: "2026-11-24T00:00:00+08:00" };
    expect(seen(text, late)).toBe("expired");
    expect(seen(text, { key: undefined })).toBe("unknownKey");
  });

  it("trusts no key that was stopped", () => {
    const stopped = { at: "2026-11-20T09:00:00+08:00", byName: "纪明澈", reason: "电脑丢失" };
    const text = foreign.token({ ...sampleContent, from: today });
    expect(seen(text, { key: { ...foreignKey, stopped } })).toBe("stoppedKey");
  });

  it("never opens to a foreign key that poses as this desk's", () => {
    const posing = { ...foreignKey, id: signer.id };
    expect(seen(token, { key: posing })).toBe("altered");
  });
});

describe("what is scanned", () => {
  const { token } = issuedDesk();

  it.each([
    [passId, "number"],
    ["ＣＭ－Ａ－２０２６１１２３－０００１", "number"],
    ["cm-a-20261123-0001 ", "number"],
    ["CMA202611230001", "number"],
    ["6901234567892", undefined],
    ["TS-A-20261123-0001", undefined],
    ["", undefined],
    ["QT1", "broken"],
    ["QT1ABC1", "broken"],
  ])("%s is %s", (text, kind) => {
    expect(readScan(text)?.kind).toBe(kind);
  });

  it("is a token in small and in full-width letters, and behind what stood there before", () => {
    const wide = [...token].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    for (const text of [token, token.toLowerCase(), wide.join(""), `CM-A${token}`, ` ${token}\n`])
      expect(readScan(text)).toMatchObject({ kind: "token", token: { text: token } });
  });
});

describe("a public key", () => {
  const card = writeKeyCard(foreignKey);

  it("goes from desk to desk as letters and digits, and a mistake in them is noticed", () => {
    expect(card).toMatch(/^QK1[A-Z2-7]+$/);
    expect(readKeyCard(` ${card.toLowerCase().slice(0, 30)}\n${card.slice(30)}`)).toEqual({
      publicKey: foreign.publicKey,
      organisation: "云汀实业",
      deskCode: "B",
    });
    for (let at = 3; at < card.length; at += 7) {
      const letter = card[at] === "A" ? "B" : "A";
      expect(readKeyCard(card.slice(0, at) + letter + card.slice(at + 1))).toBeUndefined();
    }
    for (const text of ["", "QK1", card.slice(1), `${card}A`, "QK1MFRGG"])
      expect(readKeyCard(text)).toBeUndefined();
    expect(fingerprintOf(foreign.publicKey)).toMatch(/^([0-9A-F]{4} ){4}[0-9A-F]{4}$/);
  });

  it("is imported once, never as one's own, and stopped with a reason", () => {
    const { desk } = issuedDesk();
    desk.run(importPassKey, { card });
    expect(desk.get(passKeyTable, foreign.id)).toMatchObject({ own: false, deskCode: "B" });
    expect(desk.problems(importPassKey, { card })).toEqual(["card: 这把公钥已经导入过了"]);
    const own = writeKeyCard(desk.get(passKeyTable, signer.id));
    expect(desk.problems(importPassKey, { card: own })[0]).toContain("自己的公钥");
    expect(desk.problems(importPassKey, { card: "QK1" })[0]).toContain("不是一份完整的公钥");
    desk.run(stopPassKey, { id: foreign.id, reason: "对方电脑丢失" });
    expect(desk.get(passKeyTable, foreign.id).stopped?.reason).toBe("对方电脑丢失");
    expect(desk.problems(stopPassKey, { id: foreign.id, reason: "再停" })).toHaveLength(1);
    expect(
      actionDesk("2026-11-23T10:00:00+08:00").problems(stopPassKey, { id: "x", reason: "y" }),
    ).toEqual([": 没有这把公钥"]);
  });
});
