import { z } from "zod";
import { failure, type Result, success } from "#shared/lib/result.ts";
import { type Action, type ActionContext, defineAction, put, recordById } from "../action.ts";
import { optionalText, requiredText } from "../fields.ts";
import { doneNow, type Step, stepNow } from "../steps.ts";
import type { BaseRecord, Table } from "../table.ts";
import {
  type Attachable,
  type Attachment,
  keptFileSchema,
  MOST_ATTACHMENTS,
} from "./attachment.ts";

/** The files of a form; they are flushed before they stand here. */
export const keptFilesField = z
  .array(keptFileSchema)
  .max(20, "一次最多添加 20 个附件")
  .default([])
  .refine(
    (files) => new Set(files.map(({ digest }) => digest)).size === files.length,
    "同一个文件只能添加一次",
  );

const attachInput = z.object({
  id: z.string().min(1),
  files: keptFilesField.refine((files) => files.length > 0, "请选择要添加的文件"),
  note: optionalText("附件说明", 100),
});

const withdrawInput = z.object({
  id: z.string().min(1),
  attachmentId: z.string().min(1),
  reason: requiredText("作废原因", 200),
});

type Files = z.output<typeof keptFilesField>;

/** The attachments that files become when this person adds them now. */
export const newAttachments = (
  context: Pick<ActionContext, "now" | "actor" | "newId">,
  files: Files,
  note?: string,
): Attachment[] =>
  files.map((file) => ({
    ...file,
    id: context.newId(),
    addedAt: context.now,
    addedBy: context.actor.id,
    addedByName: context.actor.name,
    ...(note === undefined ? {} : { note }),
  }));

interface Described<R> {
  /** The beginning of the actions' names in the journal: "complaint". */
  name: string;
  table: Table<R & BaseRecord>;
  /** What stands when the record is not there: "没有这件投诉". */
  missing: string;
  /** Why this person may not change the files of this record now; nothing when they may. */
  refusal?: (record: R, context: ActionContext) => string | undefined;
}

type Record = BaseRecord & Attachable & { steps: Step[] };

/**
 * The two actions on the files of a kind of record: adding some, and marking one as void (作废), which keeps it. Both stand in the record's
 * course.
 */
export function attachmentActions<R extends Record>(described: Described<R>) {
  const { name, table, missing, refusal } = described;
  const opened = (context: ActionContext, id: string): Result<R> => {
    const record = context.read(table, id);
    if (!record) return failure(missing);
    const reason = refusal?.(record, context);
    return reason === undefined ? success(record) : failure(reason);
  };
  const changed = (record: R, attachments: Attachment[], step: Step) =>
    success([put(table, { ...record, attachments, steps: [...record.steps, step] })]);
  const attach: Action<z.output<typeof attachInput>> = defineAction({
    name: `${name}.attach`,
    label: "添加附件",
    input: attachInput,
    reads: recordById(table),
    run: (context, { id, files, note }) => {
      const record = opened(context, id);
      if (!record.ok) return record;
      const { attachments = [] } = record.value;
      if (attachments.length + files.length > MOST_ATTACHMENTS)
        return failure(`一份记录最多 ${MOST_ATTACHMENTS} 个附件`, "files");
      const there = attachments.find(
        (old) => !old.voided && files.some(({ digest }) => digest === old.digest),
      );
      if (there) return failure(`这个文件已经在附件里了（${there.name}）`, "files");
      const names = files.map((file) => file.name).join("、");
      const step = stepNow(context, "添加附件", note === undefined ? names : `${names}：${note}`);
      const added = newAttachments(context, files, note);
      return changed(record.value, [...attachments, ...added], step);
    },
  });
  const withdraw: Action<z.output<typeof withdrawInput>> = defineAction({
    name: `${name}.withdrawAttachment`,
    label: "作废附件",
    input: withdrawInput,
    reads: recordById(table),
    run: (context, { id, attachmentId, reason }) => {
      const record = opened(context, id);
      if (!record.ok) return record;
      const { attachments = [] } = record.value;
      const found = attachments.find((each) => each.id === attachmentId);
      if (!found) return failure("没有这个附件");
      if (found.voided) return failure("这个附件已经作废");
      const voided = { ...doneNow(context), reason };
      const next = attachments.map((each) => (each === found ? { ...each, voided } : each));
      return changed(record.value, next, stepNow(context, "作废附件", `${found.name}：${reason}`));
    },
  });
  return { attach, withdraw };
}
export type AttachmentActions = ReturnType<typeof attachmentActions>;
