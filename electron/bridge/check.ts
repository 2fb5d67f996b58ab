import type { CallsOf, Handlers } from "./handler.ts";

type Calls =
  | CallsOf<"check">
  | "journal.digest"
  | "journal.segments"
  | "journal.mend"
  | "journal.checkFile";

export const checkHandlers: Handlers<Calls> = {
  "check.status": async (services) => (await services.desk()).checks.status(),
  "check.note": async (services, report) => (await services.desk()).checks.note(report),
  "check.seen": async (services) => (await services.desk()).checks.see(),
  "journal.digest": async (services, { after, limit }) => ({
    digest: (await services.desk()).store.digest(after, limit),
  }),
  "journal.segments": async (services) => ({
    segments: (await services.desk()).store.extent().map(({ first, end }) => ({ first, end })),
  }),
  "journal.mend": async (services, { first, part, lines, last }) => ({
    aside: (await services.desk()).store.mend(first, part, lines, last),
  }),
  "journal.checkFile": async (services, { file }) => ({
    state: (await services.desk()).store.checkPayload(file),
  }),
};
