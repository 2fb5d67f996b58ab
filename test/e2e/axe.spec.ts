import type { Page } from "playwright/test";
import { acceptComplaint, askWhy, fillComplaint } from "#test/helpers/walk/complaints.ts";
import { field, pick } from "#test/helpers/walk/fields.ts";
import { search } from "#test/helpers/walk/find-again.ts";
import { calls, saveCall, takeCall } from "#test/helpers/walk/inquiries.ts";
import { fillPass, savePass } from "#test/helpers/walk/passes.ts";
import { fillRepair, submitOrder } from "#test/helpers/walk/services.ts";
import { fillFounding, foundHouse } from "#test/helpers/walk/set-up.ts";
import { openSettings } from "#test/helpers/walk/settings.ts";
import { lock, signInAs } from "#test/helpers/walk/staff.ts";
import { fillVisit, registerVisit } from "#test/helpers/walk/visits.ts";
import { expectAccessible, findings } from "./accessible.ts";
import { expect, test } from "./desk-test.ts";

/** Goes to a screen by its address and waits until it shows what it is for. */
async function visit(page: Page, path: string, shows: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, path);
  await expect(page.getByText(shows).filter({ visible: true }).first(), path).toBeVisible();
}

interface Records {
  customer: string;
  visit: string;
  complaint: string;
  order: string;
  pass: string;
  call: string;
}

/** One record of each kind. */
async function fill(page: Page, customer: string): Promise<Records> {
  await fillVisit(page);
  const visited = await registerVisit(page);
  await fillComplaint(page);
  const complaint = await acceptComplaint(page);
  await fillRepair(page);
  const order = await submitOrder(page);
  await fillPass(page);
  const pass = await savePass(page);
  await takeCall(page);
  await field(page, "内容").fill(calls.question.about);
  return { customer, visit: visited, complaint, order, pass, call: await saveCall(page) };
}

/** Every screen behind the sign-in, with something that only it shows. */
const screensOf = ({
  customer,
  visit,
  complaint,
  order,
  pass,
  call,
}: Records): [string, string][] => [
  ["/", "待我审批"],
  ["/customers", "从左边选一位客户"],
  ["/customers/new", "查重"],
  [`/customers/${customer}`, customer],
  [`/customers/${customer}/edit`, "保存"],
  ["/customers/import", "导入客户"],
  ["/customers/export", "导出客户"],
  ["/customers/list", "客户一览表"],
  ["/visits", "选一条来访看详情"],
  ["/visits/new", "登记来访"],
  [`/visits/${visit}`, visit],
  [`/visits/${visit}/edit`, "修改来访"],
  ["/inquiries", "从左边选一条来电来访"],
  ["/inquiries/new", "保存后"],
  [`/inquiries/${call}`, call],
  ["/complaints", "登记投诉"],
  ["/complaints/new", "编号在保存时产生"],
  [`/complaints/${complaint}`, complaint],
  ["/services", "派工"],
  ["/services/new", "编号在保存时产生"],
  [`/services/${order}`, order],
  [`/services/${order}/depart`, "出发时间"],
  [`/services/${order}/finish`, "处理结果"],
  [`/services/${order}/sign`, "服务工程师签字"],
  [`/services/${order}/paper`, "登记纸质签字"],
  [`/services/${order}/cancel`, "取消原因"],
  ["/passes", "选一张出门条看详情"],
  ["/passes/new", "物品清单"],
  [`/passes/${pass}`, pass],
  [`/passes/${pass}/edit`, "修改出门条"],
  ["/gate", "出门条"],
  ["/printing", "打印件"],
  ["/proposals", "待审议"],
  ["/statistics", "近 12 个月"],
  ["/statistics/reports", "投诉分析报告"],
  ["/statistics/improvements", "进行中"],
  ["/statistics/followUps", "另随机抽取"],
  ["/statistics/spotChecks", "抽查"],
  ["/statistics/releases", "发放"],
  ["/settings/unit", "单位名称"],
  ["/settings/staff", "选一位员工"],
  ["/settings/staff/new", "添加员工"],
  ["/settings/calendar", "2026 年"],
  ["/settings/rules", "选一条规则"],
  ["/settings/rules/gps.warranty", "分型号"],
  ["/settings/print", "PDF 文件夹"],
  ["/settings/mine", "这台电脑的颜色"],
  ["/settings/covers", "现在没有授权"],
  ["/settings/letters", "信函模板"],
  ["/settings/gate", "本前台的公钥"],
  ["/settings/data", "导入与导出记录"],
  ["/settings/backup", "恢复码"],
  ["/settings/check", "立即检查"],
  ["/settings/diagnostics", "数据文件夹"],
];

