import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBase32, encodeBase32 } from "#shared/lib/base32.ts";

describe("base32", () => {
  it("writes the examples of RFC 4648", () => {
    const examples = { f: "MY", fo: "MZXQ", foo: "MZXW6", foob: "MZXW6YQ", foobar: "MZXW6YTBOI" };
    for (const [text, written] of Object.entries(examples))
      expect(encodeBase32(new TextEncoder().encode(text))).toBe(written);
  });

  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes);
      }),
    );
  });

  it("has one text for each bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ABCDEFGH234567".split("")) }), (text) => {
        const bytes = decodeBase32(text);
        if (bytes) expect(encodeBase32(bytes)).toBe(text);
      }),
    );
    for (const text of ["MZ", "MZXW6Y", "M", "mzxw6", "MZXW6===", "MZXW1"])
      expect(decodeBase32(text), text).toBeUndefined();
  });
});
