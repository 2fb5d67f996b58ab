import { type Paper, paperSource } from "#renderer/record/paper-source.ts";
import { type CashList, cashListTable } from "#shared/domain/services/cash/cash-list.ts";
import { paymentLabels } from "#shared/domain/services/labels.ts";
import type { CashListData } from "#shared/forms/cash-list/schema.ts";

const printOf = ({ handed, lines, totalCents }: CashList): CashListData => ({
  handedAt: handed.at,
  finance: handed.byName,
  lines: lines.map((line) => ({ ...line, method: paymentLabels[line.method] })),
  totalCents,
});

/** 《缴款清单》 of a list. */
export const cashPaper = (list: CashList): Paper => ({
  form: "cashList",
  number: list.id,
  title: `缴款清单 ${list.handed.at.slice(0, 10)}`,
  data: printOf(list),
});

export const cashPapers = paperSource<CashList>({
  table: cashListTable.name,
  papersOf: (list) => [cashPaper(list)],
  batches: [],
});
