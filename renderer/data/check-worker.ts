import { checkRecords } from "./check.ts";
import { DeskDatabase } from "./database.ts";

self.onmessage = async ({ data: deskId }: MessageEvent<string>) => {
  const db = new DeskDatabase(deskId);
  const result = await checkRecords(db, deskId, (done, total) => self.postMessage({ done, total }));
  db.close();
  self.postMessage({ result });
};
