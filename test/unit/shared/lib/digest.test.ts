import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, isStorable, sha256Hex } from "#shared/lib/digest.ts";

const anyText = fc.string({ unit: "binary", maxLength: 30 });

describe("canonical JSON", () => {
  it("is what another implementation of RFC 8785 writes, for every value", () => {
    const values = fc.oneof(fc.jsonValue(), fc.dictionary(anyText, fc.oneof(anyText, fc.double())));
    fc.assert(
      fc.property(values, (value) => {
        fc.pre(isStorable(value));
        expect(canonical(value)).toBe(canonicalize(value));
      }),
    );
  });

  it("leaves out fields that are undefined, and has null for them in a list", () => {
    expect(canonical({ b: undefined, a: [undefined, -0, 1e21] })).toBe('{"a":[null,0,1e+21]}');
  });

  it("refuses what JSON cannot hold", () => {
    const round: Record<string, unknown> = {};
    round.self = round;
    const refused = [Number.NaN, Number.POSITIVE_INFINITY, "\ud800", { "\udc00": 1 }, 1n, round];
    for (const value of [...refused, undefined, () => 1]) expect(isStorable(value)).toBe(false);
    expect(() => canonical([Number.NaN])).toThrow();
  });
});

describe("SHA-256", () => {
  it("is the same in the host and in the page", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sha256Hex(text)).toBe(bytesToHex(sha256(utf8ToBytes(text))));
      }),
    );
  });
});
