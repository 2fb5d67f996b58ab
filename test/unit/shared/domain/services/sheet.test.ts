import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectPayment } from "#shared/domain/services/actions/payment.ts";
import {
  answerExcuse,
  askExcuse,
  clearSignature,
  signOnPaper,
  signSheet,
} from "#shared/domain/services/actions/signing.ts";
import { correctOrder } from "#shared/domain/services/actions/work.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import {
  type Signed,
  sheetContent,
  sheetDigest,
  verifySheet,
} from "#shared/domain/services/sheet.ts";
import { actionDesk, clerk } from "#test/helpers/action-desk.ts";
import {
  finishedOrder,
  gpsDesk,
  head,
  ink,
  number,
  orderAt,
  repair,
  shownTo,
  sign,
} from "./fixtures.ts";

const { address, contact, phone, model, serial, boughtOn, fault, bookedAt } = repair;
const matter = { address, contact, phone, model, serial, boughtOn, fault, bookedAt };

function signedOrder() {
  const desk = gpsDesk();
  finishedOrder(desk);
  sign(desk, ["customer", "engineer"]);
  return desk;
}

describe("signing on the screen", () => {
  it("is kept half done, and locks the sheet when both have signed", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    sign(desk, ["customer"]);
    expect(orderAt(desk).state).toBe("finished");
    expect(verifySheet(orderAt(desk))).toBe("intact");
    const half = orderAt(desk).sheet.digest;
    sign(desk, ["engineer"]);
    expect(orderAt(desk)).toMatchObject({ state: "signed", sheet: { lockedAt: desk.now } });
    expect(orderAt(desk).sheet.digest).not.toBe(half);
    expect(verifySheet(orderAt(desk))).toBe("intact");
    expect(orderAt(desk).deadlines.at(-1)).toMatchObject({ key: "sign", met: { onTime: true } });
  });

  it("takes only what the signer has seen, real ink, and an engineer of this order", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    const customer = { name: "文小川", strokes: ink };
    const stale = { id: number, shown: "0".repeat(64), customer };
    expect(desk.problems(signSheet, stale)).toEqual([": 单子的内容刚刚有变化，请看清新的内容再签"]);
    const now = { id: number, shown: shownTo(desk) };
    const dot = { name: "文小川", strokes: [[10, 10, 12, 12]] };
    expect(desk.problems(signSheet, { ...now, customer: dot })).toEqual([
      "customer.strokes: 笔迹太短，请重新签字",
    ]);
    const stranger = { name: "路人", strokes: ink };
    expect(desk.problems(signSheet, { ...now, engineer: stranger })).toEqual([
      "engineer.name: 签字的不是这张工单的服务工程师",
    ]);
  });

  it("can be done again by one of them before the other has signed", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    sign(desk, ["customer"]);
    desk.run(clearSignature, { id: number, whose: "customer" });
    expect(orderAt(desk).sheet).toEqual({ version: 1, signatures: {} });
    expect(verifySheet(orderAt(desk))).toBe("unsigned");
  });

  it("waits for the fee", () => {
    const desk = actionDesk("2026-11-23T09:20:00+08:00", { packs: ["gps"] });
    finishedOrder(desk);
    const customer = { name: "文小川", strokes: ink };
    const tried = desk.problems(signSheet, { id: number, shown: shownTo(desk), customer });
    expect(tried[0]).toContain("费用还没有算出来");
  });
});

describe("signing otherwise", () => {
  it("notes a signature on paper: who, when, which document, and who noted it", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    const people = { customer: { name: "文小川" }, engineer: { name: "方小禾" } };
    const paper = { id: number, shown: shownTo(desk), at: desk.now, document: "服务记录单 留存联" };
    desk.run(signOnPaper, { ...paper, ...people });
    expect(orderAt(desk)).toMatchObject({
      state: "signed",
      sheet: {
        signatures: {
          customer: { how: "paper", document: "服务记录单 留存联", enteredBy: "沈知遥" },
        },
      },
    });
    expect(verifySheet(orderAt(desk))).toBe("intact");
  });

  it("may be left out with the head's consent alone", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    desk.run(askExcuse, { id: number, reason: "客户出差，电话确认" });
    const agree = { id: number, decision: "agreed" };
    expect(desk.problems(answerExcuse, agree)).toEqual([": 不能审批自己的申请"]);
    desk.actor = head;
    desk.run(answerExcuse, { ...agree, opinion: "回来补签" });
    expect(orderAt(desk)).toMatchObject({
      state: "signed",
      excuse: { reason: "客户出差，电话确认", answer: { decision: "agreed", byName: "秦疏影" } },
    });
    expect(verifySheet(orderAt(desk))).toBe("intact");
  });

  it("stays due when the head refuses", () => {
    const desk = gpsDesk();
    finishedOrder(desk);
    desk.run(askExcuse, { id: number, reason: "没带笔" });
    desk.actor = head;
    desk.run(answerExcuse, { id: number, decision: "refused", opinion: "请补签" });
    expect(orderAt(desk).state).toBe("finished");
    desk.actor = clerk;
    sign(desk, ["customer", "engineer"]);
    expect(orderAt(desk).state).toBe("signed");
  });
});

