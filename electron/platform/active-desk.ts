import { join } from "node:path";
import { z } from "zod";
import { type JsonFile, openJsonFile } from "./json-file.ts";

const activeSchema = z.object({ active: z.enum(["desk", "sample"]) });

/** Which of the two desks in the data folder is in use; its name is its folder's name. */
export type ActiveDesk = z.infer<typeof activeSchema>["active"];

/** Remembers across starts which desk is in use. */
export const openActiveDesk = (dataRoot: string): Promise<JsonFile<z.infer<typeof activeSchema>>> =>
  openJsonFile({
    file: join(dataRoot, "active.json"),
    schema: activeSchema,
    initial: { active: "desk" },
  });
