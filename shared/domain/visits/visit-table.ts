import { defineTable } from "#shared/domain/common/table.ts";
import { visitCounters, visitLists, visitTerms } from "./standing.ts";
import { type Visit, visitSchema } from "./visit.ts";

export const visitTable = defineTable<Visit>({
  name: "visit",
  schema: visitSchema,
  terms: visitTerms,
  lists: visitLists,
  counters: visitCounters,
});
