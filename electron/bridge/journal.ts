import { putAside } from "#electron/journal/put-aside.ts";
import type { CallsOf, Handlers } from "./handler.ts";

export const journalHandlers: Handlers<CallsOf<"journal">> = {
  "journal.head": async (services) => (await services.desk()).store.head(),
  "journal.read": async (services, { after, limit }) => {
    const { store } = await services.desk();
    return { lines: store.read(after, limit), head: store.head() };
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
  "journal.append": async (services, draft) => {
    const { session, store } = await services.desk();
    return store.append(draft, session.permit(draft).id);
  },
};
