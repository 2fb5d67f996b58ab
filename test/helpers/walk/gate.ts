import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "playwright/test";
import { saved } from "../desk-actions.ts";
import { press, type } from "./fields.ts";
import { pass } from "./house.ts";
import { checkPass, fillPass, issuePass, savePass } from "./passes.ts";
import { openSettings } from "./settings.ts";
import { signInAs } from "./staff.ts";

/** The one field of the gate. */
export const scanField = (page: Page): Locator => page.getByLabel("扫码或输入编号");

export const verdict = (page: Page): Locator => page.getByRole("status", { name: "核验结果" });

/** 设置 → 门岗: this machine stands at a gate. */
export async function setGate(page: Page, gate: string = pass.gate): Promise<void> {
  await signInAs(page, "admin");
  await openSettings(page, "门岗");
  await type(page, "这台电脑的门岗", gate);
  await press(page, "设定门岗");
  await expect(page.getByRole("button", { name: "设定门岗" })).toBeDisabled();
}

/** From the application to 已开具; gives the number. */
export async function issueOne(page: Page): Promise<string> {
  await fillPass(page);
  const number = await savePass(page);
  await checkPass(page);
  await issuePass(page);
  await saved(page);
  return number;
}

/** The newest token that the desk has signed, as its journal keeps it and as the gate's copy prints it. */
export function newestToken(dataRoot: string): string {
  const folder = join(dataRoot, "desk", "journal");
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith(".log"))
    .flatMap((name) => readFileSync(join(folder, name), "utf8").match(/QT1[A-Z2-7]+/g) ?? []);
  return lines.at(-1) ?? "";
}

/** F8, as the guard. */
export async function openGate(page: Page): Promise<void> {
  await signInAs(page, "gate");
  await page.keyboard.press("F8");
  await expect(scanField(page)).toBeFocused();
}

/** A scanner types, and ends with Enter. */
export async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Looks at the carrier and counts line after line, by keys alone, until all is counted; a verdict that comes only then begins anew. */
export async function countAll(page: Page): Promise<void> {
  const sum = page.getByRole("status", { name: "点数结果" });
  await expect(async () => {
    await page.keyboard.press(" ");
    await expect(sum).toContainText("点数相符", { timeout: 400 });
  }).toPass({ timeout: 20_000 });
}

/** From the gate back to 今日. */
export async function leaveGate(page: Page): Promise<void> {
  await press(page, "今日");
  await expect(page.getByRole("link", { name: "今日" })).toBeVisible();
}
