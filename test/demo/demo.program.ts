import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { aheadTo, freshFolder, launchDesk } from "#test/helpers/launch-desk.ts";
import { programOption, programWord } from "#test/helpers/options.ts";
import { collectForms } from "./documents.ts";
import { Stage } from "./stage.ts";
import { complaints } from "./stories/complaints.ts";
import { main } from "./stories/main.ts";
import type { Story } from "./stories/story.ts";

/** The stories, by the name that `--story` asks for. */
const stories: Record<string, Story> = { main, complaints };

const name = programWord("story") ?? "main";
const story = stories[name];

/** A story, headless and through the UI, on a fresh data folder and a Monday morning. */
test(story?.title ?? name, async () => {
  if (!story)
    throw new Error(`there is no story ${name}; known: ${Object.keys(stories).join(", ")}`);
  const out = programOption("out") ?? "test-results/demo";
  for (const part of ["screens", "forms"])
    rmSync(`${out}/${part}`, { recursive: true, force: true });
  const { folder, remove } = freshFolder();
  const ahead = aheadTo("2026-11-23T09:10:00+08:00");
  const stage = new Stage(out, await launchDesk({ dataRoot: folder, ahead }));
  try {
    await story.play(stage);
    if (stage.documents.length === 0) stage.documents.push(...(await collectForms(stage)));
    const { steps, documents } = stage;
    stage.write("summary.json", { host: "browser", story: name, steps, documents });
    console.log(`${steps.length} steps, ${documents.length} documents: ${stage.out}`);
    expect(new Set(documents.map(({ form }) => form))).toEqual(new Set<string>(story.forms));
    expect(documents.every(({ pages }) => pages > 0)).toBe(true);
  } catch (error) {
    await stage.picture("failed").catch(() => undefined);
    throw error;
  } finally {
    await stage.desk.close();
    remove();
  }
});
