import { attachmentActions } from "#shared/domain/common/attachments/actions.ts";
import { complaintTable } from "./complaint.ts";

/** The files of a complaint: pictures, recordings, letters. An archived complaint stays as it is. */
export const complaintAttachments = attachmentActions({
  name: "complaint",
  table: complaintTable,
  missing: "没有这件投诉",
  refusal: ({ state }) => (state === "archived" ? "投诉已归档，不能再改" : undefined),
});
