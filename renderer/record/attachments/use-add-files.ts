import { useEffect, useEffectEvent, useState } from "react";
import { refusalText } from "#renderer/desk/client.ts";
import { useNow } from "#renderer/ui/text/Now.tsx";
import type { KeptFile } from "#shared/domain/common/attachments/attachment.ts";
import { sendFile } from "./file-transfer.ts";

/** What is being sent now. */
export interface Sending {
  name: string;
  share: number;
}

/** Sends files to the host one after the other; those that were taken go to `onKept`, those that were not are named with the reason. */
export function useAddFiles(onKept: (files: KeptFile[]) => unknown) {
  const now = useNow();
  const [sending, setSending] = useState<Sending>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const nameOf = (file: File) =>
    // what the clipboard calls every picture
    file.name === "image.png"
      ? `截图 ${now.slice(0, 19).replace("T", " ").replaceAll(":", "")}`
      : file.name;
  const add = async (files: readonly File[]) => {
    if (sending || files.length === 0) return;
    const kept: KeptFile[] = [];
    const refused: string[] = [];
    setProblems([]);
    for (const file of files) {
      const name = nameOf(file);
      const progress = (share: number) => setSending({ name, share });
      progress(0);
      await sendFile(file, name, progress).then(
        (each) => kept.push(each),
        (error: unknown) => refused.push(`${name}：${refusalText(error)}`),
      );
    }
    setSending(undefined);
    setProblems(refused);
    if (kept.length > 0) await onKept(kept);
  };
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    const files = Array.from(event.clipboardData?.files ?? []);
    if (files.length === 0) return;
    event.preventDefault();
    void add(files);
  });
  useEffect(() => {
    document.addEventListener("paste", pasted);
    return () => document.removeEventListener("paste", pasted);
  }, []);
  return { add, sending, problems };
}
