import { describe, expect, it } from "vitest";
import { checkCreditCode, checkIdentityNumber } from "#shared/domain/common/identity.ts";
import { checkPhone } from "#shared/domain/common/phone.ts";
import { inkLength, strokesSchema } from "#shared/domain/common/signature.ts";
import { creditCode, identityNumber, landline, mobileNumbers } from "#shared/sample/documents.ts";
import { handwriting } from "#shared/sample/handwriting.ts";
import { companyName } from "#shared/sample/names.ts";
import { chance } from "#shared/sample/random.ts";
import { type Story, Timeline } from "#shared/sample/timeline.ts";

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe("what the sample is made of", () => {
  it("makes documents that check", () => {
    const luck = chance(1);
    for (const number of times(200, () => identityNumber(luck)))
      expect(checkIdentityNumber(number).ok).toBe(true);
    for (const code of times(200, () => creditCode(luck)))
      expect(checkCreditCode(code).ok).toBe(true);
    expect(checkPhone(landline(luck)).ok).toBe(true);
  });

  it("gives each phone and each company's name once, however many there are", () => {
    const next = mobileNumbers(["13800000416"]);
    const phones = times(30_000, next);
    expect(new Set([...phones, "13800000416"]).size).toBe(30_001);
    for (const phone of phones.slice(9_990, 10_010)) expect(checkPhone(phone).ok).toBe(true);
    expect(new Set(times(100_000, (index) => companyName(index).name)).size).toBe(100_000);
  });

  it("signs within the box, with enough ink, and each person in their own hand", () => {
    for (const name of ["文小川", "欧阳清和", "白"]) {
      const strokes = handwriting(name, chance(3));
      expect(strokesSchema.safeParse(strokes).success).toBe(true);
      expect(inkLength(strokes)).toBeGreaterThan(300);
    }
    expect(handwriting("文小川", chance(3))).not.toEqual(handwriting("方小禾", chance(3)));
  });
});

describe("the timeline", () => {
  function* counting(name: string, at: number, every: number, seen: string[]): Story {
    for (let time = at; ; time += every) seen.push(`${name}${yield time}`);
  }

  it("plays stories in the order of their times and stops at the end", () => {
    const seen: string[] = [];
    const timeline = new Timeline();
    timeline.begin(counting("a", 1, 3, seen));
    timeline.begin(counting("b", 2, 2, seen));
    timeline.play(7);
    expect(seen).toEqual(["a1", "b2", "a4", "b4", "b6", "a7"]);
  });

  it("takes in stories that begin while others go on, and never goes back in time", () => {
    const seen: number[] = [];
    const timeline = new Timeline();
    const luck = chance(9);
    function* sprouting(at: number): Story {
      seen.push(yield at);
      if (seen.length < 500) timeline.begin(sprouting(at + luck.whole(0, 50)));
      seen.push(yield at + luck.whole(0, 50));
      if (seen.length < 500) timeline.begin(sprouting(at + luck.whole(60, 90)));
    }
    timeline.begin(sprouting(0));
    timeline.play(1_000_000);
    expect(seen.length).toBeGreaterThan(500);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
});
