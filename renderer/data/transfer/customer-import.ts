import { columnOf } from "#shared/domain/customers/columns.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import { fileFields } from "#shared/domain/customers/file.ts";
import { importCustomers } from "#shared/domain/customers/import.ts";
import { checkRow, type GoodCustomer } from "#shared/domain/customers/import-check.ts";
import type { RowContext } from "#shared/domain/customers/import-row.ts";
import { findTwins, likelyOfRow } from "#shared/domain/customers/import-twins.ts";
import { likenessLists } from "#shared/domain/customers/likeness.ts";
import { anyAction, type ImportKind } from "./import-kind.ts";
import { onFileIn } from "./on-file.ts";

/** Customers: rows that look like one on file are shown before they come in. */
export const customerImport: ImportKind<RowContext, GoodCustomer> = {
  action: anyAction(importCustomers),
  checkRow,
  compare: async (db, { good }, tell) => {
    const lists = new Set(
      good.flatMap(({ fields }) => likenessLists(likelyOfRow(fields)).map(({ list }) => list)),
    );
    const onFile = await onFileIn(db, lists, (done, total) => {
      void tell({ kind: "progress", text: "正在与已有客户比较", done, total });
    });
    return findTwins(good, onFile);
  },
  // as they would be kept, in the words of an exported table
  preview: (good, { mapping }) => {
    const used = [...new Set([...mapping, "owner"])].flatMap((key) =>
      key === undefined ? [] : (columnOf(key) ?? []),
    );
    const preview = good.map(({ row, fields }) => {
      const customer = { ...fileFields(fields), id: "", rev: 1 } as unknown as Customer;
      return { row, cells: used.map(({ cell }) => cell(customer)) };
    });
    return { preview, columns: used.map(({ label }) => label) };
  },
  input: (customers, about) => ({ ...about, customers }),
};
