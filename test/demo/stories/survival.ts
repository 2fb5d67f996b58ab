import { rmSync } from "node:fs";
import { join } from "node:path";
import { saved } from "#test/helpers/desk-actions.ts";
import { launchDesk } from "#test/helpers/launch-desk.ts";
import { findAll } from "#test/helpers/walk/find-again.ts";
import { signInAs } from "#test/helpers/walk/staff.ts";
import type { Stage } from "../stage.ts";

/** Closes the program, does something to its data, and opens it again. */
async function reopen(stage: Stage, between: (dataRoot: string) => void): Promise<void> {
  const { dataRoot, ahead, close } = stage.desk;
  await close();
  between(dataRoot);
  stage.desk = await launchDesk({ dataRoot, ahead: ahead() });
  await signInAs(stage.page, "clerk");
  await saved(stage.page);
}

/** Everything is there after a restart, after the database is deleted, and after the journal is deleted. */
export async function survive(stage: Stage, numbers: readonly string[]): Promise<void> {
  const losses: [string, (dataRoot: string) => void][] = [
    ["restart", () => undefined],
    ["database-deleted", (root) => rmSync(join(root, "browser"), { recursive: true })],
    ["journal-deleted", (root) => rmSync(join(root, "desk", "journal"), { recursive: true })],
  ];
  for (const [name, lose] of losses) {
    await stage.step(name, async () => {
      await reopen(stage, lose);
      await findAll(stage.page, numbers);
    });
  }
}
