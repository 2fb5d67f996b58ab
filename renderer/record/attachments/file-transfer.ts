import { callDesk } from "#renderer/desk/client.ts";
import { FILE_PART } from "#shared/bridge/attachment.ts";
import type { KeptFile } from "#shared/domain/common/attachments/attachment.ts";
import { attachmentKinds } from "#shared/domain/common/attachments/kinds.ts";
import { fromBase64, toBase64 } from "#shared/lib/base64.ts";

/** Hands a file to the host, part by part; comes back when it is whole, of a kind that is kept, and flushed. */
export async function sendFile(
  file: File,
  name: string,
  progress: (share: number) => void,
): Promise<KeptFile> {
  const id = crypto.randomUUID();
  try {
    for (let part = 0; part === 0 || part * FILE_PART < file.size; part++) {
      const slice = file.slice(part * FILE_PART, (part + 1) * FILE_PART);
      const data = toBase64(new Uint8Array(await slice.arrayBuffer()));
      await callDesk("attachment.part", { id, part, data });
      progress(Math.min(1, ((part + 1) * FILE_PART) / file.size));
    }
    return await callDesk("attachment.finish", { id, name });
  } catch (error) {
    await callDesk("attachment.discard", { id }).catch(() => undefined);
    throw error;
  }
}

/** The content of a file, which the host has compared with its digest; refused when it is missing or altered. */
export async function fetchFile({
  digest,
  kind,
}: Pick<KeptFile, "digest" | "kind">): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let part = 0, parts = 1; part < parts; part++) {
    const answer = await callDesk("attachment.read", { digest, part });
    parts = answer.parts;
    chunks.push(fromBase64(answer.data));
  }
  return new Blob(chunks, { type: attachmentKinds[kind].mime });
}
