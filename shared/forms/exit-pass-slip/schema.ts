import { type ExitPassData, exitPassSpec } from "../exit-pass/schema.ts";
import type { FormSpec } from "../form.ts";
import { slipPage } from "../page-setup.ts";

/** 《出门条》门岗联 on a slip of 80 mm: for a gate, or a desk beside it, that has only a slip printer. */
export const exitPassSlipSpec: FormSpec<ExitPassData> = {
  name: "exitPassSlip",
  title: "出门条",
  page: slipPage,
  data: exitPassSpec.data,
  copies: ["门岗联"],
  fileMark: "小票",
  basis: (data) => data.basis,
};
