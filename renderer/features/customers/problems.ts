import type { Problem } from "#shared/lib/result.ts";
import { type FormValues, writtenContacts } from "./form-values.ts";

/**
 * Leads problems back to the lines of the form: blank lines of contacts were left out of the input, and one field holds all phones of a
 * contact.
 */
export function problemsInForm(problems: readonly Problem[], values: FormValues): Problem[] {
  const places = writtenContacts(values.contacts);
  return problems.map((problem) => {
    const parts = problem.field?.split(".") ?? [];
    if (parts[0] !== "contacts" || parts[1] === undefined) return problem;
    const line = places[Number(parts[1])] ?? parts[1];
    return { ...problem, field: `contacts.${line}.${parts[2]}` };
  });
}
