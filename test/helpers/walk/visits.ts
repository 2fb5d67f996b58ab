import { expect, type Page } from "playwright/test";
import { choose, field, find, openNumber, type } from "./fields.ts";
import { colleagues, customer, visitor } from "./house.ts";

/** F2: the visitor of the customer on file, received by the head of service. */
export async function fillVisit(page: Page): Promise<void> {
  await page.keyboard.press("F2");
  const form = page.getByRole("form", { name: "登记来访" });
  await form.waitFor();
  await field(form, "来访人").pressSequentially(visitor.name);
  await field(form, "手机").pressSequentially(visitor.phone);
  await find(form, "来访单位", customer.name.slice(0, 4), customer.name);
  await type(form, "证件号码", visitor.identityNumber);
  await type(form, "来访事由", visitor.purpose);
  await choose(form, "接待人", colleagues.departmentHead.name);
}

/** Enter behind the last field registers the arrival and prints the badge; gives the visit's number. */
export async function registerVisit(page: Page): Promise<string> {
  await page.getByRole("button", { name: "登记到访" }).click();
  await expect(page.getByRole("button", { name: "登记离开" })).toBeVisible();
  return openNumber(page, "JD");
}
