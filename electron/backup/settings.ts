import { join } from "node:path";
import { z } from "zod";
import { type JsonFile, openJsonFile } from "#electron/platform/json-file.ts";
import { keyStanzaSchema } from "#shared/backup/manifest.ts";
import { backupResultSchema } from "#shared/bridge/backup.ts";

const placeSchema = z.object({
  folder: z.string(),
  last: backupResultSchema.nullable(),
  good: backupResultSchema.nullable(),
  replayed: backupResultSchema.nullable(),
});
export type Place = z.infer<typeof placeSchema>;

const settingsSchema = z.object({
  /** The public side of the recovery code, and what opens the backups on this machine to read them back. Never the code. */
  key: z.object({ stanza: keyStanzaSchema, secret: z.string(), madeAt: z.string() }).nullable(),
  first: placeSchema.nullable(),
  second: placeSchema.nullable(),
});
export type BackupSettings = z.infer<typeof settingsSchema>;

/** What this machine knows of a desk's backups. It lies apart from the data: no copy of the data carries it. */
export const openBackupSettings = (
  machineFolder: string,
  deskId: string,
): Promise<JsonFile<BackupSettings>> =>
  openJsonFile({
    file: join(machineFolder, "backup", `${deskId.replaceAll(/[^\w-]/g, "")}.json`),
    schema: settingsSchema,
    initial: { key: null, first: null, second: null },
    mode: 0o600,
  });
