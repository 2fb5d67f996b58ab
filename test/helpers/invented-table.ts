import { inventedName } from "./import-input.ts";

/** A table of so many invented customers, none like another, as CSV. */
export function inventedTable(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => {
    const digits = String(n).padStart(8, "0");
    return `${inventedName(n)},138${digits},联系人${n},139${digits},云汀路 ${n} 号,华东`;
  });
  return ["客户名称,电话,联系人,联系人电话,地址,区域", ...lines].join("\r\n");
}
