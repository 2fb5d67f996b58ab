/** The rows of a form with a part of one of them changed. */
export const changedAt = <R extends object>(
  rows: readonly R[],
  at: number,
  part: Partial<R>,
): R[] => rows.map((row, index) => (index === at ? { ...row, ...part } : row));

/** The rows of a form without one of them. */
export const withoutAt = <R>(rows: readonly R[], at: number): R[] =>
  rows.filter((_, index) => index !== at);
