import { traceWords as complaint } from "#renderer/features/complaints/trace-words.ts";
import { traceWords as customer } from "#renderer/features/customers/trace-words.ts";
import { traceWords as inquiry } from "#renderer/features/inquiries/trace-words.ts";
import { traceWords as exitPass } from "#renderer/features/passes/trace-words.ts";
import { traceWords as serviceOrder } from "#renderer/features/services/trace-words.ts";
import { traceWords as visit } from "#renderer/features/visits/trace-words.ts";
import type { TraceWords } from "#renderer/record/TraceTab.tsx";

/** The words of every kind of record that people open, by its table. */
export const wordsOf: Readonly<Record<string, TraceWords>> = {
  complaint,
  customer,
  inquiry,
  exitPass,
  serviceOrder,
  visit,
};
