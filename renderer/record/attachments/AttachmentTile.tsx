import type { ReactNode } from "react";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import type { IconName } from "#renderer/ui/icon/icon-paths.ts";
import { type KeptFile, sizeText } from "#shared/domain/common/attachments/attachment.ts";
import { attachmentKinds } from "#shared/domain/common/attachments/kinds.ts";
import { useThumbnail } from "./use-file.ts";

interface Props {
  file: KeptFile;
  /** Who added it and when, what was noted. */
  children?: ReactNode;
  voided?: boolean;
  onOpen: () => void;
  action?: ReactNode;
}

const icons: Record<(typeof attachmentKinds)[keyof typeof attachmentKinds]["shown"], IconName> = {
  picture: "camera",
  pdf: "doc",
  recording: "phone",
  text: "doc",
  elsewhere: "doc",
};

/** One file: what it looks like, what it is called, how large it is. */
export function AttachmentTile({ file, children, voided = false, onOpen, action }: Props) {
  const thumbnail = useThumbnail(file);
  const { shown, label } = attachmentKinds[file.kind];
  const problem = thumbnail && "problem" in thumbnail ? thumbnail.problem : undefined;
  return (
    <li className={`attachment ${voided ? "attachment-void" : ""}`}>
      <button type="button" className="attachment-open" onClick={onOpen}>
        <span className="attachment-face">
          {thumbnail && "url" in thumbnail ? (
            <img src={thumbnail.url} alt="" />
          ) : (
            <Icon name={problem ? "alert" : icons[shown]} size={28} />
          )}
        </span>
        <b className="attachment-name" title={file.name}>
          {file.name}
        </b>
      </button>
      <small className="text-tertiary num">{`${label} ${sizeText(file.size)}`}</small>
      {problem && <small className="text-over">{problem}</small>}
      {children}
      {action && <span className="attachment-action">{action}</span>}
    </li>
  );
}
