import { expect, type Page } from "playwright/test";
import { field, pick, press, region } from "./fields.ts";
import { openSettings } from "./settings.ts";
import { goTo } from "./staff.ts";

/** Opens the newest complaint that is archived; gives its number. */
export async function openArchived(page: Page): Promise<string> {
  await goTo(page, "投诉");
  await page.getByRole("button", { name: /^已归档/ }).click();
  await page.getByRole("listbox", { name: "投诉" }).getByRole("option").first().click();
  const number = page.locator(".record-number", { hasText: /^TS-/ });
  return (await number.textContent()) ?? "";
}

/** 信函: writes a letter of a kind, with whatever its template leaves open filled in. */
export async function writeLetter(page: Page, kind: string): Promise<void> {
  await page.getByRole("tab", { name: "信函" }).click();
  await pick(page, "信函", kind);
  const form = page.getByRole("form", { name: kind });
  for (const label of ["标题", "正文"]) {
    const text = await field(form, label).inputValue();
    if (text.includes("＿＿＿＿"))
      await field(form, label).fill(text.replaceAll("＿＿＿＿", "2026 年 11 月 27 日 18:00"));
  }
  await press(form, "保存信函");
  await expect(form.getByText(/^第 1 稿/)).toBeVisible();
}

/** 设置 → 信函: a field that does not exist is named and nothing is saved. */
export async function refuseTemplate(page: Page): Promise<void> {
  await openSettings(page, "信函");
  const form = page.getByRole("form", { name: "信函模板" });
  const text = field(form, "正文");
  await text.fill(`${await text.inputValue()}\n请联系{经理}。`);
  await press(form, "保存");
  await expect(
    region(page, "信函模板")
      .getByText(/没有「\{经理\}」这样的字段/)
      .first(),
  ).toBeVisible();
}

/** The template gets words of the company's own. */
export async function changeTemplate(page: Page): Promise<void> {
  const form = page.getByRole("form", { name: "信函模板" });
  const text = field(form, "正文");
  await text.fill((await text.inputValue()).replace("请联系{经理}。", "咨询请找{经办人}。"));
  await press(form, "保存");
  await expect(page.getByText("已修改").first()).toBeVisible();
}
