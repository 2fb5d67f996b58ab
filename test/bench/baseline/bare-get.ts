/** The denominator of counter.overGet: one get by key in a transaction of its own, with nothing around it. */
export function bareGet(db: IDBDatabase, store: string): (key: string) => Promise<unknown> {
  return (key) =>
    new Promise((resolve, reject) => {
      const request = db.transaction(store, "readonly").objectStore(store).get(key);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
}
