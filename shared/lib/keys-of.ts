/** The keys of a table of labels in its order, for a choice or an enumeration of zod. */
export const keysOf = <K extends string>(labels: Readonly<Record<K, unknown>>) =>
  Object.keys(labels) as [K, ...K[]];
