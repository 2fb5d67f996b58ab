import { expect, type Page } from "playwright/test";
import { choose, field, pick, press, region, type, typeAll } from "./fields.ts";
import { goTo } from "./staff.ts";

/** Opens a part of 统计: 统计, 报表, 改进事项, 回访, 抽查, 发放. */
export async function openStatistics(page: Page, part = "统计"): Promise<void> {
  await goTo(page, "统计");
  await page.getByRole("tab", { name: new RegExp(`^${part}`) }).click();
}

/** The number of complaints of the time that is shown. */
export async function countShown(page: Page): Promise<number> {
  const figures = page.locator(".key-figures dd").first().locator("b");
  await figures.waitFor();
  return Number(await figures.textContent());
}

/** 回访: the list of a month is drawn. */
export async function drawFollowUpList(page: Page): Promise<void> {
  await openStatistics(page, "回访");
  await press(page, "生成回访名单");
  await expect(page.getByRole("option").first()).toBeVisible();
}

/** Calls the first of the list, who is content. */
export async function callFirst(page: Page): Promise<void> {
  await page.getByRole("option").first().click();
  const panel = region(page, "登记回访");
  await pick(panel, "满意程度", "满意");
  await type(panel, "客户意见", "处理及时，希望以后送货前先来电");
  await press(panel, "登记回访");
  await expect(panel).toBeHidden();
}

/** 抽查: some of a month are drawn, and the draw is made once more. */
export async function drawSpotCheck(page: Page): Promise<void> {
  await openStatistics(page, "抽查");
  await field(page, "抽取件数").fill("2");
  await press(page, "抽取");
  await page.getByRole("tab", { name: "抽取依据" }).click();
  await press(page, "复核抽取");
  await expect(page.getByText("结果相同")).toBeVisible();
}

/** The result of the first that was drawn is verified. */
export async function verifyFirst(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^核实 / })
    .first()
    .click();
  const panel = region(page, "登记抽查结果");
  await panel.getByRole("radio", { name: "属实" }).click({ force: true });
  await type(panel, "核实情况", "电话问过客户，处理结果与记录一致");
  await press(panel, "登记抽查结果");
  await expect(page.getByText("属实").first()).toBeVisible();
}

/** 改进事项 of the monthly meeting, with owner and date. */
export async function addImprovement(page: Page): Promise<void> {
  await openStatistics(page, "改进事项");
  const form = page.getByRole("form", { name: "登记改进事项" });
  await typeAll(form, {
    改进事项: "送货前电话预约",
    原因: "到货时间与客户约定不一致，引起货差和时效投诉",
    改进措施: "发车前由调度电话预约，变更时重新确认，并记在运单上",
  });
  await choose(form, "责任部门", "质量部");
  await choose(form, "责任人", "秦疏影");
  await field(form, "完成日期").fill("2026-12-15");
  await field(form, "完成日期").press("Tab");
  await press(form, "登记");
  await expect(page.getByRole("option", { name: /送货前电话预约/ })).toBeVisible();
}

/** 分析与建议 for the month. */
export async function writeRemarks(page: Page, text: string): Promise<void> {
  await openStatistics(page, "报表");
  const form = page.getByRole("form", { name: "分析与建议" });
  await type(form, "分析与建议", text);
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("figure", { name: /预览/ })).toContainText(text.slice(0, 8));
}

/** Asks that the report goes to another department. */
export async function askForRelease(page: Page): Promise<void> {
  await openStatistics(page, "报表");
  await press(page, "发给其他部门");
  const form = page.getByRole("form", { name: "申请发放报表" });
  await choose(form, "发放名单", "销售部");
  await type(form, "用途", "销售部安排下月客户走访");
  await press(form, "申请发放");
  await expect(page.getByRole("option", { name: /投诉分析报告/ })).toBeVisible();
}

/** Opens the newest report that goes to others. */
export async function openRelease(page: Page): Promise<void> {
  await openStatistics(page, "发放");
  await page.getByRole("option").first().click();
  await region(page, "报表发放").waitFor();
}

/** Agrees to what waits in the report that is open. */
export async function agree(page: Page): Promise<void> {
  const answers = page.getByRole("button", { name: "同意", exact: true });
  await answers.click();
  await expect(answers).toBeHidden();
}