describe("a change after signing", () => {
  it("makes a new version to be signed again and keeps the signed one", () => {
    const desk = signedOrder();
    const first = orderAt(desk).sheet;
    desk.run(correctOrder, { id: number, ...matter, serial: "DC2305-0187", reason: "序列号抄错" });
    expect(orderAt(desk)).toMatchObject({
      state: "finished",
      sheet: { version: 2, signatures: {} },
      sheets: [{ ...first, replaced: { reason: "序列号抄错" } }],
    });
    expect(orderAt(desk).steps.at(-1)?.note).toBe("序列号抄错；服务记录单第 2 版，须重新签字");
    sign(desk, ["customer", "engineer"]);
    expect(orderAt(desk).sheet.version).toBe(2);
    expect(verifySheet(orderAt(desk))).toBe("intact");
  });

  it("leaves the signatures alone when nothing printed has changed", () => {
    const desk = signedOrder();
    desk.run(correctOrder, { id: number, ...matter, reason: "核对无误" });
    expect(orderAt(desk)).toMatchObject({ state: "signed", sheet: { version: 1 } });
  });

  it("cannot alter what has been paid, and returns to its place once signed again", () => {
    const desk = signedOrder();
    desk.run(collectPayment, { id: number, method: "cash", receivedAt: desk.now });
    const inWarranty = { ...matter, boughtOn: "2025-05-18", reason: "购买日期写错" };
    expect(desk.problems(correctOrder, { id: number, ...inWarranty })).toEqual([
      ": 已经收款，更正后的应收金额不能变；请先与财务处理差额",
    ]);
    desk.run(correctOrder, { id: number, ...matter, contact: "文大川", reason: "联系人写错" });
    expect(orderAt(desk).state).toBe("finished");
    sign(desk, ["customer", "engineer"]);
    expect(orderAt(desk).state).toBe("charged");
  });

  it("is found when somebody alters the record behind the program's back", () => {
    const order = orderAt(signedOrder());
    expect(verifySheet({ ...order, result: "没有修" })).toBe("altered");
    const { customer } = order.sheet.signatures;
    const forged = customer && { ...customer, name: "别人" };
    const signatures = { ...order.sheet.signatures, ...(forged ? { customer: forged } : {}) };
    expect(verifySheet({ ...order, sheet: { ...order.sheet, signatures } })).toBe("altered");
  });
});

describe("the digest", () => {
  const order: ServiceOrder = orderAt(signedOrder());
  const content = sheetContent(order, 1);
  const { signatures } = order.sheet;
  const digest = sheetDigest(content, { signatures });

  it("keeps cost and 工作系数 out of what is signed and printed", () => {
    const secret = { ...order, coefficient: 1.7 };
    expect(sheetContent(secret, 1)).toEqual(content);
    expect(JSON.stringify(content)).not.toContain("41000");
    expect(JSON.stringify(content)).not.toContain("cost");
  });

  it("changes with every field of the sheet", () => {
    const leaves = (value: unknown, path: string[] = []): string[][] =>
      typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, field]) => leaves(field, [...path, key]))
        : [path];
    const changed = (value: unknown, [key, ...rest]: string[]): unknown => {
      if (key === undefined) return typeof value === "number" ? value + 1 : `${value}改`;
      const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
      return Object.assign(copy, { [key]: changed(Reflect.get(copy, key), rest) });
    };
    const paths = leaves(content);
    expect(paths.length).toBeGreaterThan(25);
    const digests = paths.map((path) =>
      sheetDigest(changed(content, path) as typeof content, { signatures }),
    );
    expect(new Set([digest, ...digests]).size).toBe(paths.length + 1);
  });

  it("changes with every stroke, and with nothing else than what was signed", () => {
    const stroke = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 40 });
    const strokesOf = fc.array(stroke, { minLength: 1, maxLength: 8 });
    const signedBy = (strokes: number[][]): Signed => ({
      signatures: {
        customer: { name: "文小川", at: "2026-11-23T16:00:00+08:00", how: "screen", strokes },
      },
    });
    fc.assert(
      fc.property(strokesOf, fc.nat(), fc.nat(), fc.constantFrom(1, -1), (strokes, a, b, by) => {
        const moved = strokes.map((flat, i) =>
          i === a % strokes.length
            ? flat.map((v, j) => (j === b % flat.length ? v + by : v))
            : flat,
        );
        const before = sheetDigest(content, signedBy(strokes));
        expect(sheetDigest(content, signedBy(structuredClone(strokes)))).toBe(before);
        expect(sheetDigest(content, signedBy(moved))).not.toBe(before);
        expect(sheetDigest(content, signedBy([...strokes, [0, 0, 1, 1]]))).not.toBe(before);
      }),
    );
  });
});
