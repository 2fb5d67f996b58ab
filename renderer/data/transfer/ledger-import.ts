import { formatPhone } from "#shared/domain/common/phone.ts";
import { complaintTable, oldNumberList } from "#shared/domain/complaints/complaint.ts";
import { channelLabels, satisfactionLabels } from "#shared/domain/complaints/labels.ts";
import { importComplaints } from "#shared/domain/complaints/ledger/import.ts";
import {
  checkLedgerRow,
  type GoodComplaint,
  type LedgerContext,
  type LedgerRow,
  refuseRepeated,
} from "#shared/domain/complaints/ledger/row.ts";
import type { DeskDatabase } from "../database.ts";
import { anyAction, type ImportKind } from "./import-kind.ts";

const SLICE = 500;

/** Which complaints on file have these old numbers. */
async function onFile(db: DeskDatabase, numbers: string[], progress: (done: number) => void) {
  const found = new Map<string, string>();
  for (let start = 0; start < numbers.length; start += SLICE) {
    const slice = numbers.slice(start, start + SLICE);
    const firsts = await Promise.all(
      slice.map((number) => {
        const list = oldNumberList(number);
        return db.records.where("places").between([list, ""], [list, "\uffff"]).first();
      }),
    );
    for (const [index, row] of firsts.entries())
      if (row?.table === complaintTable.name) found.set(slice[index] ?? "", row.id);
    progress(Math.min(start + SLICE, numbers.length));
  }
  return found;
}

const minute = (time: string | undefined) => time?.slice(0, 16).replace("T", " ") ?? "";

const shown: readonly [label: string, cell: (row: LedgerRow) => string | undefined][] = [
  ["原编号", ({ oldNumber }) => oldNumber],
  ["受理时间", ({ receivedAt }) => minute(receivedAt)],
  ["投诉人", ({ complainant }) => complainant],
  ["投诉单位", ({ customer }) => customer?.name],
  ["联系电话", ({ phones }) => phones.map(formatPhone).join("、")],
  ["受理渠道", ({ channel }) => channelLabels[channel]],
  ["投诉类别", ({ category }) => category.label],
  ["投诉内容", ({ facts }) => facts],
  ["责任部门", ({ department }) => department],
  ["责任人", ({ owner }) => owner?.name],
  ["办结时间", ({ closedAt }) => (closedAt === undefined ? "未结" : minute(closedAt))],
  ["客户意见", ({ satisfaction }) => satisfaction && satisfactionLabels[satisfaction]],
];

/** A ledger of complaints: nothing comes in twice under one old number. */
export const ledgerImport: ImportKind<LedgerContext, GoodComplaint> = {
  action: anyAction(importComplaints),
  checkRow: checkLedgerRow,
  compare: async (db, checked, tell) => {
    const numbers = checked.good.flatMap(({ fields: { oldNumber } }) => oldNumber ?? []);
    const known = await onFile(db, [...new Set(numbers)], (done) => {
      void tell({ kind: "progress", text: "正在与已有投诉比较", done, total: numbers.length });
    });
    refuseRepeated(checked, known);
    return [];
  },
  preview: (good) => ({
    columns: shown.map(([label]) => label),
    preview: good.map(({ row, fields }) => ({
      row,
      cells: shown.map(([, cell]) => cell(fields) ?? ""),
    })),
  }),
  input: (complaints, about) => ({ ...about, complaints }),
};
