import { fieldLabels as label } from "#shared/domain/customers/labels.ts";
import type { FormValues } from "./form-values.ts";

/** The labels of what cannot be left out and is not there yet. */
export function missingOf(values: FormValues): string[] {
  const wanted: [boolean, string][] = [
    [values.name.trim() === "", label.name],
    [values.category === undefined, label.category],
    [values.category === "special" && values.specialKind === undefined, label.specialKind],
    [values.owner === undefined, label.owner],
    [values.isKey && values.secondOwner === undefined, label.secondOwner],
  ];
  return wanted.flatMap(([isMissing, name]) => (isMissing ? [name] : []));
}
