import { describe, expect, it } from "vitest";
import type { CheckedRows } from "#shared/domain/common/imports/rows.ts";
import { type Complaint, complaintTable } from "#shared/domain/complaints/complaint.ts";
import { ledgerBook } from "#shared/domain/complaints/ledger/columns.ts";
import { importComplaints } from "#shared/domain/complaints/ledger/import.ts";
import {
  checkLedgerRow,
  type GoodComplaint,
  type LedgerContext,
  refuseRepeated,
} from "#shared/domain/complaints/ledger/row.ts";
import { readLedgerTime } from "#shared/domain/complaints/ledger/time.ts";
import { agent, complaintDesk, problemsOf, snapshot } from "./complaint-desk.ts";

const categories = [
  { id: "winery.quality.taste", label: "质量 / 口感" },
  { id: "winery.returns", label: "退货" },
];

function check(headings: string[], ...rows: string[][]): CheckedRows<GoodComplaint> {
  const context: LedgerContext = {
    mapping: ledgerBook.guessMapping(headings),
    defaults: {
      category: { id: "winery.returns", label: "退货" },
      channel: "phone",
      endless: "open",
    },
    people: [snapshot(agent)],
    categories,
    now: "2026-11-23T09:10:00+08:00",
    offset: "+08:00",
  };
  const into: CheckedRows<GoodComplaint> = { good: [], problems: [] };
  for (const [index, cells] of rows.entries())
    checkLedgerRow({ number: index + 2, cells }, context, into);
  return into;
}

const headings = [
  "编号",
  "投诉时间",
  "投诉人",
  "电话",
  "类别",
  "投诉内容",
  "处理人",
  "处理结果",
  "办结日期",
];
const closed = [
  "2025-07",
  "2025/11/3 9:05",
  "苏映雪",
  "13800000416",
  "口感",
  "偏苦",
  agent.name,
  "换货",
  "2025-11-05",
];

describe("a ledger of complaints", () => {
  it("is read by the names that people give its columns, and says which must be there", () => {
    expect(ledgerBook.guessMapping(headings)).toEqual([
      "oldNumber",
      "receivedAt",
      "complainant",
      "phone",
      "category",
      "facts",
      "owner",
      "result",
      "closedAt",
    ]);
    expect(ledgerBook.mappingProblem(["complainant", "facts"])).toContain("受理时间");
  });

  it.each([
    ["2025-11-03 09:05", "2025-11-03T09:05:00+08:00"],
    ["2025/11/3 9:05", "2025-11-03T09:05:00+08:00"],
    ["2025年11月3日", "2025-11-03T00:00:00+08:00"],
    ["2025年11月3日9时5分", "2025-11-03T09:05:00+08:00"],
    ["45964.378472", "2025-11-03T09:05:00+08:00"],
    ["2025-02-30", undefined],
    ["上周三", undefined],
  ])("reads %s", (text, time) => {
    expect(readLedgerTime(text, "+08:00")).toBe(time);
  });

  it("takes a whole row, and says in which cell another is wrong", () => {
    const wrong = ["8", "上周三", "", "138", "天气", "渗漏", "无名氏", "", "2020-01-01"];
    const { good, problems } = check(headings, closed, wrong);
    expect(good.map(({ row }) => row)).toEqual([2]);
    expect(good[0]?.fields).toMatchObject({
      oldNumber: "2025-07",
      receivedAt: "2025-11-03T09:05:00+08:00",
      category: { id: "winery.quality.taste" },
      owner: { id: agent.id },
      channel: "phone",
    });
    expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      "3 受理时间",
      "3 投诉类别",
      "3 责任人",
      "3 投诉人",
      "3 联系电话",
    ]);
  });

  it("takes nothing in twice under one old number, and no time that cannot be", () => {
    const again = check(headings, closed, closed, ["new", ...closed.slice(1)]);
    refuseRepeated(again, new Map([["new", "TS-A-20261101-0001"]]));
    expect(again.good.map(({ row }) => row)).toEqual([2]);
    expect(again.problems.map(({ message }) => message)).toEqual([
      "与第 2 行的原编号相同",
      "已经导入过，就是 TS-A-20261101-0001",
    ]);
    const ahead = ["1", "2026-11-24", "某", "", "", "渗漏", "", "", ""];
    const backwards = ["2", "2026-11-20", "某", "", "", "渗漏", "", "", "2026-11-19"];
    expect(check(headings, ahead, backwards).problems.map(({ message }) => message)).toEqual([
      "受理时间不能晚于现在",
      "办结时间早于受理时间",
    ]);
  });

  it("comes in as one entry: closed matters archived without limits, open ones with those of their receipt", () => {
    const open = ["2026-9", "2026-11-20 10:00", "温以宁", "", "退货", "渗漏", "", "", ""];
    const { good } = check(headings, closed, open);
    const desk = complaintDesk();
    const complaints = good.map(({ row, input }) => ({ row, input }));
    const columns = [{ heading: "编号", field: "oldNumber" }];
    const done = desk.run(importComplaints, {
      id: "i1",
      file: "台账.xlsx",
      rows: 2,
      columns,
      complaints,
    });
    expect(problemsOf(done)).toEqual([]);
    const [first, second] = ["0001", "0002"].map((n) => desk.read(`TS-A-20261123-${n}`));
    expect(first).toMatchObject({
      oldNumber: "2025-07",
      state: "archived",
      deadlines: [],
      plan: "换货",
      archived: { at: "2025-11-05T00:00:00+08:00", keepUntil: "2026-11-05" },
    });
    const lists = (complaint: Complaint | undefined) =>
      (complaint ? (complaintTable.lists?.(complaint) ?? []) : []).map(({ list }) => list);
    expect(lists(first)).not.toContain("due");
    expect(lists(first)).toContain("complaint.old:2025-07");
    expect(second?.state).toBe("registered");
    expect(second?.deadlines.find(({ key }) => key === "solve")?.at).toBe(
      "2026-11-25T17:30:00+08:00",
    );
    expect(desk.records.get("complaintImport:i1")).toMatchObject({ imported: 2, skipped: 0 });
  });

  it("is all or nothing: one wrong row keeps the others out", () => {
    const desk = complaintDesk();
    const { good } = check(headings, closed);
    const complaints = [...good, { row: 3, input: { complainant: "某" } }];
    const input = { id: "i1", file: "台账.xlsx", rows: 2, columns: [], complaints };
    expect(desk.run(importComplaints, input).ok).toBe(false);
    expect(desk.records.size).toBe(0);
  });
});
