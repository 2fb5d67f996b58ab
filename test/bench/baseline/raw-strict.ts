/**
 * The denominator of commit.overRawStrict: one durable commit of a record of the same size with bare IndexedDB, nothing around it. To be
 * run inside a page; gives the milliseconds of each commit.
 */
export async function rawStrictCommits(count: number): Promise<number[]> {
  const open = indexedDB.open(`baseline-${Math.random()}`, 1);
  open.onupgradeneeded = () => open.result.createObjectStore("records", { keyPath: "id" });
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const start = performance.now();
    const transaction = db.transaction(["records"], "readwrite", { durability: "strict" });
    transaction
      .objectStore("records")
      .put({
        id: `r${n}`,
        name: `员工${n}`,
        roles: ["clerk"],
        department: "示".repeat(200),
        active: true,
        rev: 1,
      });
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    times.push(performance.now() - start);
  }
  db.close();
  return times;
}
