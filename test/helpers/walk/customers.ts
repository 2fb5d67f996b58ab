import { expect, type Page } from "playwright/test";
import { choose, openNumber, press, region, type, typeAll } from "./fields.ts";
import { customer } from "./house.ts";

/** Opens 新建客户 by its key and types what a first call tells. */
export async function fillCustomer(page: Page): Promise<void> {
  await page.keyboard.press("F7");
  const form = page.getByRole("form", { name: "新建客户" });
  await form.waitFor();
  await typeAll(form, {
    客户名称: customer.name,
    统一社会信用代码: customer.creditCode,
    电话: customer.phone,
    地址: customer.address,
    联系人: customer.contact.name,
    职务: customer.contact.post,
    手机: customer.contact.phone,
  });
  await choose(form, "类别", "一般");
}

/** Saves the customer that was typed with Ctrl S; gives its number. */
export async function saveCustomer(page: Page): Promise<string> {
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("heading", { name: customer.name, level: 1 })).toBeVisible();
  return openNumber(page, "KH");
}

/** Types the customer's name a second time: 查重 shows the file that is there. Nothing is saved. */
export async function meetTwin(page: Page): Promise<void> {
  await page.keyboard.press("F7");
  const form = page.getByRole("form", { name: "新建客户" });
  await type(form, "客户名称", customer.name);
  await type(form, "电话", customer.phone);
  await page.keyboard.press("Control+s");
  const twins = page.getByRole("complementary", { name: "查重" });
  await expect(twins.getByText("请先确认是不是同一位客户")).toBeVisible();
  await expect(twins.getByText("名称相同")).toBeVisible();
}

/** Leaves the second file and opens the first from 查重. */
export async function openTwin(page: Page): Promise<void> {
  await press(page, `打开 ${customer.name}`);
  await expect(region(page, "列表")).toBeVisible();
  await expect(page.getByRole("heading", { name: customer.name, level: 1 })).toBeVisible();
}
