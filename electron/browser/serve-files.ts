import { readAsset } from "#electron/platform/assets.ts";
import { deskOrigin } from "./desk-origin.ts";
import type { Session } from "./pipe.ts";

interface RequestPaused {
  requestId: string;
  request: { url: string; method: string };
}

/** Answers a page's or worker's requests for the desk's origin from the built files and refuses every other one. */
export async function serveFiles(target: Session, folder: string): Promise<void> {
  target.on<RequestPaused>("Fetch.requestPaused", ({ requestId, request }) => {
    // a request that is no longer waited for cannot be answered
    answer(target, folder, requestId, request).catch(() => undefined);
  });
  await target.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
}

async function answer(
  target: Session,
  folder: string,
  requestId: string,
  { url, method }: RequestPaused["request"],
): Promise<void> {
  if (new URL(url).origin !== deskOrigin) {
    await target.send("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" });
    return;
  }
  const { status, headers, body } = await readAsset(folder, method, url);
  await target.send("Fetch.fulfillRequest", {
    requestId,
    responseCode: status,
    responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
    body: body.toString("base64"),
  });
}
