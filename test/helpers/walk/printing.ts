import { expect, type Page } from "playwright/test";
import { press } from "./fields.ts";

/** Prints the record that is open as a PDF, and waits until the files are there. */
export async function savePdf(page: Page, form?: string): Promise<void> {
  await page.getByRole("tab", { name: "打印件" }).click();
  if (form) await page.getByRole("button", { name: form, exact: true }).click();
  await press(page, "存为 PDF");
  await expect(page.getByText("已存为 PDF").first()).toBeVisible({ timeout: 30_000 });
}
