import { describe, expect, it } from "vitest";
import {
  printDocument,
  printDocuments,
  printRecordId,
  printRecordTable,
  versionNumber,
} from "#shared/domain/printing/print-record.ts";
import { actionDesk } from "#test/helpers/action-desk.ts";

const order = "FW-A-20261123-0007";
const printing = (version?: number) => ({
  form: "serviceSheet",
  number: versionNumber(order, version),
  subject: `serviceOrder:${order}`,
  copies: ["单联"],
});

describe("The printings of a document", () => {
  const desk = actionDesk("2026-11-23T09:10:00+08:00");
  const printed = (version?: number) =>
    desk
      .get(printRecordTable, printRecordId("serviceSheet", versionNumber(order, version)))
      .printings.map(({ nth, reason }) => [nth, reason]);

  it("need a reason from the second on", () => {
    desk.run(printDocument, printing());
    expect(desk.problems(printDocument, printing(1))).toEqual([
      "reason: 这张单据已经打印过，补打要写原因",
    ]);
    desk.run(printDocument, { ...printing(), reason: "卡纸" });
    expect(printed()).toEqual([
      [1, undefined],
      [2, "卡纸"],
    ]);
  });

  it("begin anew with each version, and stand in the same record's list", () => {
    desk.run(printDocument, printing(2));
    expect(printed(2)).toEqual([[1, undefined]]);
    expect(printed(1)).toHaveLength(2);
    const record = desk.get(printRecordTable, "serviceSheet FW-A-20261123-0007 第 2 版");
    expect(printRecordTable.lists?.(record)).toEqual([
      { list: `prints:serviceOrder:${order}`, key: record.id },
    ]);
  });
});

describe("Documents that print as one", () => {
  const batch = (numbers: string[], reason?: string) => ({
    form: "exitPass",
    documents: numbers.map((number) => ({ number, subject: `exitPass:${number}` })),
    copies: ["留存联"],
    ...(reason ? { reason } : {}),
  });

  it("are noted in one entry, and only those printed before carry the reason", () => {
    const desk = actionDesk("2026-11-23T09:10:00+08:00");
    desk.run(printDocuments, batch(["CM-1"]));
    expect(desk.problems(printDocuments, batch(["CM-1", "CM-2"]))).toEqual([
      "reason: 其中 1 份已经打印过，补打要写原因",
    ]);
    desk.run(printDocuments, batch(["CM-1", "CM-2"], "卡纸"));
    const printed = (number: string) =>
      desk
        .get(printRecordTable, printRecordId("exitPass", number))
        .printings.map(({ nth, reason }) => [nth, reason]);
    expect(printed("CM-1")).toEqual([
      [1, undefined],
      [2, "卡纸"],
    ]);
    expect(printed("CM-2")).toEqual([[1, undefined]]);
  });

  it("are at least one and at most two hundred", () => {
    const desk = actionDesk("2026-11-23T09:10:00+08:00");
    const many = Array.from({ length: 201 }, (_, index) => `CM-${index}`);
    expect(desk.problems(printDocuments, batch([])).join()).toContain("至少选一份");
    expect(desk.problems(printDocuments, batch(many)).join()).toContain("最多打印 200 份");
  });
});
