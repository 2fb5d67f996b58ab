import { expect, type Page } from "playwright/test";
import { field, find, openNumber, pick, press, region, type, typeAll } from "./fields.ts";
import { customer, pass } from "./house.ts";

/** F6: equipment of the customer on file leaves with its carrier. */
export async function fillPass(page: Page): Promise<void> {
  await page.keyboard.press("F6");
  const form = page.getByRole("form", { name: "开出门条" });
  await form.waitFor();
  await pick(form, "出门类型", pass.kind);
  await find(form, "客户", customer.name.slice(0, 4), customer.name);
  await typeAll(form, { 携带人: pass.carrier, 证件号码: pass.identityNumber, 放行门岗: pass.gate });
  for (const [index, { item, model, serial, quantity }] of pass.lines.entries()) {
    const row = form.getByRole("group", { name: `第 ${index + 1} 行` });
    await typeAll(row, { 品名: item, 型号: model, 序列号: serial });
    await field(row, "数量").fill(quantity);
  }
}

/** Ctrl S: gives the number of the pass. */
export async function savePass(page: Page): Promise<string> {
  await page.keyboard.press("Control+s");
  await region(page, "现场核对").waitFor();
  return openNumber(page, "CM");
}

/** 核对: the papers are in and every line is as it stands on the list. */
export async function checkPass(page: Page): Promise<void> {
  const panel = region(page, "现场核对");
  await panel.getByRole("checkbox", { name: "已收到撤机设备清单" }).check();
  await press(panel, "全部相符");
  await press(panel, "核对");
  await expect(panel).toBeHidden();
}

export async function issuePass(page: Page): Promise<void> {
  await press(page, "开具");
  await expect(page.getByText("已开具").first()).toBeVisible();
}

/** 作废 with its reason. */
export async function voidPass(page: Page, reason: string): Promise<void> {
  await press(page, "作废");
  const dialog = page.getByRole("dialog");
  await type(dialog, "作废原因", reason);
  await dialog.getByRole("button", { name: "作废" }).click();
  await expect(page.getByText("已作废").first()).toBeVisible();
}
