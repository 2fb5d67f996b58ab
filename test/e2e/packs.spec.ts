import type { Locator, Page } from "playwright/test";
import { packs } from "#shared/rule-packs/index.ts";
import { signIn } from "#test/helpers/desk-actions.ts";
import { askWhy } from "#test/helpers/walk/complaints.ts";
import {
  choose,
  field,
  openNumber,
  pick,
  press,
  type,
  typeAll,
} from "#test/helpers/walk/fields.ts";
import { house } from "#test/helpers/walk/house.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./desk-test.ts";

const founder = house.admin.name;

/** From the first screen to 今日 of a desk with these packs, whose only person does everything. */
async function found(page: Page, labels: readonly string[]): Promise<void> {
  await typeAll(page, { 单位名称: "汀屿示例单位", 管理员姓名: founder });
  for (const label of labels) {
    const card = page.getByRole("checkbox", { name: label, exact: true });
    await card.focus();
    await page.keyboard.press("Space");
    await expect(card).toBeChecked();
  }
  await typeAll(page, { 密码: house.password, 确认密码: house.password });
  await choose(page, "角色", "服务工程师");
  await expectAccessible(page, `建立前台 ${labels.join()}`);
  await press(page, "开始使用");
  await page.getByRole("heading", { name: "同事", level: 1 }).waitFor();
  await press(page, "以后再加");
  await press(page, "以后再设");
  await expect(page.getByRole("navigation", { name: "功能" })).toBeVisible({ timeout: 60_000 });
}

const placesOf = (page: Page): Promise<string[]> =>
  page.getByRole("navigation", { name: "功能" }).getByRole("link").allInnerTexts();

/** Opens a form by its key. */
async function form(page: Page, key: string, name: string): Promise<Locator> {
  await page.keyboard.press(key);
  const opened = page.getByRole("form", { name });
  await opened.waitFor();
  return opened;
}

interface Told {
  category: string;
  /** What the track of deadlines says while one types. */
  limit: string;
  clause: string;
  unit?: string;
}

/** F3: a complaint of this kind with its limit and its clause, taken down. */
async function complain(page: Page, { category, limit, clause, unit }: Told): Promise<void> {
  const intake = await form(page, "F3", "登记投诉");
  await typeAll(intake, { 投诉人: "苏映雪", 联系电话: "13800000416", 投诉内容: "说明了经过" });
  await choose(intake, "投诉类别", category);
  if (unit !== undefined) await type(intake, "单元号码", unit);
  await expect(intake.getByText(limit).first()).toBeVisible();
  expect(await askWhy(page)).toContain(clause);
  await page.keyboard.press("Escape");
  await choose(intake, "责任人", founder);
  await intake.getByRole("button", { name: "受理" }).click();
  expect(await openNumber(page, "TS")).toMatch(/^TS-A-/);
  if (unit !== undefined) await expect(page.getByText(unit).first()).toBeVisible();
}

/** F4: an order of this kind; gives the form to go on with. */
async function order(page: Page, kind: string, fault: string): Promise<Locator> {
  const opened = await form(page, "F4", "派工");
  await pick(opened, "服务类型", kind);
  await type(opened, "客户", "砚溪示例软件");
  await typeAll(opened, { 联系电话: "13800000416", 故障现象: fault });
  await choose(opened, "服务工程师", founder);
  return opened;
}

const kindsIn = (opened: Locator, group: string): Promise<string[]> =>
  opened.getByRole("radiogroup", { name: group, exact: true }).locator("label").allInnerTexts();

/** F6: a pass of this kind for one desk, saved. */
async function pass(page: Page, kind: string, kinds: string[]): Promise<void> {
  const opened = await form(page, "F6", "开出门条");
  expect(await kindsIn(opened, "出门类型")).toEqual(kinds);
  await pick(opened, "出门类型", kind);
  await type(opened, "客户", "砚溪示例软件");
  await typeAll(opened, { 携带人: "罗宁", 证件号码: "990101198801010012", 放行门岗: "东门岗" });
  const row = opened.getByRole("group", { name: "第 1 行" });
  await type(row, "品名", "办公桌");
  await field(row, "数量").fill("2");
  await page.keyboard.press("Control+s");
  expect(await openNumber(page, "CM")).toMatch(/^CM-A-/);
}

