import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import type { FormName } from "#shared/forms/names.ts";
import { aheadTo, freshFolder, launchDesk } from "#test/helpers/launch-desk.ts";
import { programOption } from "#test/helpers/options.ts";
import { complaints, customers, passes, setUp, today, visits } from "./day.ts";
import { collectForms } from "./documents.ts";
import { night } from "./night.ts";
import { services } from "./service.ts";
import { Stage } from "./stage.ts";
import { survive } from "./survival.ts";

/** What the main job prints; the other forms have their own screens. */
const printed: FormName[] = [
  "visitorBadge",
  "complaintRecord",
  "serviceSheet",
  "installationDispatch",
  "exitPass",
];

/** The main job, headless and through the UI, on a fresh data folder and a Monday morning. */
test("the main job", async () => {
  const out = programOption("out") ?? "test-results/demo";
  for (const part of ["screens", "forms"])
    rmSync(`${out}/${part}`, { recursive: true, force: true });
  const { folder, remove } = freshFolder();
  const ahead = aheadTo("2026-11-23T09:10:00+08:00");
  const stage = new Stage(out, await launchDesk({ dataRoot: folder, ahead }));
  try {
    await setUp(stage);
    const numbers = [await customers(stage), await visits(stage), await complaints(stage)];
    numbers.push(...(await services(stage)), await passes(stage));
    await today(stage);
    const documents = await collectForms(stage);
    await survive(stage, numbers);
    await night(stage);
    stage.write("summary.json", { host: "browser", steps: stage.steps, documents });
    console.log(`${stage.steps.length} steps, ${documents.length} documents: ${stage.out}`);
    expect(new Set(documents.map(({ form }) => form))).toEqual(new Set<string>(printed));
    expect(documents.every(({ pages }) => pages > 0)).toBe(true);
  } catch (error) {
    await stage.picture("failed").catch(() => undefined);
    throw error;
  } finally {
    await stage.desk.close();
    remove();
  }
});
