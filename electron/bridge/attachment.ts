import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { FileState } from "#electron/attachments/attachment-store.ts";
import { ExportFolder } from "#electron/platform/export-folder.ts";
import { FILE_PART } from "#shared/bridge/attachment.ts";
import { cleanFileName, kindOfFile, unknownKind } from "#shared/domain/common/attachments/kinds.ts";
import type { CallsOf, Handlers } from "./handler.ts";
import { Refusal } from "./refusal.ts";

export const attachmentHandlers: Handlers<CallsOf<"attachment">> = {
  "attachment.part": async (services, { id, part, data }) => {
    (await services.desk()).attachments.add(id, part, Buffer.from(data, "base64"));
    return {};
  },
  "attachment.finish": async (services, { id, name }) =>
    (await services.desk()).attachments.finish(id, name),
  "attachment.discard": async (services, { id }) => {
    (await services.desk()).attachments.discard(id);
    return {};
  },
  "attachment.read": async (services, { digest, part }) => {
    const bytes = await (await services.desk()).attachments.read(digest, part === 0);
    const data = bytes.subarray(part * FILE_PART, (part + 1) * FILE_PART).toString("base64");
    return { data, parts: Math.ceil(bytes.length / FILE_PART) };
  },
  "attachment.check": async (services, { digests }) => {
    const { attachments } = await services.desk();
    const states: FileState[] = [];
    for (const digest of digests) states.push(await attachments.check(digest));
    return { states };
  },
  "attachment.copy": async (services, { digest, name }) => {
    const bytes = await (await services.desk()).attachments.read(digest, true);
    const kind = kindOfFile(bytes, name);
    if (kind === undefined) throw new Refusal("invalid", unknownKind);
    const folder = new ExportFolder(join(services.ports.dataRoot, "导出"));
    const id = randomUUID();
    await folder.add(id, 0, bytes);
    const file = await folder.finish(id, cleanFileName(name, kind));
    await services.ports.reveal(file);
    return { file };
  },
};
