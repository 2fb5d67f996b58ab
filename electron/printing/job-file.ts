import { join } from "node:path";
import { z } from "zod";
import { type JsonFile, openJsonFile } from "#electron/platform/json-file.ts";
import { jobSchema, submitSchema } from "#shared/bridge/print-job.ts";

const storedJobSchema = z.object({
  job: jobSchema,
  /** What to print; forgotten as soon as it cannot be needed again. */
  request: submitSchema.nullable(),
  printedBy: z.string(),
  /** Which of the job's documents is being handed over, from 1; 0 while none has been. */
  handing: z.number().int().min(0),
  /** A person has seen that some characters will be missing. */
  glyphsAccepted: z.boolean(),
});
export type StoredJob = z.infer<typeof storedJobSchema>;

const keptJobs = 500;
const closedMidway = "程序在打印途中关闭，请看打印机有没有出纸";
const closedBefore = "程序在打印之前关闭，没有送打印机，请点「重新送打」";

/** The print jobs of a desk, newest first, as they are on the disk. */
export interface JobFile {
  all: () => StoredJob[];
  find: (id: string) => StoredJob | undefined;
  /** False when a job of this id is there already: asked for twice at once, it is one job. */
  add: (stored: StoredJob) => Promise<boolean>;
  change: (id: string, change: (stored: StoredJob) => StoredJob) => Promise<StoredJob>;
}

/** Opens the jobs of a desk folder. What was under way when the program ended is never sent again by itself. */
export async function openJobFile(folder: string): Promise<JobFile> {
  const file: JsonFile<StoredJob[]> = await openJsonFile({
    file: join(folder, "printing", "jobs.json"),
    schema: z.array(storedJobSchema),
    initial: [],
    mode: 0o600,
  });
  if (file.value.some(({ job }) => job.state === "queued")) {
    await file.update((jobs) => jobs.map(interrupted));
  }
  const find = (id: string) => file.value.find(({ job }) => job.id === id);
  return {
    all: () => file.value,
    find,
    add: async (stored) => {
      let isNew = true;
      await file.update((jobs) => {
        isNew = jobs.every(({ job }) => job.id !== stored.job.id);
        return isNew ? [stored, ...jobs].slice(0, keptJobs) : jobs;
      });
      return isNew;
    },
    change: async (id, change) => {
      const jobs = await file.update((all) =>
        all.map((one) => (one.job.id === id ? change(one) : one)),
      );
      const changed = jobs.find(({ job }) => job.id === id);
      if (!changed) throw new Error("a print job has gone");
      return changed;
    },
  };
}

function interrupted(stored: StoredJob): StoredJob {
  if (stored.job.state !== "queued") return stored;
  const { job } = stored;
  return stored.handing > 0
    ? { ...stored, job: { ...job, state: "unconfirmed", problem: closedMidway } }
    : { ...stored, job: { ...job, state: "failed", problem: closedBefore } };
}
