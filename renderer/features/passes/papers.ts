import { type Paper, paperSource } from "#renderer/record/paper-source.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { passTitle } from "#shared/domain/passes/standing.ts";
import { exitPassData } from "./print-data.ts";

/** Only an issued pass is printed: nothing else may be shown at a gate. */
export function passPapersOf(pass: ExitPass, around: Surroundings): Paper[] {
  if (pass.state !== "issued") return [];
  const paper = { number: pass.id, title: passTitle(pass), data: exitPassData(pass, around) };
  return [
    { ...paper, form: "exitPass", label: "出门条，一式三联" },
    { ...paper, form: "exitPassSlip", label: "门岗联小票（80 毫米）" },
  ];
}

/** 出门条. */
export const passPapers = paperSource<ExitPass>({
  table: exitPassTable.name,
  papersOf: passPapersOf,
  batches: [
    {
      label: "今天的出门条",
      form: "exitPass",
      list: "pass.issued",
      newestFirst: true,
      wanted: ({ leavesOn }, today) => leavesOn === today,
    },
  ],
});