test("a desk of equipment service charges by person-days and has the sheet signed", async ({
  desks,
}) => {
  const { page } = await desks.open(desks.emptyFolder());
  await found(page, ["设备售后"]);
  expect(await placesOf(page)).toEqual([
    "今日",
    "客户",
    "接待",
    "来电",
    "投诉",
    "服务",
    "奖惩",
    "统计",
    "设置",
  ]);
  await complain(page, { category: "调试质量", limit: "24 小时", clause: "本单位" });
  const opened = await order(page, "维修", "直流屏 2 号模块无输出");
  expect(await kindsIn(opened, "服务类型")).toEqual(["安装", "维修", "调试"]);
  await typeAll(opened, { 服务地址: "松荻路 8 号", 购买日期: "2023-05-18", 工作系数: "1.5" });
  await opened.getByRole("button", { name: "提交审批" }).click();
  expect(await openNumber(page, "FW")).toMatch(/^FW-A-/);
});

test("a property desk answers at once, reports what is major, and sends somebody to the unit", async ({
  desks,
}) => {
  const { page } = await desks.open(desks.emptyFolder());
  await found(page, ["物业"]);
  expect(await placesOf(page)).toEqual([
    "今日",
    "客户",
    "接待",
    "来电",
    "投诉",
    "服务",
    "放行",
    "奖惩",
    "统计",
    "设置",
  ]);
  const unit = "A-1203";
  await complain(page, {
    category: "装修噪音",
    limit: "15 分钟",
    clause: "《物业投诉处理办法》2.(4)",
    unit,
  });
  await complain(page, {
    category: "电梯困人",
    limit: "上报",
    clause: "《物业投诉处理办法》2.(6)",
    unit,
  });
  await expect(page.getByText("重大投诉，立即上报 2 位领导")).toBeVisible();
  await expectAccessible(page, "重大投诉");
  const opened = await order(page, "报修", "办公区两盏灯不亮");
  await typeAll(opened, { 单元号码: unit, 预约时间: "明天 14:00" });
  expect(await askWhy(page)).toContain("《客户接待管理办法》物业 2");
  await page.keyboard.press("Escape");
  await opened.getByRole("button", { name: "派工" }).click();
  await expect(page.getByText("已派工").first()).toBeVisible();
  await pass(page, "租户物品", ["租户物品", "一般"]);
});

test("a cotton mill takes complaints and lets goods out on general passes", async ({ desks }) => {
  const { page } = await desks.open(desks.emptyFolder());
  await found(page, ["纺织"]);
  expect(await placesOf(page)).toEqual([
    "今日",
    "客户",
    "接待",
    "来电",
    "投诉",
    "放行",
    "奖惩",
    "统计",
    "设置",
  ]);
  await complain(page, { category: "纱线质量", limit: "24 小时", clause: "本单位" });
  await pass(page, "一般", ["一般"]);
});

test("a desk of meeting marketing has three days for what customers grumble about", async ({
  desks,
}) => {
  const { page } = await desks.open(desks.emptyFolder());
  await found(page, ["会议营销"]);
  expect(await placesOf(page)).toEqual([
    "今日",
    "客户",
    "接待",
    "来电",
    "投诉",
    "奖惩",
    "统计",
    "设置",
  ]);
  await complain(page, {
    category: "部门争执",
    limit: "3 天",
    clause: "《顾客资源分配与邀约办法》四.3.2)C",
  });
});

test("a desk with all packs sorts every complaint under its own", async ({ desks }) => {
  const { page } = await desks.open(desks.emptyFolder());
  await found(
    page,
    packs.map(({ label }) => label),
  );
  await complain(page, { category: "装修噪音", limit: "15 分钟", clause: "2.(4)", unit: "A-1203" });
  await complain(page, { category: "部门争执", limit: "3 天", clause: "四.3.2)C" });
  await complain(page, { category: "口感", limit: "3 个工作日", clause: "《客户投诉管理制度》" });
  const opened = await order(page, "报修", "灯不亮");
  await expect(opened.getByLabel("单元号码")).toBeVisible();
  await pick(opened, "服务类型", "充卡");
  await expect(opened.getByLabel("单元号码")).toBeHidden();
});

test("the sample offers a company of one's own trade", async ({ desks }) => {
  test.setTimeout(240_000);
  const { page } = await desks.open(desks.emptyFolder());
  await page.getByRole("radio", { name: "物业" }).check({ force: true });
  await page.getByRole("button", { name: "用示例数据看看" }).click({ timeout: 120_000 });
  await page.getByRole("heading", { name: "切换用户" }).waitFor({ timeout: 120_000 });
  await signIn(page, "陆青禾");
  await expect(page.getByText(/松荻示例物业/).first()).toBeVisible();
});
