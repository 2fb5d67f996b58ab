import { expect, type Page } from "playwright/test";
import { saved, signIn } from "#test/helpers/desk-actions.ts";
import { choose, type } from "#test/helpers/walk/fields.ts";
import { goTo, lock } from "#test/helpers/walk/staff.ts";
import { expectAccessible } from "./accessible.ts";
import { test } from "./desk-test.ts";

const shot = async (page: Page, name: string) => {
  await page.screenshot({ path: `/tmp/inc/${name}.png`, animations: "disabled" });
};

test("a month's services become a statement that everybody has agreed to, by keyboard", async ({
  desks,
}) => {
  test.setTimeout(400_000);
  const { page } = await desks.open(desks.emptyFolder());
  await page.getByRole("radio", { name: "设备售后、纺织" }).check({ force: true });
  await page.getByRole("button", { name: "用示例数据看看" }).click({ timeout: 120_000 });
  await page.getByRole("heading", { name: "切换用户" }).waitFor({ timeout: 120_000 });
  await signIn(page, "宋听雨");
  await saved(page);
  await goTo(page, "激励");
  await shot(page, "01-empty");
  await page.keyboard.press("Enter");
  const record = page.getByRole("region", { name: "激励汇总", exact: true });
  await record.waitFor();
  await shot(page, "02-statement");
  await page.getByRole("tab", { name: "事项登记" }).click();
  await shot(page, "03-entries");
  await page.getByRole("tab", { name: "第二次服务" }).click();
  await page.waitForTimeout(1500);
  await shot(page, "04-seconds");
  await page.getByRole("tab", { name: "季度得分" }).click();
  await page.waitForTimeout(800);
  await shot(page, "05-scores");
  await expectAccessible(page, "季度得分");
});
