import { expect, type Page } from "playwright/test";
import { field, press } from "./fields.ts";

/** Prints the record that is open as a PDF, and waits until the files are there. */
export async function savePdf(page: Page, form?: string): Promise<void> {
  await page.getByRole("tab", { name: "打印件" }).click();
  if (form) await page.getByRole("button", { name: form, exact: true }).click();
  // what was printed before needs a reason; the preview stands once it is known
  await page.getByRole("figure", { name: /预览/ }).waitFor();
  const reason = field(page, "补打原因");
  if (await reason.isVisible()) await reason.fill("客户另要一份");
  await press(page, "存为 PDF");
  await expect(page.getByText("已存为 PDF").first()).toBeVisible({ timeout: 30_000 });
}
