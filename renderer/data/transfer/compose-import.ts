import type { Action } from "#shared/domain/common/action.ts";
import { serialTable } from "#shared/domain/common/numbers.ts";
import { plan, prepare } from "#shared/domain/common/plan.ts";
import type { Actor } from "#shared/domain/common/staff-roles.ts";
import { recordKey, type Write } from "#shared/journal/apply.ts";
import { draftChanges } from "#shared/journal/draft.ts";
import type { EntryDraft, TableState } from "#shared/journal/entry.ts";
import { newestShape } from "#shared/journal/shapes.ts";
import type { StoredRecord } from "#shared/journal/state.ts";
import { type Result, success } from "#shared/lib/result.ts";
import { settingReader, surroundings } from "../around.ts";
import type { DeskDatabase, Standing } from "../database.ts";
import type { WorkNews } from "./import-protocol.ts";
import type { Tell } from "./worker-calls.ts";

/** So many changes are hashed and handed over at once. */
const SLICE = 2_000;

interface Asked {
  action: Action<unknown>;
  input: unknown;
  standing: Standing;
  actor: Actor;
  now: number;
  entryId: string;
}

/** Plans the import as the writer would, but for hashing and handing over, which go part by part. Nothing is written here. */
export async function composeImport(
  db: DeskDatabase,
  { action: imports, input, standing, actor, now, entryId }: Asked,
  tell: Tell<WorkNews>,
): Promise<Result<EntryDraft>> {
  const around = surroundings(await settingReader(db).read(standing.state), actor, now);
  await tell({ kind: "progress", text: "正在核对并编号", done: 0, total: 0 });
  const prepared = prepare(imports, input, around);
  if (!prepared.ok) return prepared;
  const known = await recordsAt(db, prepared.value.refs);
  const planned = plan(imports, prepared.value.input, around, (table, id) =>
    known.get(recordKey(table, id)),
  );
  if (!planned.ok) return planned;
  const { action, subjects } = planned.value;
  const writes = planned.value.writes as Write[];
  let state: TableState = standing.state;
  const touched: TableState = {};
  let count = 0;
  for (let start = 0, part = 0; start < writes.length; start += SLICE, part++) {
    const drafted = draftChanges(writes.slice(start, start + SLICE), state);
    state = { ...state, ...drafted.state };
    Object.assign(touched, drafted.state);
    count += drafted.changes.length;
    await tell({ kind: "part", part, changes: drafted.changes });
    const done = Math.min(start + SLICE, writes.length);
    await tell({ kind: "progress", text: "正在计算核对数并送往日志", done, total: writes.length });
  }
  const upload = { id: entryId, count };
  const base = standing.head;
  const draft = { id: entryId, base, action, subjects, shape: newestShape, changes: [] };
  return success({ ...draft, upload, state: touched });
}

async function recordsAt(db: DeskDatabase, refs: { table: string; id: string }[]) {
  const serials = refs.filter(({ table }) => table === serialTable.name);
  const rows = await db.records.bulkGet(
    serials.map(({ table, id }) => [table, id] as [string, string]),
  );
  return new Map<string, StoredRecord>(
    rows.flatMap((row) => (row ? [[recordKey(row.table, row.id), row.record] as const] : [])),
  );
}
