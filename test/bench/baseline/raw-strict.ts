/**
 * The denominator of commit.overRawStrict: the same save written by hand with bare IndexedDB, one strict transaction a save. The same five
 * stores and indexes, the same rows (record, terms, journal line, standing), read before written as any save must; no library, no second
 * store, no file, no bridge, no checks. To be run inside a page; gives the milliseconds of each save.
 */
export async function rawStrictCommits(count: number): Promise<number[]> {
  const names = ["records", "counters", "terms", "journal", "standing"];
  const indexes: [string, string, boolean][] = [
    ["records", "places", true],
    ["terms", "seq", false],
    ["journal", "subjects", true],
  ];
  const open = indexedDB.open(`baseline-${Math.random()}`, 1);
  open.onupgradeneeded = () => {
    for (const name of names) open.result.createObjectStore(name, { keyPath: "key" });
    for (const [name, path, multiEntry] of indexes) {
      open.transaction?.objectStore(name).createIndex(path, path, { multiEntry });
    }
  };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(open);
  const digest = "0123456789abcdef".repeat(4);
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const start = performance.now();
    const fields = {
      name: `员工${n}`,
      roles: ["clerk"],
      rank: "staff",
      department: "示".repeat(200),
      active: true,
    };
    const transaction = db.transaction(names, "readwrite", { durability: "strict" });
    const store = (name: string) => transaction.objectStore(name);
    await Promise.all([
      done(store("records").get(`r${n}`)),
      done(store("standing").get("standing")),
    ]);
    const line = JSON.stringify({
      header: { seq: n, hash: digest, prev: digest, payload: digest },
      fields,
    });
    store("records").put({
      key: `r${n}`,
      record: { ...fields, id: `r${n}`, rev: 1 },
      hash: digest,
      places: [["staff.active", fields.name]],
    });
    store("terms").put({ key: `r${n}`, title: fields.name, text: fields.department, seq: n });
    store("journal").put({ key: n, line, subjects: [`staff:r${n}`] });
    store("standing").put({
      key: "standing",
      head: { seq: n, hash: digest },
      state: { staff: [n, digest] },
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
