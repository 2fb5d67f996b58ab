import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctOrder } from "#shared/domain/services/actions/work.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { sheetDigest } from "#shared/domain/services/sheet.ts";
import {
  checkSheet,
  digestProblem,
  readSheetCode,
  sheetCode,
  typedDigest,
} from "#shared/domain/services/sheet-check.ts";
import { finishedOrder, gpsDesk, number, orderAt, repair, sign, work } from "./fixtures.ts";

const { address, contact, phone, model, serial, boughtOn, fault, bookedAt } = repair;
const matter = { address, contact, phone, model, serial, boughtOn, fault, bookedAt };
const exchange = { plate: "示A·3K017", oldTerminal: "06125040017", newTerminal: "06125049001" };

function signedDesk() {
  const desk = gpsDesk();
  finishedOrder(desk, { ...work, exchanges: [exchange] });
  sign(desk, ["customer", "engineer"]);
  return desk;
}

const digestOf = ({ sheet }: ServiceOrder): string => sheet.digest ?? "";

/** The paths of all values inside a value. */
const leaves = (value: unknown, path: string[] = []): string[][] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, field]) => leaves(field, [...path, key]))
    : [path];

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => Reflect.get(inner as object, key), value);

function withAt(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  return Object.assign(copy, { [key]: withAt(Reflect.get(copy, key), rest, to) });
}

/** A value that differs in one character, one step of a number, or by yes for no. */
function altered(value: unknown, where: number): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  const text = String(value);
  const place = where % (text.length + 1);
  return `${text.slice(0, place)}${text[place] === "改" ? "动" : "改"}${text.slice(place + 1)}`;
}

describe("the check of a paper against what was signed", () => {
  it("says which version it is, and shows that one", () => {
    const desk = signedDesk();
    const first = digestOf(orderAt(desk));
    expect(checkSheet(orderAt(desk), first)).toMatchObject({
      verdict: "current",
      sheet: { version: 1, content: { exchanges: [exchange] } },
    });
    desk.run(correctOrder, { id: number, ...matter, serial: "DC2305-0187", reason: "序列号抄错" });
    expect(checkSheet(orderAt(desk), first)).toMatchObject({
      verdict: "older",
      sheet: { version: 1 },
    });
    sign(desk, ["customer", "engineer"]);
    expect(checkSheet(orderAt(desk), first).verdict).toBe("older");
    expect(checkSheet(orderAt(desk), digestOf(orderAt(desk)))).toMatchObject({
      verdict: "current",
      sheet: { version: 2 },
    });
  });

  it("knows a paper that was printed when one of them had still to sign", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    sign(desk, ["customer"]);
    const half = digestOf(orderAt(desk));
    expect(checkSheet(orderAt(desk), half).verdict).toBe("current");
    sign(desk, ["engineer"]);
    expect(checkSheet(orderAt(desk), half).verdict).toBe("beforeLast");
  });

  it("says that a number is unknown, nobody has signed, or the digest is another", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    const other = "0123456789abcdef".repeat(4);
    expect(checkSheet(null, other)).toEqual({ verdict: "unknown" });
    expect(checkSheet(orderAt(desk), other)).toEqual({ verdict: "unsigned" });
    expect(checkSheet(orderAt(signedDesk()), other)).toMatchObject({
      verdict: "differs",
      sheet: { version: 1 },
    });
  });

  it("is enough with the first sixteen digits, and asks for more when there are fewer", () => {
    const order = orderAt(signedDesk());
    const printed = digestOf(order).match(/.{8}/g)?.join(" ").toUpperCase() ?? "";
    expect(checkSheet(order, typedDigest(printed)).verdict).toBe("current");
    expect(checkSheet(order, typedDigest(printed.slice(0, 17))).verdict).toBe("current");
    expect(digestProblem("0123456789abcde")).toContain("前 16 位，现在 15 位");
    expect(digestProblem("0123456789abcdeg")).toContain("a–f");
    expect(digestProblem("0".repeat(65))).toContain("现在 65 位");
    expect(digestProblem("0".repeat(16))).toBeUndefined();
  });

  it("reads the code beside the signatures as it is scanned", () => {
    const digest = digestOf(orderAt(signedDesk()));
    const code = sheetCode({ number, version: 1, digest });
    expect(code).toMatch(/^[0-9A-Z-]+$/);
    expect(readSheetCode(`${code}\n`)).toEqual({ number, digest });
    expect(readSheetCode(code.toLowerCase())).toEqual({ number, digest });
    expect(readSheetCode(number)).toBeUndefined();
  });
});

describe("a signed sheet", () => {
  const order = orderAt(signedDesk());
  const { content, signatures } = order.sheet;
  const signed = { content, signatures };
  const paths = leaves(signed);

  it("is noticed to be altered whichever character of what was signed is changed in the record", () => {
    const printed = digestOf(order);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(), (path, where) => {
        const changed = withAt(signed, path, altered(at(signed, path), where)) as typeof signed;
        const forged = { ...order, sheet: { ...order.sheet, ...changed } };
        expect(checkSheet(forged, printed).verdict).toBe("altered");
        // nor does a digest that was taken anew fit the paper
        const { content: says = content } = changed;
        if (!says) throw new Error("nothing was signed");
        const digest = sheetDigest(says, changed);
        const covered = { ...forged, sheet: { ...forged.sheet, digest } };
        expect(checkSheet(covered, printed).verdict).toBe("differs");
        expect(checkSheet(order, digest).verdict).toBe("differs");
      }),
      { numRuns: 300 },
    );
  });

  it("is noticed to be altered when a value is taken away", () => {
    for (const path of paths) {
      const changed = withAt(signed, path, undefined) as typeof signed;
      const forged = { ...order, sheet: { ...order.sheet, ...changed } };
      expect(checkSheet(forged, digestOf(order)).verdict, path.join(".")).toBe("altered");
    }
  });
});
