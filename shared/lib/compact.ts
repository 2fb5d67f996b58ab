/** Without the fields that are undefined: in a record an optional value that is not known is absent. */
export const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
