import { keysOf } from "#shared/lib/keys-of.ts";
import type { Choice } from "./Choices.tsx";

/** The entries of a table of labels as choices, in its order. */
export const choicesOf = <K extends string>(labels: Readonly<Record<K, string>>): Choice<K>[] =>
  keysOf(labels).map((value) => ({ value, label: labels[value] }));
