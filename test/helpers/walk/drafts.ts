import { expect, type Page } from "playwright/test";

/** Everything that this desk keeps as drafts, as the browser has it on its disk. */
const keptDrafts = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found = (await indexedDB.databases()).find(({ name }) => name?.includes("drafts"));
    if (!found?.name) return "";
    const db = await answer(indexedDB.open(found.name));
    const drafts = await answer(db.transaction("drafts").objectStore("drafts").getAll());
    db.close();
    return JSON.stringify(drafts);
  });

/** Waits until what was typed last is kept: a crash then loses nothing. */
export const draftKept = (page: Page, lastWords: string): Promise<void> =>
  expect.poll(() => keptDrafts(page)).toContain(lastWords);
