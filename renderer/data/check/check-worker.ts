import { DeskDatabase } from "#renderer/data/database.ts";
import { checkDesk } from "./check-desk.ts";
import { type CheckFile, type FileCall, fileCalls } from "./check-file.ts";
import type { FromCheck, ToCheck } from "./protocol.ts";

const say = (message: FromCheck) => self.postMessage(message);
const waiting = new Map<
  number,
  { resolve: (value: unknown) => void; reject: (why: Error) => void }
>();
let asked = 0;

/** Asks the page, which asks the host. */
const ask = (call: FileCall, values: unknown[]) =>
  new Promise<unknown>((resolve, reject) => {
    asked += 1;
    waiting.set(asked, { resolve, reject });
    say({ kind: "ask", id: asked, call, values });
  });

const file = Object.fromEntries(
  fileCalls.map((call) => [call, (...values: unknown[]) => ask(call, values)]),
) as unknown as CheckFile;

async function run(deskId: string, fix: boolean): Promise<void> {
  const db = new DeskDatabase(deskId);
  try {
    const { found, ...checked } = await checkDesk(db, file, { fix }, (text, done, total) =>
      say({ kind: "progress", text, done, total }),
    );
    say({
      kind: "done",
      outcome: { ...checked, found: found.list(), aside: [...found.aside] },
    });
  } catch (error) {
    say({ kind: "failed", message: error instanceof Error ? error.message : "" });
  } finally {
    db.close();
  }
}

self.onmessage = ({ data }: MessageEvent<ToCheck>) => {
  if (data.kind === "begin") {
    void run(data.deskId, data.fix);
    return;
  }
  const waited = waiting.get(data.id);
  waiting.delete(data.id);
  if (data.problem === undefined) waited?.resolve(data.value);
  else waited?.reject(new Error(data.problem));
};
