import { z } from "zod";

/** The two places: the one that fills by itself, and the user's own, a stick or a disk that comes and goes. */
export const backupPlaces = ["first", "second"] as const;
const placeName = z.enum(backupPlaces);
export type BackupPlace = z.infer<typeof placeName>;

const folder = z.string().trim().max(500);

/** How a backup or a check ended, and when. */
export const backupResultSchema = z.object({
  at: z.iso.datetime(),
  ok: z.boolean(),
  /** In plain words. */
  message: z.string(),
  /** Up to which entry of the journal; of what ended badly null. */
  seq: z.number().int().nullable(),
});
export type BackupResult = z.infer<typeof backupResultSchema>;

const placeStatusSchema = z.object({
  /** Empty while none is chosen, and for those who do not run the desk. */
  folder: z.string(),
  chosen: z.boolean(),
  /** False while the disk or the folder of the backups is not there. */
  present: z.boolean(),
  sameDisk: z.boolean(),
  last: backupResultSchema.nullable(),
  /** The last backup that ended well. */
  good: backupResultSchema.nullable(),
  /** The last time that it was read back and replayed from end to end. */
  replayed: backupResultSchema.nullable(),
});
export type PlaceStatus = z.infer<typeof placeStatusSchema>;

/** Long work of the host on backups; there is one at a time. */
export const backupJobSchema = z.object({
  kind: z.enum(["backup", "verify", "restore"]),
  place: placeName.nullable(),
  state: z.enum(["running", "done", "failed", "cancelled"]),
  text: z.string(),
  done: z.number(),
  total: z.number(),
  /** How it ended. */
  message: z.string(),
});
export type BackupJob = z.infer<typeof backupJobSchema>;

export const backupStatusSchema = z.object({
  /** When the recovery code was made; null while there is none, and so no backup. */
  codeMadeAt: z.string().nullable(),
  first: placeStatusSchema,
  second: placeStatusSchema,
  /** The first place's backups are older than the rules want. */
  overdue: z.boolean(),
  job: backupJobSchema.nullable(),
});
export type BackupStatus = z.infer<typeof backupStatusSchema>;

/** A disk or folder of this machine that a backup can go to. */
const mountSchema = z.object({
  folder: z.string(),
  free: z.number(),
  sameDisk: z.boolean(),
});
export type Mount = z.infer<typeof mountSchema>;

/** The newest whole backup of one desk at a place. */
export const foundBackupSchema = z.object({
  set: z.string(),
  desk: z.string(),
  seq: z.number().int(),
  madeAt: z.string(),
  bytes: z.number(),
});
export type FoundBackup = z.infer<typeof foundBackupSchema>;

const nothing = z.object({}).strict();
const onePlace = z.object({ place: placeName }).strict();

/** The calls about backups, and about restoring one where the desk is still empty. */
export const backupContract = {
  "backup.status": { argument: nothing, result: backupStatusSchema },
  "backup.mounts": {
    argument: nothing,
    result: z.object({ mounts: z.array(mountSchema), suggested: z.string() }),
  },
  /** Makes a recovery code. It counts, and is forgotten by the host, once it is kept on paper. */
  "backup.newCode": { argument: nothing, result: z.object({ code: z.string() }) },
  "backup.printCode": {
    argument: z.object({ organisation: z.string().max(60), deskCode: z.string().max(4) }).strict(),
    result: z.object({ printer: z.string() }),
  },
  /** The code is on paper; one of its groups is typed from there as a proof. */
  "backup.keepCode": {
    argument: z
      .object({ group: z.number().int().min(1).max(8), typed: z.string().max(20) })
      .strict(),
    result: backupStatusSchema,
  },
  "backup.setPlace": {
    argument: z.object({ place: placeName, folder }).strict(),
    result: backupStatusSchema,
  },
  "backup.run": { argument: onePlace, result: backupStatusSchema },
  "backup.verify": { argument: onePlace, result: backupStatusSchema },
  "backup.cancel": { argument: nothing, result: nothing },
  "restore.drives": {
    argument: nothing,
    result: z.object({ mounts: z.array(mountSchema) }),
  },
  "restore.find": {
    argument: z.object({ folder }).strict(),
    result: z.object({ backups: z.array(foundBackupSchema) }),
  },
  "restore.begin": {
    argument: z.object({ set: folder, code: z.string().max(200) }).strict(),
    result: nothing,
  },
  "restore.job": { argument: nothing, result: z.object({ job: backupJobSchema.nullable() }) },
  "restore.cancel": { argument: nothing, result: nothing },
};
