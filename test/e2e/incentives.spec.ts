import { saved, signIn } from "#test/helpers/desk-actions.ts";
import { goTo } from "#test/helpers/walk/staff.ts";
import { expectAccessible } from "./accessible.ts";
import { test } from "./desk-test.ts";

test("a month's services become a statement, and its places can be used by everybody", async ({
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
  await page.getByRole("form", { name: "汇总一期" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "激励汇总", exact: true }).waitFor();
  await page.getByRole("tab", { name: "季度得分" }).click();
  await page.getByRole("table", { name: "季度得分表" }).waitFor();
  await expectAccessible(page, "季度得分");
});
