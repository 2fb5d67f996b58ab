import { expect, type Page } from "playwright/test";
import { choose, field, openNumber, type } from "./fields.ts";
import { colleagues, complaint, customer } from "./house.ts";

/** F3: the caller is recognised by the phone; deadlines run while one types. */
export async function fillComplaint(page: Page): Promise<void> {
  await page.keyboard.press("F3");
  const form = page.getByRole("form", { name: "登记投诉" });
  await form.waitFor();
  await field(form, "联系电话").fill(customer.contact.phone);
  await expect(page.getByText("按电话认出")).toBeVisible();
  await expect(field(form, "投诉单位")).toHaveValue(customer.name);
  await type(form, "被投诉对象", complaint.about);
  await choose(form, "投诉类别", complaint.category);
  await type(form, "投诉内容", complaint.facts);
  await type(form, "客户诉求", complaint.wish);
  await choose(form, "责任人", colleagues.serviceManager.name);
}

/** Opens the first 为什么? of the screen, or the nth, and reads what it says. */
export async function askWhy(page: Page, nth = 0): Promise<string> {
  await page.getByRole("button", { name: "为什么?" }).nth(nth).click();
  const answer = page.getByRole("dialog", { name: "为什么?" });
  await answer.getByRole("heading").waitFor();
  return answer.innerText();
}

/** 受理: registers and accepts in one step; gives the complaint's number. */
export async function acceptComplaint(page: Page): Promise<string> {
  await page.getByRole("button", { name: "受理", exact: false }).last().click();
  const number = await openNumber(page, "TS");
  await expect(page.getByRole("region", { name: "投诉", exact: true })).toBeVisible();
  return number;
}
