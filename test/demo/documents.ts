import { copyFileSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { countPages } from "#electron/printing/pages.ts";
import { singleCopy } from "#shared/forms/form.ts";
import type { Stage } from "./stage.ts";

/** A printed form that the demo leaves behind. */
export interface Document {
  form: string;
  number: string;
  file: string;
  pages: number;
}

/** Copies every printed form, each copy a document of its own, and says what it is. */
export async function collectForms(stage: Stage): Promise<Document[]> {
  const { prints } = await stage.desk.host.services.desk();
  return prints.jobs().flatMap(({ form, number, files, copies }) =>
    files.map((file, index) => {
      const copy = copies[index] ?? singleCopy;
      const name = `${form}-${copy}.pdf`;
      copyFileSync(file, join(stage.out, "forms", name));
      return {
        form,
        number,
        file: `forms/${basename(name)}`,
        pages: countPages(readFileSync(file)),
      };
    }),
  );
}
