import type { Page } from "playwright/test";
import { acceptComplaint, askWhy, fillComplaint } from "#test/helpers/walk/complaints.ts";
import { field, region, type } from "#test/helpers/walk/fields.ts";
import { openByNumber } from "#test/helpers/walk/find-again.ts";
import { house } from "#test/helpers/walk/house.ts";
import {
  approveWaiting,
  arrive,
  depart,
  fillRepair,
  submitOrder,
} from "#test/helpers/walk/services.ts";
import { openSettings } from "#test/helpers/walk/settings.ts";
import { goTo, signInAs } from "#test/helpers/walk/staff.ts";
import { expect, test } from "./desk-test.ts";

async function openRule(page: Page, title: string, cited: RegExp): Promise<void> {
  await openSettings(page, "规则");
  await type(page, "找规则", title);
  await page.getByRole("option", { name: cited }).first().click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
}

const save = (page: Page) => page.keyboard.press("Control+s");

test("a changed figure rules what comes after it, and the history says who changed it why", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await fillComplaint(page);
  const old = await acceptComplaint(page);
  const dueBefore = await askWhy(page);
  expect(dueBefore).toMatch(/答复期限\s*24 小时\s*默认/);
  await page.keyboard.press("Escape");

  await signInAs(page, "admin");
  await openRule(page, "电话投诉的答复期限", /客户投诉管理制度/);
  await type(page, "答复期限", "500");
  await save(page);
  await expect(field(page, "答复期限")).toHaveAccessibleDescription(/168/);
  await type(page, "答复期限", "36");
  await save(page);
  await expect(field(page, "修改原因")).toHaveAccessibleDescription(/请写明修改原因/);
  await expect(field(page, "答复期限")).toHaveValue("36");
  await type(page, "修改原因", "夜班人手不够");
  await save(page);
  await expect(page.getByText("已修改，默认 24 小时")).toBeVisible();
  await page.getByRole("tab", { name: "修改记录" }).click();
  const history = page.getByRole("list", { name: "修改记录" });
  await expect(history).toContainText(house.admin.name);
  await expect(history).toContainText("答复期限：24 小时（默认） → 36 小时");
  await expect(history).toContainText("原因：夜班人手不够");

  await signInAs(page, "clerk");
  await openByNumber(page, old);
  expect(await askWhy(page)).toBe(dueBefore);
  await page.keyboard.press("Escape");
  await fillComplaint(page);
  await expect(page.getByText("按酒厂行业方案")).toBeVisible();
  expect(await askWhy(page)).toMatch(/答复期限\s*36 小时\s*已修改，默认 24 小时/);
  await page.getByRole("link", { name: "打开规则" }).click();
  await expect(page.getByRole("heading", { name: "电话投诉的答复期限" })).toBeVisible();
  await expect(field(page, "答复期限")).toHaveCount(0);
});

test("a figure that nobody has set is refused by name, found in front, set, and then computes", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await fillRepair(page);
  const order = await submitOrder(page);
  await signInAs(page, "departmentHead");
  await goTo(page, "今日");
  await approveWaiting(page, order, "同意");
  await signInAs(page, "clerk");
  await openByNumber(page, order);
  await depart(page);
  await arrive(page);
  await page.getByRole("button", { name: "完工" }).click();
  const refused = "《车载终端安装维修服务办法》二.3的「保修期」未设定，请管理员设定后再算";
  await expect(page.getByText(refused).first()).toBeVisible();

  await signInAs(page, "admin");
  await openSettings(page, "规则");
  const first = page.getByRole("listbox", { name: "规则" }).getByRole("option").first();
  await expect(first).toContainText("保修期");
  await expect(first).toContainText("未设定");
  await first.click();
  await type(page, "保修期", "12");
  await type(page, "修改原因", "按与厂家的合同");
  await save(page);
  await expect(page.getByText("已修改，默认 未设定")).toBeVisible();

  await signInAs(page, "clerk");
  await openByNumber(page, order);
  await page.getByRole("button", { name: "完工" }).click();
  await expect(page.getByText(refused)).toHaveCount(0);
  await expect(region(page, "应收")).toContainText(/¥\d/);
});

test("the company's own name of a regulation stands wherever it is cited", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "admin");
  await openRule(page, "投诉处理的期限", /客户投诉管理制度/);
  await page.getByRole("tab", { name: "制度名称" }).click();
  await type(page, "文号", "砚湖 12 号");
  await type(page, "修改原因", "改用本单位的制度");
  await save(page);
  await expect(field(page, "本单位的制度名称")).toHaveAccessibleDescription(
    /请填写制度名称|也请填写/,
  );
  await type(page, "本单位的制度名称", "投诉处理规定");
  await save(page);
  await expect(page.getByText("《投诉处理规定》（砚湖 12 号）三").first()).toBeVisible();
  await signInAs(page, "clerk");
  await fillComplaint(page);
  expect(await askWhy(page)).toContain("《投诉处理规定》（砚湖 12 号）二.1");
  await expect(region(page, "登记投诉")).toBeVisible();
});
