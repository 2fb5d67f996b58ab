import type { Page } from "playwright/test";
import {
  choose,
  field,
  find,
  openNumber,
  pick,
  press,
  region,
  type,
  typeAll,
} from "#test/helpers/walk/fields.ts";
import { colleagues, customer, pass } from "#test/helpers/walk/house.ts";
import { goTo, signInAs } from "#test/helpers/walk/staff.ts";
import { fillVisit, registerVisit } from "#test/helpers/walk/visits.ts";
import { expect, test } from "./desk-test.ts";

/** The administrator puts a second step behind the first of general passes. */
async function addStep(page: Page, role: string): Promise<void> {
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "规则" }).click();
  await page.getByRole("option", { name: /出门条审批/ }).click();
  const form = page.getByRole("form", { name: "出门条审批" });
  await press(form, "一般再加一步");
  await choose(form, "一般，第 2 步", role);
  await type(form, "修改原因", "一般出门也要客服经理过目");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("已修改").first()).toBeVisible();
}

/** A general pass, compared and submitted by the clerk. */
async function submitGeneral(page: Page): Promise<string> {
  await page.keyboard.press("F6");
  const form = page.getByRole("form", { name: "开出门条" });
  await form.waitFor();
  await pick(form, "出门类型", "一般");
  await find(form, "客户", customer.name.slice(0, 4), customer.name);
  await typeAll(form, { 携带人: pass.carrier, 证件号码: pass.identityNumber, 放行门岗: pass.gate });
  const row = form.getByRole("group", { name: "第 1 行" });
  await type(row, "品名", "样机");
  await field(row, "数量").fill("1");
  await page.keyboard.press("Control+s");
  const panel = region(page, "现场核对");
  await panel.waitFor();
  const number = await openNumber(page, "CM");
  await press(panel, "全部相符");
  await press(panel, "核对");
  await press(page, "提交审批");
  await expect(region(page, "审批")).toBeVisible();
  return number;
}

/** From 今日 to the request, by Tab and Enter alone. */
async function openByKeyboard(page: Page, number: string): Promise<void> {
  await goTo(page, "今日");
  const open = page.getByRole("button", { name: `打开 ${number}` });
  await open.waitFor();
  await open.focus();
  await page.keyboard.press("Enter");
  await region(page, "审批").waitFor();
}

test("three people on one desk take a request through its chain by keyboard", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "admin");
  await addStep(page, "客服经理");
  await signInAs(page, "clerk");
  const number = await submitGeneral(page);
  await expect(page.getByText(`等部门经理 ${colleagues.departmentHead.name}审批`)).toBeVisible();
  await expect(page.getByText("不能审批自己的申请")).toBeVisible();

  await signInAs(page, "departmentHead");
  await openByKeyboard(page, number);
  await field(page, "意见").focus();
  await page.keyboard.type("数量属实");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`等客服经理 ${colleagues.serviceManager.name}审批`)).toBeVisible();
  await page.keyboard.press("Escape");

  await signInAs(page, "serviceManager");
  await openByKeyboard(page, number);
  const sendBack = page.getByRole("button", { name: "退回" });
  await sendBack.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("退回请写明意见").first()).toBeVisible();
  await field(page, "意见").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("已同意").first()).toBeVisible();
  await expect(page.getByRole("list", { name: "审批步骤" })).toContainText("数量属实");
});

test("an absent manager is stood in for, and the answer says 代", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "departmentHead");
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "代审批" }).click();
  const form = page.getByRole("form", { name: "授权代审批" });
  await choose(form, "代审批的人", colleagues.serviceManager.name);
  await typeAll(form, { 开始日期: "今天", 结束日期: "2026-11-25", 事由: "出差" });
  await field(form, "事由").press("Enter");
  await expect(page.getByRole("table", { name: "授权" })).toContainText("生效中");

  await signInAs(page, "clerk");
  const number = await submitGeneral(page);
  await signInAs(page, "serviceManager");
  await openByKeyboard(page, number);
  await expect(page.getByText(`代${colleagues.departmentHead.name}审批`)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "审批步骤" })).toContainText(
    `${colleagues.serviceManager.name}（代${colleagues.departmentHead.name}）`,
  );
});

test("costs beyond the cap are said at once, asked for, signed on paper and settled", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await fillVisit(page);
  await registerVisit(page);
  await page.getByRole("tab", { name: /^费用/ }).click();
  const costs = page.getByRole("form", { name: "登记费用" });
  await field(costs, "金额").fill("200.01");
  await field(costs, "金额").press("Enter");
  await field(costs, "发生日期").press("Enter");
  await field(costs, "说明").press("Enter");
  await expect(page.getByText("费用超过上限 ¥0.01").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "结算费用" })).toBeDisabled();
  const ask = page.getByRole("form", { name: "申请超支" });
  await field(ask, "超支原因").fill("客人多待一天");
  await field(ask, "超支原因").press("Enter");
  const panel = region(page, "审批");
  await press(panel, "登记纸质签字");
  const paper = page.getByRole("form", { name: "登记纸质签字" });
  await choose(paper, "签字人", colleagues.departmentHead.name);
  await typeAll(paper, { 签字时间: "今天 9:00", 纸质单据: "超支审批单 11-23" });
  await press(paper, "同意");
  await expect(panel).toBeHidden();
  await press(page, "结算费用");
  await expect(page.getByText("已结算 ¥200.01")).toBeVisible();
});
