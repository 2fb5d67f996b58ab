import { useAround } from "#renderer/data/live.ts";
import { FileChoice } from "#renderer/ui/form/FileChoice.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { ProgressBar } from "#renderer/ui/panel/ProgressBar.tsx";
import type { KeptFile } from "#shared/domain/common/attachments/attachment.ts";
import { attachmentKinds } from "#shared/domain/common/attachments/kinds.ts";
import { useAddFiles } from "./use-add-files.ts";

const accepted = Object.values(attachmentKinds)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(",");

/** Files by the system's dialog, dropped here, or a picture pasted from the clipboard. */
export function AddFiles({ onKept }: { onKept: (files: KeptFile[]) => unknown }) {
  const { add, sending, problems } = useAddFiles(onKept);
  const most = useAround()?.rules.number("common.attachments", "megabytes") ?? 0;
  return (
    <>
      <FileChoice
        label="添加附件"
        title="添加附件"
        hint={`拖到这里也可以，截图可以直接粘贴（Ctrl V）。图片、PDF、录音、表格、文档、文本，一个最多 ${most} MB。`}
        accept={accepted}
        multiple
        onChoose={(files) => void add(files)}
      />
      {sending && <ProgressBar text={`正在存入 ${sending.name}`} fraction={sending.share} />}
      {problems.map((problem) => (
        <Notice key={problem} title={problem} />
      ))}
    </>
  );
}
