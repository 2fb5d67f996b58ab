import { complaintPapers } from "#renderer/features/complaints/papers.ts";
import { passPapers } from "#renderer/features/passes/papers.ts";
import { cashPapers } from "#renderer/features/services/cash/papers.ts";
import { servicePapers } from "#renderer/features/services/papers.ts";
import { visitPapers } from "#renderer/features/visits/papers.ts";
import type { PaperSource } from "#renderer/record/paper-source.ts";

/** What every capability prints, in the order of the rail. */
export const paperSources: readonly PaperSource[] = [
  visitPapers,
  complaintPapers,
  servicePapers,
  cashPapers,
  passPapers,
];
