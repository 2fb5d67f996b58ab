import type { Page } from "playwright";

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize?: number;
  backingStorageSize?: number;
}

/**
 * Bytes that the workers of a page hold after a collection of garbage: their JavaScript heap (strings and code among it) and what lies beside it
 * in ArrayBuffers, as `Runtime.getHeapUsage` says in the DevTools session of each worker. Nothing is taken off for an empty worker.
 */
export async function heapOfWorkers(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const workers: string[] = [];
  const answers = new Map<number, (result: unknown) => void>();
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") workers.push(sessionId);
  });
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: unknown };
    answers.get(id)?.(result);
  });
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let calls = 0;
  const ask = (sessionId: string, method: string) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++calls;
      answers.set(id, resolve);
      const message = JSON.stringify({ id, method });
      session.send("Target.sendMessageToTarget", { sessionId, message }).catch(reject);
    });
  let bytes = 0;
  for (const worker of workers) {
    await ask(worker, "HeapProfiler.collectGarbage");
    const usage = (await ask(worker, "Runtime.getHeapUsage")) as HeapUsage;
    console.log("worker heap", JSON.stringify(usage));
    bytes += usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
  }
  await session.detach();
  if (bytes === 0) throw new Error("no worker was found");
  return bytes;
}
