import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pinyinKeys } from "#shared/domain/common/pinyin.ts";
import { normalizeName } from "#shared/domain/common/text.ts";

describe("pinyin keys", () => {
  it("hold every reading, whole and by first letters", () => {
    const keys = pinyinKeys("乐土建设");
    for (const key of ["letujianshe", "yuetujianshe", "ltjs", "ytjs"]) expect(keys).toContain(key);
    expect(pinyinKeys("重庆A1 行").sort()).toEqual(
      [
        ..."chongqinga1xing chongqinga1hang chongqinga1heng".split(" "),
        ..."zhongqinga1xing zhongqinga1hang zhongqinga1heng".split(" "),
        ..."cqa1x cqa1h zqa1x zqa1h".split(" "),
      ].sort(),
    );
    expect(pinyinKeys("吕")).toEqual(["lv", "l"]);
  });

  it("stay few for a name with many readings, and still hold each of them", () => {
    const name = "重庆长城单车服务行曾参会传藏有限责任公司";
    const keys = pinyinKeys(name);
    const finds = (typed: string) => keys.some((key) => key.includes(typed));
    expect(keys.length).toBeLessThan(300);
    expect(finds("chongqingchangchengdanchefuwu")).toBe(true);
    expect(finds("zhongqingzhang")).toBe(true);
    expect(finds("zengcen")).toBe(true);
    expect(finds("shanjufuwuheng")).toBe(true);
    expect(finds("kuaizhuan")).toBe(true);
  });

  it("find a name without pinyin by itself", () => {
    expect(pinyinKeys("𠮷A")).toEqual(["𠮷a"]);
    expect(pinyinKeys("()")).toEqual([]);
  });
});

describe("names compared for duplicates", () => {
  it.each([
    ["砚湖(杭州)实业有限公司", "砚湖（杭州） 实业有限责任公司"],
    ["ABC 物流股份有限公司", "ＡＢＣ物流"],
    ["澜庭酒行公司", "澜庭·酒行"],
  ])("%s and %s are one", (one, other) => {
    expect(normalizeName(one)).toBe(normalizeName(other));
  });

  it.each([
    ["砚湖实业有限公司", "砚湖实业有限公司杭州分公司"],
    ["砚湖实业", "砚湖集团实业"],
  ])("%s and %s are two", (one, other) => {
    expect(normalizeName(one)).not.toBe(normalizeName(other));
  });

  it("never become empty, and stay as they are once compared", () => {
    expect(normalizeName("有限公司")).toBe("有限公司");
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥a-zA-Z()（） ]{1,12}$/), (name) => {
        const normal = normalizeName(name);
        expect(normalizeName(` ${name} `)).toBe(normal);
        expect(normal === "").toBe(!/[\p{L}\p{N}]/u.test(name));
      }),
    );
  });
});
