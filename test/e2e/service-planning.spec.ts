import type { Page } from "playwright/test";
import { writeTable } from "#renderer/data/transfer/write-table.ts";
import {
  choose,
  field,
  find,
  pick,
  press,
  region,
  type,
  typeAll,
} from "#test/helpers/walk/fields.ts";
import { colleagues, customer } from "#test/helpers/walk/house.ts";
import {
  arrive,
  depart,
  openServicePlace,
  sign,
  submitOrder,
  writeSignatures,
} from "#test/helpers/walk/services.ts";
import { signInAs } from "#test/helpers/walk/staff.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./desk-test.ts";

const headings = ["序号", "车牌号码", "车型", "驾驶员", "联系电话"];
const table = (rows: string[][]) => ({
  name: "安装车辆明细.xlsx",
  mimeType: "application/octet-stream",
  buffer: Buffer.concat(writeTable("xlsx", "车辆", ["安装车辆明细"], [headings, ...rows])),
});
const good = [
  ["1", "示A8K216", "厢式货车", "李师傅", "13800000627"],
  ["2", "示A8K217", "冷藏车", "", ""],
];
const wrong = [...good, ["3", "示a8k216", "客车", "王师傅", "12"]];

async function order(page: Page, kind: string) {
  await page.keyboard.press("F4");
  const form = page.getByRole("form", { name: "派工" });
  await form.waitFor();
  await pick(form, "服务类型", kind);
  await choose(form, "行业方案", "车载定位");
  await find(form, "客户", customer.name.slice(0, 4), customer.name);
  await expect(field(form, "服务地址")).toHaveValue(customer.address);
  await choose(form, "服务工程师", colleagues.engineer.name);
  await type(form, "产品型号", "BD-620");
  return form;
}

test("vehicles come from a table, and the order is planned with the keyboard alone", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  const form = await order(page, "安装");
  await form.getByLabel("导入车辆").setInputFiles(table(wrong));
  const problems = form.getByRole("table", { name: "车辆表的问题" });
  await expect(problems.getByRole("row")).toHaveCount(2);
  await expect(problems).toContainText("司机电话");
  await expect(form.getByRole("button", { name: /^放入/ })).toBeHidden();
  await form.getByLabel("导入车辆").setInputFiles(table(good));
  await press(form, "放入 2 台");
  await expect(field(form, "车牌号 2")).toHaveValue("示A8K217");
  const number = await submitOrder(page);

  await openServicePlace(page, "派工板");
  const waiting = page.getByRole("listbox", { name: "待排工单" });
  await expect(waiting.getByRole("option").filter({ hasText: number })).toBeVisible();
  await waiting.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const bar = region(page, "排班");
  await expect(bar.getByText(number)).toBeVisible();
  const { name } = colleagues.engineer;
  await page.keyboard.press("ArrowRight");
  await expect(bar).toContainText(`放到 ${name} 11-24 上午`);
  await page.keyboard.press("Enter");
  await expect(bar).toContainText(`${number} 已排给 ${name}`);
  const taken = (half: string) =>
    page.getByRole("gridcell", {
      name: `${name} 11-24 ${half} ${customer.name} 安装`,
      exact: true,
    });
  await expect(taken("上午")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(taken("下午")).toBeVisible();
  await expect(taken("上午")).toBeHidden();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Delete");
  await expect(waiting.getByRole("option").filter({ hasText: number })).toBeVisible();
});

test("the customer of a signed order is asked how it was, and counts for the engineer", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  const form = await order(page, "试机");
  await press(form, "派工");
  await depart(page);
  await arrive(page);
  await page.getByRole("button", { name: "完工" }).click();
  const work = page.getByRole("form", { name: "完工" });
  await type(work, "处理结果", "试装一台，定位正常");
  await press(work, "完工");
  await expect(work).toBeHidden();
  await writeSignatures(page);
  await sign(page);

  await openServicePlace(page, "满意度");
  const waiting = page.getByRole("listbox", { name: "待回访" });
  await expect(waiting.getByRole("option")).toHaveCount(1);
  await waiting.focus();
  await page.keyboard.press("ArrowDown");
  const call = region(page, "登记满意度回访");
  await press(call, "登记满意度回访");
  await expect(call).toContainText("请选择满意程度");
  await pick(call, "满意程度", "满意");
  await type(call, "客户意见", "讲得清楚");
  await press(call, "登记满意度回访");
  const month = page.getByRole("table", { name: "满意度统计" });
  await expect(
    month.getByRole("row", { name: new RegExp(colleagues.engineer.name) }),
  ).toContainText("100%");
  await expect(waiting).toBeHidden();
});

test("money taken at the desk goes to finance on a list that both sides sign", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await page.keyboard.press("F4");
  const form = page.getByRole("form", { name: "派工" });
  await pick(form, "服务类型", "收款");
  await choose(form, "行业方案", "车载定位");
  await find(form, "客户", customer.name.slice(0, 4), customer.name);
  await choose(form, "服务工程师", colleagues.engineer.name);
  await typeAll(form, { 收款事由: "平台服务费半年", "收款金额（元）": "360" });
  await press(form, "派工");
  await page.getByRole("button", { name: "完工" }).click();
  const work = page.getByRole("form", { name: "完工" });
  await type(work, "处理结果", "已说明收费项目");
  await press(work, "完工");
  await expect(work).toBeHidden();
  await writeSignatures(page);
  await sign(page);
  await press(page, "收款");
  const payment = page.getByRole("form", { name: "收款" });
  await pick(payment, "收款方式", "现金");
  await press(payment, "收款");
  await expect(payment).toBeHidden();

  await signInAs(page, "finance");
  await openServicePlace(page, "缴款");
  await expect(page.getByRole("button", { name: /签收 1 笔，¥360\.00/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "缴款清单" }).first()).toBeVisible();
  await expectAccessible(page, "缴款清单");
  await page.getByRole("figure", { name: /预览/ }).waitFor();
  await press(page, "存为 PDF");
  await expect(page.getByText("已存为 PDF").first()).toBeVisible({ timeout: 30_000 });
  await openServicePlace(page, "缴款");
  await expect(page.getByText("款项都交清了")).toBeVisible();
});
