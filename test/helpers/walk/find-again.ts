import { expect, type Locator, type Page } from "playwright/test";
import { openNumber } from "./fields.ts";

/** Ctrl K, and what somebody types there; gives the dialog with what was found. */
export async function search(page: Page, text: string): Promise<Locator> {
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "搜索" });
  await dialog.getByRole("combobox").fill(text);
  await expect(dialog.getByRole("option").first()).toBeVisible();
  return dialog;
}

/** Finds a record by its number, as a person does, and opens it with Enter. */
export async function openByNumber(page: Page, number: string): Promise<void> {
  const found = await search(page, number);
  await expect(found).toContainText(number);
  await page.keyboard.press("Enter");
  await expect.poll(() => openNumber(page, number.slice(0, 2))).toBe(number);
}

/** Every one of these records is still there. */
export async function findAll(page: Page, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) await openByNumber(page, number);
}