/** The tabs of a record that stand behind its first one. */
async function checkTabs(page: Page, path: string, number: string, theme: string): Promise<void> {
  await visit(page, path, number);
  const tabs = page.getByRole("tab");
  for (const name of await tabs.allInnerTexts()) {
    const tab = page.getByRole("tab", { name: name.split("\n")[0] ?? "" }).first();
    await tab.click();
    await expect(tab).toHaveAttribute("aria-selected", "true");
    await expectAccessible(page, `${path} ${name} ${theme}`);
  }
}

async function checkAll(page: Page, records: Records, theme: string): Promise<void> {
  for (const [path, shows] of screensOf(records)) {
    await visit(page, path, shows);
    await expectAccessible(page, `${path} ${theme}`);
  }
  const { customer, complaint, order } = records;
  await checkTabs(page, `/customers/${customer}`, customer, theme);
  await checkTabs(page, `/complaints/${complaint}`, complaint, theme);
  await checkTabs(page, `/services/${order}`, order, theme);
  await visit(page, `/complaints/${complaint}`, complaint);
  await askWhy(page);
  await expectAccessible(page, `为什么? ${theme}`);
  await page.keyboard.press("Escape");
  await search(page, "云汀");
  await expectAccessible(page, `搜索 ${theme}`);
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog", { name: "按键一览" })).toBeVisible();
  await expectAccessible(page, `按键一览 ${theme}`);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
}

test("what shuts people out is found", async ({ desks }) => {
  const { page } = await desks.open();
  await page.getByRole("heading", { name: "切换用户" }).waitFor();
  await page.evaluate(() => {
    document
      .querySelector("main")
      ?.insertAdjacentHTML(
        "beforeend",
        '<button type="button"></button><p style="color:#bbb;background:#fff">太浅</p>',
      );
  });
  const found = (await findings(page)).join();
  expect(found).toContain("button-name");
  expect(found).toContain("color-contrast");
});

test("the first start can be used by everybody", async ({ desks }) => {
  const { page } = await desks.open(desks.emptyFolder());
  await page.getByRole("button", { name: "开始使用" }).waitFor();
  await expectAccessible(page, "建立前台");
  await page.getByRole("button", { name: "开始使用" }).click();
  await page.getByRole("alert").first().waitFor();
  await expectAccessible(page, "建立前台，有缺项");
  await fillFounding(page);
  await foundHouse(page);
  await expectAccessible(page, "同事");
});

test("a desk that does not open can be used by everybody", async ({ desks }, info) => {
  test.skip(info.project.name === "electron", "只有浏览器方式能替换主机的部件");
  const { page } = await desks.open(undefined, { freeBytes: () => 0 });
  await page.getByRole("heading", { name: "前台打不开" }).waitFor();
  await expectAccessible(page, "前台打不开");
});

test("every screen can be used by everybody, by day and by night", async ({ desks, house }) => {
  test.setTimeout(300_000);
  const { page } = await desks.open();
  await page.getByRole("heading", { name: "切换用户" }).waitFor();
  await expectAccessible(page, "登录");
  await signInAs(page, "admin");
  const records = await fill(page, house.customer);
  await checkAll(page, records, "浅色");
  await openSettings(page, "我的");
  await pick(page, "这台电脑的颜色", "深色，夜班用");
  await checkAll(page, records, "深色");
  await lock(page);
  await expectAccessible(page, "登录 深色");
});
