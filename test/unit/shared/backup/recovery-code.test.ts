import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODE_BYTES, readRecoveryCode, writeRecoveryCode } from "#shared/backup/recovery-code.ts";

const secret = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const problemOf = (typed: string) => {
  const read = readRecoveryCode(typed);
  return read.ok ? undefined : read.problems[0]?.message;
};

describe("a recovery code", () => {
  it("is eight groups of four, and reads back as what it was made from", () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        const code = writeRecoveryCode(bytes);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(readRecoveryCode(code)).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  it("takes spaces, lines, small letters, full width and look-alikes as they come", () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(" ", "", "  -  ", "\n", "－"), (bytes, gap) => {
        const code = writeRecoveryCode(bytes);
        const typed = code.replaceAll("-", gap).replaceAll("0", "o").replaceAll("1", "l");
        expect(readRecoveryCode(typed.toLowerCase())).toEqual({ ok: true, value: bytes });
      }),
    );
    const wide = [...writeRecoveryCode(new Uint8Array(CODE_BYTES).fill(0xa5))]
      .map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
      .join("");
    expect(readRecoveryCode(wide).ok).toBe(true);
  });

  it("names the group of every wrong sign", () => {
    fc.assert(
      fc.property(secret, fc.nat({ max: 31 }), fc.constantFrom(...signs), (bytes, place, sign) => {
        const plain = [...writeRecoveryCode(bytes).replaceAll("-", "")];
        fc.pre(plain[place] !== sign);
        plain[place] = sign;
        expect(problemOf(plain.join(""))).toContain(`第 ${Math.floor(place / 4) + 1} 组不对`);
      }),
    );
  });

  it("names the group in which two neighbours were exchanged, and both groups that were", () => {
    fc.assert(
      fc.property(secret, fc.nat({ max: 7 }), fc.nat({ max: 2 }), (bytes, group, at) => {
        const groups = writeRecoveryCode(bytes).split("-");
        const own = [...(groups[group] ?? "")];
        const [a = "", b = ""] = [own[at], own[at + 1]];
        fc.pre(a !== b);
        own.splice(at, 2, b, a);
        groups[group] = own.join("");
        expect(problemOf(groups.join("-"))).toBe(
          `第 ${group + 1} 组不对，请对照纸上的恢复码再看一遍`,
        );
      }),
    );
    fc.assert(
      fc.property(secret, fc.nat({ max: 6 }), (bytes, group) => {
        const groups = writeRecoveryCode(bytes).split("-");
        const [a = "", b = ""] = [groups[group], groups[group + 1]];
        groups.splice(group, 2, b, a);
        expect(problemOf(groups.join("-"))).toContain(`第 ${group + 1}、${group + 2} 组不对`);
      }),
    );
  });

  it("says where signs are missing", () => {
    const code = writeRecoveryCode(new Uint8Array(CODE_BYTES).fill(7));
    const groups = code.split("-");
    expect(
      problemOf([...groups.slice(0, 4), groups[4]?.slice(1), ...groups.slice(5)].join(" ")),
    ).toBe("第 5 组要有 4 个字符");
    expect(problemOf(groups.slice(1).join("-"))).toBe(
      "恢复码共 8 组，每组 4 个字符，现在有 28 个字符",
    );
    expect(problemOf("")).toContain("现在有 0 个字符");
  });
});
