import { expect, type Page } from "playwright/test";
import { field, openNumber, pick } from "./fields.ts";
import { customer } from "./house.ts";

export const calls = {
  question: { about: "展厅周末开放到几点，要不要预约", answer: "周六、周日到 17:00，不用预约" },
  grumble: "十一月初进的二十箱里有三箱味道发苦，客人退了两桌",
  repair: "车辆上线十分钟左右就掉线，屏幕提示无信号",
  suggestion: "停车场入口的指示牌晚上看不清，建议加灯",
  message: "备件收到了，少一个保险座，请回电",
  praise: "来信表扬工程师雨夜上门，修好了又讲解使用方法",
} as const;

/** F9, and the phone: the caller is recognised. Everything is typed, nothing clicked. */
export async function takeCall(page: Page): Promise<void> {
  await page.keyboard.press("F9");
  await expect(field(page, "联系电话")).toBeFocused();
  await page.keyboard.type(customer.contact.phone);
  await expect(page.getByText("按电话认出")).toBeVisible();
  await expect(field(page, "姓名")).toHaveValue(customer.contact.name);
  await expect(field(page, "单位")).toHaveValue(customer.name);
}

/** From the phone on to what the call is about, by Enter; then the words. */
export async function typeAbout(page: Page, about: string): Promise<void> {
  for (const _ of ["姓名", "单位", "方式", "类别", "内容"]) await page.keyboard.press("Enter");
  await expect(field(page, "内容")).toBeFocused();
  await page.keyboard.type(about);
}

/** Says what kind of call it is, without leaving the keyboard's way. */
export async function sayKind(page: Page, kind: string): Promise<void> {
  await pick(page, "类别", kind);
}

/** Ctrl S; gives the number. */
export async function saveCall(page: Page): Promise<string> {
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("region", { name: "来电来访", exact: true })).toBeVisible();
  return openNumber(page, "ZX");
}
