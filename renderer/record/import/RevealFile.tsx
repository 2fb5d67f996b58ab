import { revealExport } from "#renderer/data/transfer/export-job.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";

/** A file that has been written, and where. */
export function RevealFile({ title, file }: { title: string; file: string }) {
  return (
    <Notice
      tone="ok"
      title={title}
      action={
        <Action size="small" onClick={() => void revealExport(file).catch(() => undefined)}>
          在文件夹中显示
        </Action>
      }
    >
      {file}
    </Notice>
  );
}
