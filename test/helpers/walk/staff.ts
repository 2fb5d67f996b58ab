import { expect, type Page } from "playwright/test";
import { signIn } from "../desk-actions.ts";
import { colleagues, house } from "./house.ts";

type Who = keyof typeof colleagues | "admin";

/** Signs in as one of the house; a desk in use is locked first. */
export async function signInAs(page: Page, who: Who): Promise<void> {
  const name = who === "admin" ? house.admin.name : colleagues[who].name;
  if (await page.getByRole("navigation", { name: "功能" }).isVisible()) await lock(page);
  await signIn(page, name, house.password);
}

/** Ctrl L. */
export async function lock(page: Page): Promise<void> {
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "切换用户" })).toBeVisible();
}

/** By the rail: 今日, 客户, 投诉, … */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole("navigation", { name: "功能" }).getByRole("link", { name: place }).click();
}
