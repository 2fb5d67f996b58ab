import type { Action } from "#shared/domain/common/action.ts";
import { useSave } from "./use-save.ts";

/** Registers a record by itself, or out of the inquiry named, which then is closed in the same entry. */
export function useTakeDown<P, T>(
  plain: Action<P>,
  turned: Action<T>,
  inquiry: string | undefined,
) {
  const byItself = useSave(plain);
  const outOfCall = useSave(turned);
  if (inquiry === undefined) return byItself;
  return { ...outOfCall, save: (input: object) => outOfCall.save({ ...input, inquiry }) };
}
