import { join } from "node:path";
import type { Page } from "playwright/test";
import { saved } from "#test/helpers/desk-actions.ts";
import { canKill, killBrowser } from "#test/helpers/kill-browser.ts";
import { draftKept } from "#test/helpers/walk/drafts.ts";
import { choose, field, openNumber, press, region } from "#test/helpers/walk/fields.ts";
import { openByNumber } from "#test/helpers/walk/find-again.ts";
import { colleagues, complaint, customer, repair } from "#test/helpers/walk/house.ts";
import { calls, saveCall, sayKind, takeCall, typeAbout } from "#test/helpers/walk/inquiries.ts";
import { submitOrder } from "#test/helpers/walk/services.ts";
import { goTo, signInAs } from "#test/helpers/walk/staff.ts";
import { expect, test } from "./desk-test.ts";

const state = (page: Page, words: string) =>
  region(page, "来电来访").locator(".chip", { hasText: words }).first();

/** Goes by its link to the other record, with the keyboard. */
async function follow(page: Page, number: string): Promise<void> {
  await page.getByRole("link", { name: number, exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => openNumber(page, number.slice(0, 2))).toBe(number);
}

test("a call from a customer on file is answered at once, with the keyboard alone", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await takeCall(page);
  await typeAbout(page, calls.question.about);
  await expect(page.getByText("待答复", { exact: true })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type(calls.question.answer);
  await expect(page.getByText("不用再办")).toBeVisible();
  const number = await saveCall(page);
  expect(number).toMatch(/^ZX-A-\d{8}-0001$/);
  await expect(state(page, "已答复")).toBeVisible();
  await expect(page.getByText(calls.question.answer).first()).toBeVisible();
  await goTo(page, "今日");
  await expect(page.getByText("没有到期的事")).toBeVisible();
  await openByNumber(page, number);
});

test("a call that waits stands on 今日 with its reason, and closes with its answer", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await takeCall(page);
  await typeAbout(page, calls.question.about);
  const number = await saveCall(page);
  await page.getByRole("button", { name: "为什么?" }).click();
  await expect(page.getByRole("dialog", { name: "为什么?" })).toContainText(
    /《客户营销职责》5[\s\S]*工作日/,
  );
  await page.keyboard.press("Escape");
  await goTo(page, "今日");
  const due = page.getByRole("listbox", { name: "时限" }).getByRole("option");
  await expect(due).toHaveCount(1);
  await expect(due).toContainText(number);
  await expect(due).toContainText("待答复");
  await openByNumber(page, number);
  await page.keyboard.press("Enter");
  await expect(field(page, "答复")).toBeFocused();
  await page.keyboard.type(calls.question.answer);
  await page.keyboard.press("Control+s");
  await expect(state(page, "已答复")).toBeVisible();
});

test("F3 takes a call that is being typed over into a complaint, as it is", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await takeCall(page);
  await typeAbout(page, calls.grumble);
  await page.keyboard.press("F3");
  const form = page.getByRole("form", { name: "登记投诉" });
  await expect(field(form, "投诉内容")).toHaveValue(calls.grumble);
  await expect(field(form, "投诉人")).toHaveValue(customer.contact.name);
  await expect(field(form, "投诉单位")).toHaveValue(customer.name);
  await expect(field(form, "联系电话")).toHaveValue(customer.contact.phone);
  await choose(form, "投诉类别", complaint.category);
  await choose(form, "责任人", colleagues.serviceManager.name);
  await page.keyboard.press("Control+s");
  const number = await openNumber(page, "TS");
  const call = number.replace("TS", "ZX");
  await follow(page, call);
  await expect(state(page, "已转办")).toBeVisible();
  await follow(page, number);
  await page.getByRole("tab", { name: "留痕" }).click();
  await expect(page.getByText(/转为投诉/)).toHaveCount(1);
  await goTo(page, "今日");
  const due = page.getByRole("listbox", { name: "时限" });
  await expect(due.getByRole("option").first()).toContainText(number);
  await expect(due).not.toContainText(call);
});

