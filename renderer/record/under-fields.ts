import type { Problem } from "#shared/lib/result.ts";

/** Problems of parts of a field stand under the whole field ("phones.0" under 联系电话). */
export const underFields = (problems: readonly Problem[]): Problem[] =>
  problems.map(({ field, message }) =>
    field === undefined ? { message } : { field: field.split(".")[0] ?? field, message },
  );
