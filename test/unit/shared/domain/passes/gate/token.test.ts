import { decode, encode } from "cborg";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSignedBy } from "#shared/domain/passes/gate/judge.ts";
import { encodeBody, encodeToken, readToken } from "#shared/domain/passes/gate/token.ts";
import { decodeBase32, encodeBase32 } from "#shared/lib/base32.ts";
import { verifyEd25519 } from "#shared/lib/ed25519.ts";
import { rewritings } from "#test/helpers/cbor-rewritings.ts";
import { sampleContent, tokenDesk, verifyByNode } from "#test/helpers/token-desk.ts";

const desk = tokenDesk();
const text = desk.token(sampleContent);

const contents = fc.record({
  number: fc
    .tuple(fc.stringMatching(/^[A-Z0-9]{1,4}$/), fc.integer({ min: 1, max: 99_999 }))
    .map(([code, serial]) => `CM-${code}-20261123-${String(serial).padStart(4, "0")}`),
  from: fc.integer({ min: 0, max: 140_000_000 }),
  minutes: fc.integer({ min: 0, max: 1_000_000 }),
  gate: fc
    .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
    .filter((gate) => gate.length <= 20),
  digest: fc.uint8Array({ minLength: 16, maxLength: 16 }),
  lines: fc.integer({ min: 0, max: 200 }),
  pieces: fc.integer({ min: 0, max: 2_000_000 }),
});

describe("a token", () => {
  it("is about 140 bytes, of capital letters and digits", () => {
    expect(decodeBase32(text.slice(3))?.length).toBeLessThanOrEqual(140);
    expect(text).toMatch(/^QT1[A-Z2-7]+$/);
  });

  it("says what was signed, and Node and the program agree that it was", () => {
    fc.assert(
      fc.property(contents, (content) => {
        const token = readToken(desk.token(content));
        expect(token?.content).toEqual(content);
        if (!token) return;
        expect(isSignedBy(token, desk, verifyByNode)).toBe(true);
        expect(isSignedBy(token, desk, verifyEd25519)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("of another key is not signed by this one, also when it names it", () => {
    const other = tokenDesk(8);
    const token = readToken(other.token(sampleContent));
    const body = encodeBody(desk.keyId, sampleContent);
    const posing = readToken(encodeToken(body, other.signBytes(body)));
    for (const verify of [verifyByNode, verifyEd25519]) {
      expect(token && isSignedBy(token, desk, verify)).toBe(false);
      expect(posing && isSignedBy(posing, desk, verify)).toBe(false);
    }
  });

  it("is refused by the program where Node refuses it: a signature shifted by the order of the curve", () => {
    const token = readToken(text);
    if (!token) throw new Error("no token");
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const s = BigInt(`0x${Buffer.from(token.signature.slice(32).toReversed()).toString("hex")}`);
    const shifted = Buffer.from((s + order).toString(16).padStart(64, "0"), "hex").reverse();
    const signature = Buffer.concat([token.signature.slice(0, 32), shifted]);
    for (const verify of [verifyByNode, verifyEd25519])
      expect(isSignedBy({ ...token, signature }, desk, verify)).toBe(false);
  });
});

describe("every other way to write the same content is refused", () => {
  const bytes = decodeBase32(text.slice(3)) ?? new Uint8Array();
  const [body, signature] = decode(bytes) as [Uint8Array, Uint8Array];

  it("though it is signed as it stands: longer heads, indefinite lengths, tags, other kinds of numbers, something behind", () => {
    const others = [...rewritings(body)];
    expect(others.length).toBeGreaterThan(60);
    for (const { what, bytes: rewritten } of others) {
      const signed = encodeToken(rewritten, desk.signBytes(rewritten));
      expect(readToken(signed), what).toBeUndefined();
    }
  });

  it("around body and signature too", () => {
    for (const { what, bytes: rewritten } of rewritings(bytes))
      expect(readToken(`QT1${encodeBase32(rewritten)}`), what).toBeUndefined();
  });

  it("of another format, with a field more, less, exchanged or out of bounds", () => {
    const fields = decode(body) as unknown[];
    const wrong: [string, unknown[]][] = [
      ["format 2", [2, ...fields.slice(1)]],
      ["one field more", [...fields, 0]],
      ["one field less", fields.slice(0, -1)],
      ["exchanged", fields.with(7, fields[2]).with(2, fields[7])],
      ["another document's number", fields.with(2, "TS-A-20261123-0007")],
      ["no number", fields.with(2, "CM-A-20261123-7")],
      ["no gate", fields.with(5, "")],
      ["too many lines", fields.with(7, 201)],
      ["a short digest", fields.with(6, new Uint8Array(15))],
      ["a long key id", fields.with(1, new Uint8Array(5))],
      ["less than nothing", fields.with(3, -1)],
    ];
    for (const [what, changed] of wrong) {
      const other = encode(changed);
      expect(readToken(encodeToken(other, desk.signBytes(other))), what).toBeUndefined();
    }
    expect(readToken(encodeToken(body, signature))).toBeDefined();
  });

  it("in lower case, with another mark, with a letter more", () => {
    for (const other of [text.toLowerCase(), `QT2${text.slice(3)}`, `${text}A`, ` ${text}`, ""])
      expect(readToken(other)).toBeUndefined();
  });
});