test("F4 makes a service order of a call that was taken down before", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await takeCall(page);
  await typeAbout(page, calls.repair);
  const call = await saveCall(page);
  await page.keyboard.press("F4");
  const form = page.getByRole("form", { name: "派工" });
  await expect(field(form, "故障现象")).toHaveValue(calls.repair);
  await expect(field(form, "客户")).toHaveValue(customer.name);
  await expect(field(form, "联系人")).toHaveValue(customer.contact.name);
  await expect(field(form, "服务地址")).toHaveValue(customer.address);
  await page.keyboard.press("Escape");
  await expect(state(page, "待答复")).toBeVisible();
  await page.keyboard.press("F4");
  await choose(form, "行业方案", repair.pack);
  await choose(form, "服务工程师", colleagues.engineer.name);
  const order = await submitOrder(page);
  await follow(page, call);
  await expect(state(page, "已转办")).toBeVisible();
  await follow(page, order);
});

test("a suggestion goes to a department, comes back, and the caller is told", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await takeCall(page);
  await sayKind(page, "建议");
  await field(page, "内容").fill(calls.suggestion);
  await choose(page, "转交部门", "质量部");
  await saveCall(page);
  await expect(state(page, "待部门结果")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(field(page, "部门结果")).toBeFocused();
  await page.keyboard.press("Control+s");
  await expect(field(page, "部门结果")).toHaveAccessibleDescription(/请填写部门结果/);
  await page.keyboard.type("已加装两盏射灯");
  await page.keyboard.press("Control+s");
  await expect(field(page, "部门结果")).toBeHidden();
  await expect(state(page, "待回复")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(field(page, "回复内容")).toBeFocused();
  await page.keyboard.type("已电话告知，客户满意");
  await page.keyboard.press("Control+s");
  await expect(state(page, "已回复")).toBeVisible();
  await expect(page.getByText("已加装两盏射灯").first()).toBeVisible();
});

test("a message stands on the colleague's 今日 until it is passed on", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await takeCall(page);
  await sayKind(page, "转告");
  await field(page, "内容").fill(calls.message);
  await page.keyboard.press("Control+s");
  await expect(field(page, "转告给")).toHaveAccessibleDescription(/请选择转告给谁/);
  await choose(page, "转告给", colleagues.finance.name);
  const number = await saveCall(page);
  await goTo(page, "今日");
  const messages = page.getByRole("list", { name: "给我的转告" });
  await expect(page.getByRole("heading", { name: "待我审批" })).toBeVisible();
  await expect(messages).toBeHidden();
  await signInAs(page, "finance");
  await goTo(page, "今日");
  await expect(messages).toContainText(calls.message);
  await press(page, `已转告 ${number}`);
  await expect(messages).toBeHidden();
  await signInAs(page, "clerk");
  await openByNumber(page, number);
  await expect(state(page, "已转告")).toBeVisible();
  await expect(page.getByText(`${colleagues.finance.name}，本人点了已转告`)).toBeVisible();
});

test("praise in writing proposes an award with its clause", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await takeCall(page);
  await sayKind(page, "表扬");
  await field(page, "内容").fill(calls.praise);
  await choose(page, "被表扬人", colleagues.engineer.name);
  await page.getByRole("checkbox", { name: /书面表扬/ }).check();
  await field(page, "建议奖励").fill("600");
  await field(page, "答复").fill("已回信致谢");
  await page.keyboard.press("Control+s");
  await expect(field(page, "建议奖励")).toHaveAccessibleDescription(/¥200\.00 至 ¥500\.00/);
  await field(page, "建议奖励").fill("300");
  await saveCall(page);
  await expect(page.getByText(/建议奖励 ¥300\.00/).first()).toBeVisible();
  await page.getByRole("button", { name: "为什么?" }).click();
  await expect(page.getByRole("dialog", { name: "为什么?" })).toContainText(
    "《售后服务激励办法》9.1",
  );
});

test("what was typed is there again after the browser was killed", async ({ desks }, info) => {
  test.skip(!canKill || info.project.name === "electron", "要能按进程号结束浏览器");
  const desk = await desks.open();
  await signInAs(desk.page, "clerk");
  await saved(desk.page);
  await takeCall(desk.page);
  await typeAbout(desk.page, calls.grumble);
  await draftKept(desk.page, calls.grumble);
  killBrowser(join(desk.dataRoot, "browser"));
  await desk.close();
  const { page } = await desks.open(desk.folder);
  await signInAs(page, "clerk");
  await page.keyboard.press("F9");
  await expect(field(page, "内容")).toHaveValue(calls.grumble);
  await expect(field(page, "联系电话")).toHaveValue(customer.contact.phone);
  await page.keyboard.press("Control+s");
  await expect(state(page, "待答复")).toBeVisible();
});
