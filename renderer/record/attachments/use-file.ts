import { useEffect, useState } from "react";
import { refusalText } from "#renderer/desk/client.ts";
import type { KeptFile } from "#shared/domain/common/attachments/attachment.ts";
import { attachmentKinds } from "#shared/domain/common/attachments/kinds.ts";
import { fetchFile } from "./file-transfer.ts";

type Shown = Pick<KeptFile, "digest" | "kind">;

/** A file for showing, or why it cannot be shown. */
export type Fetched =
  | { kind: "fetching" }
  | { kind: "here"; blob: Blob; url: string }
  | { kind: "refused"; message: string };

/** The content of a file as an address that this page alone can read, for as long as it is shown. */
export function useFile({ digest, kind }: Shown): Fetched {
  const [fetched, setFetched] = useState<Fetched>({ kind: "fetching" });
  useEffect(() => {
    let url: string | undefined;
    let left = false;
    setFetched({ kind: "fetching" });
    fetchFile({ digest, kind }).then(
      (blob) => {
        if (left) return;
        url = URL.createObjectURL(blob);
        setFetched({ kind: "here", blob, url });
      },
      (error: unknown) => !left && setFetched({ kind: "refused", message: refusalText(error) }),
    );
    return () => {
      left = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [digest, kind]);
  return fetched;
}

const THUMBNAIL = 240;

/** Thumbnails made since the start, by digest. */
const made = new Map<string, string>();
let last: Promise<unknown> = Promise.resolve();

/** A small picture of a picture; one is made at a time, so that a record with many opens at once. */
async function makeThumbnail(file: Shown): Promise<string> {
  const known = made.get(file.digest);
  if (known !== undefined) return known;
  const bitmap = await createImageBitmap(await fetchFile(file));
  const scale = Math.min(1, THUMBNAIL / Math.min(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const url = URL.createObjectURL(await canvas.convertToBlob({ type: "image/webp" }));
  made.set(file.digest, url);
  return url;
}

type Thumbnail = { url: string } | { problem: string } | undefined;

/** The thumbnail of a picture, nothing for other files and until it is there, and what is wrong with a file that cannot be read. */
export function useThumbnail({ digest, kind }: Shown): Thumbnail {
  const [thumbnail, setThumbnail] = useState<Thumbnail>();
  useEffect(() => {
    if (attachmentKinds[kind].shown !== "picture") return;
    let left = false;
    const turn = last.then(() => (left ? "" : makeThumbnail({ digest, kind })));
    last = turn.catch(() => undefined);
    turn.then(
      (url) => !left && setThumbnail({ url }),
      (error: unknown) => !left && setThumbnail({ problem: refusalText(error) }),
    );
    return () => {
      left = true;
    };
  }, [digest, kind]);
  return thumbnail;
}
