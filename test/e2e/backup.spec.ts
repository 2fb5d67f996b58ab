import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { saved } from "#test/helpers/desk-actions.ts";
import { field, press, region, type } from "#test/helpers/walk/fields.ts";
import { customer, house } from "#test/helpers/walk/house.ts";
import { openSettings } from "#test/helpers/walk/settings.ts";
import { goTo, signInAs } from "#test/helpers/walk/staff.ts";
import { expect, needsPorts, test } from "./desk-test.ts";

needsPorts();

/** Reads the code from the screen, as somebody copies it to paper, and proves it; gives the code. */
async function copyCode(page: Page): Promise<string> {
  await press(page, "打印恢复码");
  const groups = page.getByRole("list", { name: "恢复码" }).locator("b");
  await expect(groups).toHaveCount(8);
  const code = await groups.allInnerTexts();
  await press(page, "已打印或抄好");
  const form = page.getByRole("form", { name: "核对恢复码" });
  const asked = Number(/\d/.exec((await form.locator("label").first().textContent()) ?? "")?.[0]);
  const typed = field(form, `第 ${asked} 组`);
  await typed.fill("0000");
  await press(form, "启用恢复码");
  await expect(form.getByText(`第 ${asked} 组和恢复码不一样`)).toBeVisible();
  await typed.fill((code[asked - 1] ?? "").toLowerCase());
  await press(form, "启用恢复码");
  await expect(region(page, "恢复码").getByText(/恢复码生成于/)).toBeVisible();
  return code.join("-");
}

async function choosePlace(page: Page, name: string, folder: string): Promise<void> {
  const place = region(page, name);
  await type(place, `${name}文件夹`, folder);
  await press(place, `设定${name}`);
  await expect(place.getByText(folder, { exact: true })).toBeVisible();
}

async function backUp(page: Page, name: string): Promise<void> {
  await press(page, `立即备份到${name}`);
  await expect(region(page, name).getByText(/已备份到第 \d+ 条/)).toBeVisible();
}

test("backed up to two places, restored on a bare machine with the code from paper, taken over, and looked back", async ({
  desks,
}) => {
  test.setTimeout(300_000);
  const disks = desks.emptyFolder();
  const [first, stick] = [join(disks, "disk"), join(disks, "stick")];
  for (const folder of [first, stick]) mkdirSync(folder);
  const old = await desks.open();
  await signInAs(old.page, "admin");
  const reminder = old.page.getByRole("region", { name: "备份提醒" });
  await expect(reminder).toContainText("还没有设置备份");
  await openSettings(old.page, "备份");
  const code = await copyCode(old.page);
  await choosePlace(old.page, "第一备份位置", first);
  await choosePlace(old.page, "第二备份位置", stick);
  await backUp(old.page, "第一备份位置");
  await backUp(old.page, "第二备份位置");
  await press(old.page, "校验第一备份位置");
  await expect(region(old.page, "第一备份位置").getByText(/核对数一致/)).toBeVisible();
  renameSync(stick, join(disks, "pulled"));
  await goTo(old.page, "今日");
  await expect(reminder).toContainText("第二备份位置未连接，上次备份于");
  await old.close();

  const { page } = await desks.open(desks.emptyFolder());
  await press(page, "从备份恢复");
  await type(page, "备份所在的位置", join(disks, "nowhere"));
  await press(page, "查找备份");
  await expect(page.getByText("没有这个文件夹")).toBeVisible();
  await type(page, "备份所在的位置", join(disks, "pulled"));
  await press(page, "查找备份");
  await expect(page.getByText(/找到备份/)).toBeVisible();
  const slip = code.startsWith("7") ? `8${code.slice(1)}` : `7${code.slice(1)}`;
  await type(page, "恢复码", slip);
  await press(page, "开始恢复");
  await expect(page.getByText("第 1 组不对")).toBeVisible();
  await type(page, "恢复码", code.toLowerCase().replaceAll("-", " "));
  await press(page, "开始恢复");
  await expect(page.getByRole("heading", { name: "接管这张前台" })).toBeVisible();
  await type(page, "密码", "不对的密码");
  await press(page, "接管");
  await expect(page.getByText("密码不对")).toBeVisible();
  await type(page, "密码", house.password);
  await press(page, "接管");
  await expect(page.getByRole("navigation", { name: "功能" })).toBeVisible({ timeout: 60_000 });
  await saved(page);

  await signInAs(page, "clerk");
  await goTo(page, "客户");
  await region(page, "列表").getByRole("option", { name: customer.name }).click();
  await expect(page.getByRole("heading", { name: customer.name, level: 1 })).toBeVisible();

  await signInAs(page, "admin");
  await openSettings(page, "备份");
  await type(page, "或日志第几条", "2");
  await press(page, "看当时");
  const bar = page.getByRole("complementary", { name: "看当时" });
  await expect(bar).toContainText("日志第 2 条时的样子");
  await goTo(page, "客户");
  await expect(region(page, "列表").getByRole("option")).toHaveCount(0);
  await press(bar, "回到现在");
  await expect(bar).toBeHidden();
  await goTo(page, "客户");
  await expect(region(page, "列表").getByRole("option", { name: customer.name })).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const all = await indexedDB.databases();
        return all.filter(({ name }) => name?.includes("-then")).length;
      }),
    )
    .toBe(0);
});
