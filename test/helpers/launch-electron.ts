import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { _electron, type Page } from "playwright/test";

const root = join(import.meta.dirname, "../..");
const electron = join(root, "node_modules/electron");

/** Electron's own program, where its package has fetched it. */
export function electronBinary(): string | undefined {
  const note = join(electron, "path.txt");
  const file = existsSync(note) ? join(electron, "dist", readFileSync(note, "utf8")) : undefined;
  return file && existsSync(file) ? file : undefined;
}

/** Opens the built program in Electron on a folder; its data lie in `data` there. */
export async function launchElectron(
  folder: string,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const executablePath = electronBinary();
  if (!executablePath) throw new Error("Electron's program is not here");
  const app = await _electron.launch({ executablePath, args: [root, `--user-data-dir=${folder}`] });
  return { page: await app.firstWindow(), close: () => app.close() };
}
