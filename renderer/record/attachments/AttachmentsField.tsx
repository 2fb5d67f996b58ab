import "./attachments.css";
import { useState } from "react";
import { IconAction } from "#renderer/ui/button/Action.tsx";
import type { KeptFile } from "#shared/domain/common/attachments/attachment.ts";
import { AddFiles } from "./AddFiles.tsx";
import { AttachmentTile } from "./AttachmentTile.tsx";
import { AttachmentViewer } from "./AttachmentViewer.tsx";

interface Props {
  value: readonly KeptFile[];
  onChange: (files: KeptFile[]) => void;
}

/** 附件 of a form that is not saved yet. The files are kept already, so that a draft still has them after a crash. */
export function AttachmentsField({ value, onChange }: Props) {
  const [shown, setShown] = useState<KeptFile>();
  const add = (files: KeptFile[]) => {
    const known = new Set(value.map(({ digest }) => digest));
    onChange([...value, ...files.filter(({ digest }) => !known.has(digest))]);
  };
  return (
    <section className="stack" aria-label="附件">
      <AddFiles onKept={add} />
      {value.length > 0 && (
        <ul className="attachments" aria-label="要添加的附件">
          {value.map((file) => (
            <AttachmentTile
              key={file.digest}
              file={file}
              onOpen={() => setShown(file)}
              action={
                <IconAction
                  icon="close"
                  label={`去掉 ${file.name}`}
                  onClick={() => onChange(value.filter((each) => each !== file))}
                />
              }
            />
          ))}
        </ul>
      )}
      {shown && <AttachmentViewer file={shown} onClose={() => setShown(undefined)} />}
    </section>
  );
}
