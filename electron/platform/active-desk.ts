import { join } from "node:path";
import { z } from "zod";
import type { SampleCompany } from "#shared/domain/desk/sample-company.ts";
import { type JsonFile, openJsonFile } from "./json-file.ts";

/** The sample of each company; the first one's folder is as old as the sample itself. */
const sampleDesks = {
  trade: "sample",
  equipment: "sample-equipment",
  property: "sample-property",
  marketing: "sample-marketing",
} as const satisfies Record<SampleCompany, string>;

const activeSchema = z.object({ active: z.enum(["desk", ...Object.values(sampleDesks)]) });

/** Which of the desks in the data folder is in use, one's own or a sample; its name is its folder's name. */
export type ActiveDesk = z.infer<typeof activeSchema>["active"];

/** The desk on which the sample of this company is looked at. */
export const sampleDeskOf = (company: SampleCompany): ActiveDesk => sampleDesks[company];

/** True for a desk that is only looked at. */
export const isSample = (name: ActiveDesk): boolean => name !== "desk";

/** Remembers across starts which desk is in use. */
export const openActiveDesk = (dataRoot: string): Promise<JsonFile<z.infer<typeof activeSchema>>> =>
  openJsonFile({
    file: join(dataRoot, "active.json"),
    schema: activeSchema,
    initial: { active: "desk" },
  });
