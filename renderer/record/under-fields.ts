import type { Problem } from "#shared/lib/result.ts";

/** Problems of parts of a field stand under the whole field ("phones.0" under 联系电话). */
export const underFields = (problems: readonly Problem[]): Problem[] =>
  problems.map((problem) =>
    problem.field === undefined
      ? problem
      : { ...problem, field: problem.field.split(".")[0] ?? problem.field },
  );
