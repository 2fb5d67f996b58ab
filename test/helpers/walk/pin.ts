import { expect, type Page } from "playwright/test";
import { field, press, region, type } from "./fields.ts";
import { house } from "./house.ts";
import { openSettings } from "./settings.ts";

/** 设置 → 我的 → 我的 PIN, with the password of the house. */
export async function setPin(page: Page, pin: string): Promise<void> {
  await openSettings(page, "我的");
  const part = region(page, "我的 PIN");
  await type(part, "当前密码", house.password);
  await type(part, "新 PIN", pin);
  await type(part, "确认 PIN", pin);
  await press(part, "设定 PIN");
  await expect(part.getByText(`PIN 已设好，${pin.length} 位`)).toBeVisible({ timeout: 60_000 });
}

/** Waits until the PIN can be typed, and types it; its last digit signs in. */
export async function typePin(page: Page, pin: string): Promise<void> {
  await expect(field(page, "密码")).toBeFocused();
  await expect(page.getByText(`${pin.length} 位 PIN`)).toBeVisible();
  await page.keyboard.type(pin);
}
