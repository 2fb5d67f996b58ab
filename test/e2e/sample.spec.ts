import { openSample, saved } from "#test/helpers/desk-actions.ts";
import { press } from "#test/helpers/walk/fields.ts";
import { goTo } from "#test/helpers/walk/staff.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./desk-test.ts";

test("somebody who only looks gets a year of an invented company, apart from real data", async ({
  desks,
}) => {
  test.setTimeout(240_000);
  const { page } = await desks.open(desks.emptyFolder());
  await openSample(page);
  await saved(page);
  await expect(page.getByRole("banner")).toContainText("示例");
  await expect(
    page.getByRole("listbox", { name: "时限" }).getByRole("option").first(),
  ).toBeVisible();
  await expectAccessible(page, "今日，示例");
  for (const place of ["客户", "接待", "投诉", "服务", "放行"]) {
    await goTo(page, place);
    await expect(
      page.getByRole("region", { name: "列表" }).getByRole("option").first(),
    ).toBeVisible();
    await expectAccessible(page, `${place}，示例`);
  }
  await page.keyboard.press("Control+l");
  await press(page, "换成自己的单位");
  await expect(page.getByRole("button", { name: "开始使用" })).toBeVisible();
});
