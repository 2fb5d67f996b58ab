import { expect } from "playwright/test";
import { openSample, saved, signIn } from "#test/helpers/desk-actions.ts";
import { press, type } from "#test/helpers/walk/fields.ts";
import { changeTemplate, refuseTemplate } from "#test/helpers/walk/letters.ts";
import { lock } from "#test/helpers/walk/staff.ts";
import {
  addImprovement,
  agree,
  askForRelease,
  callFirst,
  countShown,
  drawFollowUpList,
  drawSpotCheck,
  openRelease,
  openStatistics,
  verifyFirst,
  writeRemarks,
} from "#test/helpers/walk/statistics.ts";
import { expectAccessible } from "./accessible.ts";
import { test } from "./desk-test.ts";

test("a month's complaints from the figures to a report that others may have", async ({
  desks,
}) => {
  test.setTimeout(300_000);
  const { page } = await desks.open(desks.emptyFolder());
  await openSample(page, "沈知遥");
  await saved(page);
  const as = async (name: string) => {
    await lock(page);
    await signIn(page, name);
  };

  await test.step("figures, rankings and free ranges", async () => {
    await openStatistics(page);
    const month = await countShown(page);
    expect(month).toBeGreaterThan(0);
    await page.getByRole("radio", { name: "年", exact: true }).click({ force: true });
    await expect.poll(() => countShown(page)).toBeGreaterThan(month);
    await expectAccessible(page, "统计，年");
    await press(page, "客户");
    await expect(page.getByText(/个客户，其中/)).toBeVisible();
    await page.getByRole("radio", { name: "自选", exact: true }).click({ force: true });
    await expect(page.getByText("自选期间不排名", { exact: false })).toBeVisible();
    await page.getByRole("radio", { name: "月", exact: true }).click({ force: true });
  });

  await test.step("follow-ups, a spot check, an improvement item", async () => {
    await drawFollowUpList(page);
    await callFirst(page);
    await drawSpotCheck(page);
    await verifyFirst(page);
    await addImprovement(page);
  });

  await test.step("the report needs two reviewers and the general manager", async () => {
    await writeRemarks(page, "发车前电话预约，月底加派一班。");
    await expectAccessible(page, "报表");
    await askForRelease(page);
    for (const name of ["夏清沅", "温以宁", "闻仲谦"]) {
      await as(name);
      await openRelease(page);
      await agree(page);
    }
    await expect(page.getByText("已发放").first()).toBeVisible();
  });

  await test.step("a correction needs the general manager and stands behind the report", async () => {
    await as("沈知遥");
    await openRelease(page);
    await press(page, "申请更正");
    const panel = page.getByRole("region", { name: "申请更正报表" });
    await type(panel, "更正项目", "重大投诉件数");
    await type(panel, "原来的内容", "0");
    await type(panel, "更正为", "1");
    await type(panel, "更正原因", "一件定性有误");
    await press(panel, "申请更正报表");
    await expect(page.getByText(/等闻仲谦审批|等总经理/)).toBeVisible();
    await as("闻仲谦");
    await openRelease(page);
    await agree(page);
    await page.getByRole("tab", { name: "打印件" }).click();
    await expect(page.getByRole("figure", { name: /预览/ })).toContainText("重大投诉件数");
  });

  await test.step("a letter's template names the field that there is none of", async () => {
    await as("温以宁");
    await refuseTemplate(page);
    await changeTemplate(page);
  });
});
