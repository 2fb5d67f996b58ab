import { expect, type Page } from "playwright/test";
import { field, type } from "./fields.ts";
import { goTo } from "./staff.ts";

/** Opens a tab of 设置. */
export async function openSettings(page: Page, tab: string): Promise<void> {
  await goTo(page, "设置");
  await page.getByRole("tab", { name: tab, exact: true }).click();
}

/** 规则 → 保修期: a regulation leaves it open, so that no fee is computed before somebody sets it. */
export async function setWarranty(page: Page, months: string): Promise<void> {
  await openSettings(page, "规则");
  await type(page, "找规则", "保修");
  await page
    .getByRole("option", { name: /车载终端安装维修服务办法/ })
    .first()
    .click();
  await expect(page.getByText("未设定").first()).toBeVisible();
  await type(page, "保修期", months);
  await type(page, "修改原因", "按与厂家的合同");
  await expect(field(page, "保修期")).toHaveValue(months);
  await page.keyboard.press("Control+s");
  await expect(page.getByText("已修改").first()).toBeVisible();
}
