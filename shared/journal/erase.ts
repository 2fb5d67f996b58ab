import type { Change, ErasedPayload } from "./entry.ts";
import { recordHash, type StoredRecord } from "./state.ts";

/**
 * What an approved destruction leaves of a payload: the changes of the destroyed records become hashes, the others are kept.
 * `versions` gives each record as it was before and after this entry.
 */
export function erase(
  changes: Change[],
  destroyed: ReadonlySet<string>,
  versions: (change: Change) => { before: StoredRecord | undefined; after: StoredRecord },
): ErasedPayload {
  const gone = changes.filter((change) => destroyed.has(change.id));
  return {
    kept: changes.filter((change) => !destroyed.has(change.id)),
    erased: gone.map((change) => {
      const { before, after } = versions(change);
      const { table, id, rev } = change;
      return {
        table,
        id,
        rev,
        before: before ? recordHash(table, before) : null,
        after: recordHash(table, after),
      };
    }),
  };
}
