import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chineseAmount,
  formatYuan,
  maxCents,
  parseYuan,
  timesCents,
  yen,
} from "#shared/domain/common/money.ts";

describe("amounts", () => {
  it("are written with separators and two decimals", () => {
    expect(formatYuan(180000)).toBe("1,800.00");
    expect(formatYuan(5)).toBe("0.05");
    expect(yen(123456789)).toBe("¥1,234,567.89");
  });

  it.each([
    [0, "零元整"],
    [180000, "壹仟捌佰元整"],
    [5, "伍分"],
    [50, "伍角整"],
    [100005, "壹仟元零伍分"],
    [168032, "壹仟陆佰捌拾元叁角贰分"],
    [140950, "壹仟肆佰零玖元伍角整"],
    [600714, "陆仟零柒元壹角肆分"],
    [10005000, "壹拾万零伍拾元整"],
    [10000000100, "壹亿零壹元整"],
    [10000100000, "壹亿零壹仟元整"],
    [1000000000000, "壹佰亿元整"],
  ])("%i cents are read as %s", (cents, words) => {
    expect(chineseAmount(cents)).toBe(words);
  });

  it.each([
    ["1800", 180000],
    ["1,800.5", 180050],
    [" ¥1,800.00 ", 180000],
    ["1800.00元", 180000],
    ["0.29", 29],
  ])("%s is taken as %i cents", (text, cents) => {
    expect(parseYuan(text)).toEqual({ ok: true, value: cents });
  });

  it.each([
    ["-1", "负数"],
    ["1.005", "两位小数"],
    ["1,80", "不是金额"],
    ["一百", "不是金额"],
    ["", "请填写金额"],
    ["99999999999", "金额过大"],
  ])("%s is refused", (text, message) => {
    expect(JSON.stringify(parseYuan(text))).toContain(message);
  });

  it("come back unchanged when what was written is read again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: maxCents }), (cents) => {
        expect(parseYuan(formatYuan(cents))).toEqual({ ok: true, value: cents });
      }),
    );
  });

  it("have words of their own, without doubled zeros", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: maxCents }),
        fc.integer({ min: 1, max: 99 }),
        (a, step) => {
          expect(chineseAmount(a)).not.toMatch(/零零|零元|零[万亿]/);
          expect(chineseAmount(a)).not.toBe(chineseAmount(a + step));
        },
      ),
    );
  });

  it("are multiplied without losing half a cent to binary fractions", () => {
    expect(timesCents(110000, 3)).toBe(330000);
    expect(timesCents(100, 1.005)).toBe(101);
  });
});
