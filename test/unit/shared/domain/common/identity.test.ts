import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkCreditCode,
  checkIdentityNumber,
  maskIdentity,
} from "#shared/domain/common/identity.ts";
import { checkPhone, formatPhone } from "#shared/domain/common/phone.ts";

const message = (result: { ok: boolean }) => JSON.stringify(result);

describe("identity numbers", () => {
  it("tell birth date and sex, with 18 characters or the 15 of old", () => {
    expect(checkIdentityNumber("11010519491231002x")).toEqual({
      ok: true,
      value: { birthDate: "1949-12-31", sex: "female" },
    });
    expect(checkIdentityNumber("110105 491231 001")).toEqual({
      ok: true,
      value: { birthDate: "1949-12-31", sex: "male" },
    });
  });

  it("name the part that is wrong", () => {
    expect(message(checkIdentityNumber("110105194912310021"))).toContain("校验位不符");
    expect(message(checkIdentityNumber("330106199002300017"))).toContain(
      "出生日期 1990 年 2 月 30 日不存在，请核对第 7 至 14 位",
    );
    expect(message(checkIdentityNumber("110105490231001"))).toContain("请核对第 7 至 12 位");
    expect(message(checkIdentityNumber("1101051949"))).toContain("应为 18 位，现在 10 位");
  });

  it("are refused after any one digit is changed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [..."11010519491231002X"];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(checkIdentityNumber(digits.join("")).ok).toBe(false);
      }),
    );
  });

  it("are shown without their middle", () => {
    expect(maskIdentity("11010519491231002X")).toBe("110105********002X");
    expect(maskIdentity("E1234567")).toBe("******67");
  });
});

describe("unified social credit codes", () => {
  it("are checked by GB 32100", () => {
    expect(checkCreditCode("91350100m000100y43")).toEqual({
      ok: true,
      value: "91350100M000100Y43",
    });
    expect(message(checkCreditCode("91350100M000"))).toContain("应为 18 位，现在 12 位");
    expect(message(checkCreditCode("91350100M000100Y44"))).toContain("校验位不符");
    expect(message(checkCreditCode("91350100M0001O0Y43"))).toContain("不使用「O」");
  });
});

describe("phones", () => {
  it.each([
    ["138 0000 0416", "13800000416", "138 0000 0416"],
    ["+86 138-0000-0416", "13800000416", "138 0000 0416"],
    ["0571-8888 6666 转 801", "057188886666-801", "0571-8888 6666 转 801"],
    ["010-88886666-12", "01088886666-12", "010-8888 6666 转 12"],
    ["(0571)8888666", "05718888666", "0571-888 8666"],
    ["400-800-1234", "4008001234", "400-800-1234"],
  ])("%s is stored as %s and shown as %s", (typed, stored, shown) => {
    expect(checkPhone(typed)).toEqual({ ok: true, value: stored });
    expect(checkPhone(stored)).toEqual({ ok: true, value: stored });
    expect(formatPhone(stored)).toBe(shown);
  });

  it.each([
    ["1380000041", "手机号应为 11 位，现在 10 位"],
    ["12800000416", "第二位应为 3 至 9"],
    ["88886666", "请加区号"],
    ["0571-888", "区号加 7 至 8 位"],
    ["打给前台", "只能含数字"],
  ])("%s is refused: %s", (typed, expected) => {
    expect(message(checkPhone(typed))).toContain(expected);
  });
});
