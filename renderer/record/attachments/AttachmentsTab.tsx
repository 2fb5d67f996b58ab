import "./attachments.css";
import { useState } from "react";
import { IconAction } from "#renderer/ui/button/Action.tsx";
import { ConfirmDanger } from "#renderer/ui/panel/ConfirmDanger.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import type { AttachmentActions } from "#shared/domain/common/attachments/actions.ts";
import type {
  Attachable,
  Attachment,
  KeptFile,
} from "#shared/domain/common/attachments/attachment.ts";
import { useSave } from "../use-save.ts";
import { AddFiles } from "./AddFiles.tsx";
import { AttachmentTile } from "./AttachmentTile.tsx";
import { AttachmentViewer } from "./AttachmentViewer.tsx";

interface Props {
  record: Attachable & { id: string };
  actions: AttachmentActions;
  /** False when this person may not change the record, or nobody may any more. */
  open: boolean;
}

/** 附件 of a record: pictures, recordings, papers. */
export function AttachmentsTab({ record, actions, open }: Props) {
  const { attachments = [] } = record;
  const { save, problems } = useSave(actions.attach);
  const [shown, setShown] = useState<Attachment>();
  const [wrong, setWrong] = useState<Attachment>();
  const add = (files: KeptFile[]) => save({ id: record.id, files });
  return (
    <div className="stack">
      {open && <AddFiles onKept={add} />}
      {problems.map(({ message }) => (
        <Notice key={message} title={message} />
      ))}
      {attachments.length === 0 && (
        <p className="text-tertiary">还没有附件。照片、录音、来函和合同都放在这里。</p>
      )}
      <ul className="attachments" aria-label="附件">
        {attachments.map((each) => (
          <AttachmentTile
            key={each.id}
            file={each}
            voided={each.voided !== undefined}
            onOpen={() => setShown(each)}
            action={
              open &&
              !each.voided && (
                <IconAction
                  icon="block"
                  label={`作废附件 ${each.name}`}
                  onClick={() => setWrong(each)}
                />
              )
            }
          >
            <AddedBy attachment={each} />
          </AttachmentTile>
        ))}
      </ul>
      {shown && <AttachmentViewer file={shown} onClose={() => setShown(undefined)} />}
      {wrong && (
        <Withdrawing
          id={record.id}
          attachment={wrong}
          actions={actions}
          onDone={() => setWrong(undefined)}
        />
      )}
    </div>
  );
}

function AddedBy({
  attachment: { addedAt, addedByName, note, voided },
}: {
  attachment: Attachment;
}) {
  return (
    <>
      <small className="text-tertiary">
        {addedByName} <Time at={addedAt} />
      </small>
      {note && <small>{note}</small>}
      {voided && (
        <small className="text-tertiary">{`${voided.byName}作废：${voided.reason}`}</small>
      )}
    </>
  );
}

interface WithdrawingProps {
  id: string;
  attachment: Attachment;
  actions: AttachmentActions;
  onDone: () => void;
}

function Withdrawing({ id, attachment, actions, onDone }: WithdrawingProps) {
  const { save, problems, saving } = useSave(actions.withdraw);
  const confirm = async (reason: string) => {
    if (await save({ id, attachmentId: attachment.id, reason })) onDone();
  };
  return (
    <ConfirmDanger
      open
      title="作废这个附件？"
      text={`「${attachment.name}」会划掉，但文件还在，仍看得到。`}
      actionLabel="作废"
      reasonLabel="作废原因"
      busy={saving}
      problem={problems[0]?.message}
      onConfirm={(reason) => void confirm(reason)}
      onCancel={onDone}
    />
  );
}
