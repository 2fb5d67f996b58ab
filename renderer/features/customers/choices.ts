import type { Choice } from "#renderer/ui/form/Choices.tsx";

/** A table of labels as the choices of a field. */
export const choicesOf = <T extends string>(labels: Readonly<Record<T, string>>): Choice<T>[] =>
  (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
