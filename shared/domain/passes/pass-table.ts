import { defineTable } from "#shared/domain/common/table.ts";
import { type ExitPass, exitPassSchema } from "./pass.ts";
import { passCounters, passLists, passTerms } from "./standing.ts";

export const exitPassTable = defineTable<ExitPass>({
  name: "exitPass",
  schema: exitPassSchema,
  terms: passTerms,
  lists: passLists,
  counters: passCounters,
});
