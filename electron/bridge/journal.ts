import { putAside } from "#electron/journal/put-aside.ts";
import { staffTable } from "#electron/session/roster.ts";
import { newFileDigests } from "#shared/domain/common/attachments/attachment.ts";
import { takeOverDesk } from "#shared/domain/desk/take-over.ts";
import { firstPortion, PORTION } from "#shared/lib/portions.ts";
import type { CallsOf, Handlers } from "./handler.ts";
import { Refusal } from "./refusal.ts";

/** Those that only a check makes stand with it. */
type Calls = Exclude<
  CallsOf<"journal">,
  "journal.digest" | "journal.segments" | "journal.mend" | "journal.checkFile"
>;

export const journalHandlers: Handlers<Calls> = {
  "journal.head": async (services) => (await services.desk()).store.head(),
  "journal.read": async (services, { after, limit }) => {
    const { store } = await services.desk();
    return { lines: firstPortion(store.read(after, limit, PORTION)), head: store.head() };
  },
  "journal.body": async (services, { file }) => {
    const { store } = await services.desk();
    return { text: store.body(file) };
  },
  "journal.adopt": async (services, { lines }) => (await services.desk()).store.adopt(lines),
  "journal.putAside": async (services, { lines, name }) => {
    const { folder } = await services.desk();
    return { name: putAside(folder, lines, name, services.ports.now()) };
  },
  "journal.find": async (services, { id }) => {
    const { store } = await services.desk();
    return { line: store.find(id) };
  },
  "journal.part": async (services, { upload, part, changes, salt }) => {
    const { session, store } = await services.desk();
    if (changes.some(({ table }) => table === staffTable))
      throw new Refusal("forbidden", "员工不能成批写入");
    session.require();
    store.checkDisk();
    store.uploads.add(upload, part, changes, salt);
    return {};
  },
  "journal.discard": async (services, { upload }) => {
    (await services.desk()).store.uploads.discard(upload);
    return {};
  },
  "journal.restore": async (services, { upload, count, file }) => {
    const { store } = await services.desk();
    store.putPayloadAside(file);
    const found = store.uploads.finish(upload, count);
    if (found.file !== file) throw new Refusal("invalid", "交回的内容与日志不符");
    return {};
  },
  "journal.changes": async (services, { file, after, limit }) =>
    (await services.desk()).store.uploads.changes(file, after, limit),
  "journal.append": async (services, draft) => {
    const { session, store, attachments, owner } = await services.desk();
    const person = session.permit(draft);
    const isTakeOver = draft.action === takeOverDesk.name;
    if (owner.strange() && !isTakeOver) throw new Refusal("forbidden", "这份数据还没有接管");
    await attachments.require(draft.changes.flatMap(newFileDigests));
    const written = store.append(draft, person.id);
    if (isTakeOver) await owner.take();
    return written;
  },
};
