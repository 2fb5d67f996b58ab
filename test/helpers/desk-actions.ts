import { expect, type Page } from "playwright/test";

/** The password of everybody at the sample desk. */
export const samplePassword = "123456";

/** Gives name and password at the sign-in, as a person does. */
export async function enter(page: Page, name: string, password: string): Promise<void> {
  await page.getByRole("radio", { name, exact: true }).check({ force: true });
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
}

/** Signs in and waits until the desk is open. */
export async function signIn(page: Page, name: string, password = samplePassword): Promise<void> {
  await enter(page, name, password);
  await expect(page.getByRole("navigation", { name: "功能" })).toBeVisible({ timeout: 120_000 });
}

/** Waits until the top bar says that everything is saved and checked. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole("banner").getByRole("status")).toHaveText("已保存", {
    timeout: 30_000,
  });
}

/** From the first screen to the sample desk, signed in. */
export async function openSample(page: Page, name = "陆青禾"): Promise<void> {
  await page.getByRole("button", { name: "用示例数据看看" }).click();
  await page.getByRole("heading", { name: "切换用户" }).waitFor({ timeout: 120_000 });
  await signIn(page, name);
}
