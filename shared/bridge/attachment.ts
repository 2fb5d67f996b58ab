import { z } from "zod";
import { fileDigestSchema, keptFileSchema } from "#shared/domain/common/attachments/attachment.ts";

/** So many bytes of a file cross the bridge in one message. */
export const FILE_PART = 2 * 1024 * 1024;

const uploadId = z.string().min(8).max(80);
const nothing = z.object({}).strict();

/** The calls for the files that belong to records. A file is named by its digest alone. */
export const attachmentCalls = {
  "attachment.part": {
    argument: z
      .object({ id: uploadId, part: z.number().int().min(0), data: z.base64().max(6_000_000) })
      .strict(),
    result: nothing,
  },
  "attachment.finish": {
    argument: z.object({ id: uploadId, name: z.string().max(300) }).strict(),
    result: keptFileSchema,
  },
  "attachment.discard": { argument: z.object({ id: uploadId }).strict(), result: nothing },
  "attachment.read": {
    argument: z.object({ digest: fileDigestSchema, part: z.number().int().min(0) }).strict(),
    result: z.object({ data: z.base64(), parts: z.number().int().min(1) }),
  },
  /** Reads files anew; one state for each digest. */
  "attachment.check": {
    argument: z.object({ digests: z.array(fileDigestSchema).max(50) }).strict(),
    result: z.object({ states: z.array(z.enum(["right", "missing", "altered"])) }),
  },
  /** Writes a copy for another program into the folder 导出 and shows it there. */
  "attachment.copy": {
    argument: z.object({ digest: fileDigestSchema, name: z.string().max(300) }).strict(),
    result: z.object({ file: z.string() }),
  },
};
