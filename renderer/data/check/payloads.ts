import { PART } from "#renderer/data/bulk-apply.ts";
import type { BodyRow, DeskDatabase, JournalRow } from "#renderer/data/database.ts";
import { canonical, sha256Hex } from "#shared/journal/canonical.ts";
import { payloadDigest } from "#shared/journal/chain.ts";
import type { Change, Entry, PlainPayload } from "#shared/journal/entry.ts";
import type { CheckFile } from "./check-file.ts";

const partsOf = (db: DeskDatabase, file: string): Promise<BodyRow[]> =>
  db.bodies.where("[file+after]").between([file, 0], [file, Infinity]).toArray();

function parsed<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

/** Puts the parts of a payload together; nothing when one is missing or unreadable. */
function joined(parts: readonly BodyRow[]): PlainPayload | undefined {
  const changes: Change[] = [];
  for (const part of parts) {
    const found = parsed<Change[]>(part.text);
    if (part.after !== changes.length || !found || found.length !== part.count) return undefined;
    for (const change of found) changes.push(change);
  }
  const salt = parts[0]?.salt;
  return salt === undefined || parts.some((part) => part.salt !== salt)
    ? undefined
    : { changes, salt };
}

/** The payload that lies beside an entry, as the database has it, if it is the one that the entry names. */
export async function payloadInDatabase(
  db: DeskDatabase,
  row: Pick<JournalRow, "body">,
  { header, payload }: Entry,
): Promise<PlainPayload | undefined> {
  if (!("file" in payload)) return undefined;
  const found =
    row.body === undefined
      ? joined(await partsOf(db, payload.file))
      : parsed<PlainPayload>(row.body);
  if (!found || !Array.isArray(found.changes)) return undefined;
  const { changes, salt } = found;
  const isRight =
    payloadDigest(found) === header.payload &&
    sha256Hex(canonical({ changes, salt })) === payload.file;
  return isRight ? found : undefined;
}

/** Writes the payload of an entry into the database as its application would have done. */
export async function bringPayload(
  db: DeskDatabase,
  file: CheckFile,
  seq: number,
  name: string,
): Promise<void> {
  const { part = PART } = file;
  const { total } = await file.changes(name, 0, 1);
  if (total <= part) {
    const body = await file.body(name);
    await db.transaction("rw", db.journal, db.bodies, async () => {
      await db.bodies.where("[file+after]").between([name, 0], [name, Infinity]).delete();
      await db.journal.update(seq, { body });
    });
    return;
  }
  const parts: BodyRow[] = [];
  for (let after = 0; after < total; after += part) {
    const { changes, salt } = await file.changes(name, after, part);
    parts.push({ file: name, after, salt, count: changes.length, text: JSON.stringify(changes) });
  }
  await db.transaction("rw", db.bodies, async () => {
    await db.bodies.where("[file+after]").between([name, 0], [name, Infinity]).delete();
    await db.bodies.bulkPut(parts);
  });
}

/** Gives the file a payload back that the database still has. */
export async function handPayload(
  db: DeskDatabase,
  file: CheckFile,
  name: string,
  { changes, salt }: PlainPayload,
): Promise<void> {
  const parts = await partsOf(db, name);
  if (parts.length > 0) return file.restore(name, parts);
  const text = JSON.stringify(changes);
  return file.restore(name, [{ file: name, after: 0, salt, count: changes.length, text }]);
}
