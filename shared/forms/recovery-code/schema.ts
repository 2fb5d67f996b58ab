import { z } from "zod";
import { type FormSpec, singleCopy } from "../form.ts";
import { a4Page } from "../page-setup.ts";

/** The recovery code of the backups; it is on this paper and nowhere else. */
const recoveryCodeData = z.strictObject({
  code: z.string().regex(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/, "恢复码不完整"),
});
export type RecoveryCodeData = z.infer<typeof recoveryCodeData>;

export const recoveryCodeSpec: FormSpec<RecoveryCodeData, "recoveryCode"> = {
  name: "recoveryCode",
  title: "备份恢复码",
  page: a4Page,
  data: recoveryCodeData,
  copies: [singleCopy],
};
