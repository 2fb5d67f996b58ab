import type { Page } from "playwright/test";
import { writeTable } from "#renderer/data/transfer/write-table.ts";
import { acceptComplaint } from "#test/helpers/walk/complaints.ts";
import {
  choose,
  field,
  offered,
  openNumber,
  pick,
  press,
  type,
} from "#test/helpers/walk/fields.ts";
import { colleagues, complaint, customer } from "#test/helpers/walk/house.ts";
import { goTo, signInAs } from "#test/helpers/walk/staff.ts";
import { expect, test } from "./desk-test.ts";

/** Goes on with Tab until a field has the focus, as far as a person would. */
async function tabTo(page: Page, label: string): Promise<void> {
  const target = field(page, label);
  for (let pressed = 0; pressed < 25; pressed++) {
    if (await target.evaluate((node) => node === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

/** Chooses in a group of choices with the arrow keys. */
async function arrowTo(page: Page, group: string, option: string): Promise<void> {
  const radios = page.getByRole("radiogroup", { name: group, exact: true }).getByRole("radio");
  const isInside = () =>
    radios.evaluateAll((all) => all.some((radio) => radio === document.activeElement));
  for (let pressed = 0; pressed < 25 && !(await isInside()); pressed++)
    await page.keyboard.press("Tab");
  const wanted = page
    .getByRole("radiogroup", { name: group, exact: true })
    .getByRole("radio", { name: option, exact: true });
  await page.keyboard.press("Space");
  for (let pressed = 0; pressed < 6 && !(await wanted.isChecked()); pressed++)
    await page.keyboard.press("ArrowRight");
  await expect(wanted).toBeChecked();
}

const record = (page: Page) => page.getByRole("region", { name: "投诉", exact: true });

/** Enter opens the next step, Ctrl S takes it. */
async function nextStep(page: Page, step: string, fill: () => Promise<void>, state: string) {
  const main = record(page)
    .getByRole("button", { name: new RegExp(`^${step}`) })
    .last();
  await expect(main).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("form", { name: step })).toBeVisible();
  await fill();
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("form", { name: step })).toBeHidden();
  await expect(record(page).locator(".record-head").getByText(state).first()).toBeVisible();
}

test("the whole life of a complaint, from the call to the archive, by the keyboard alone", async ({
  desks,
}) => {
  test.setTimeout(120_000);
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await page.keyboard.press("F3");
  await expect(field(page, "联系电话")).toBeFocused();
  await page.keyboard.type(customer.contact.phone);
  await expect(page.getByText("按电话认出")).toBeVisible();
  await tabTo(page, "被投诉对象");
  await page.keyboard.type(complaint.about);
  await tabTo(page, "投诉类别");
  await page.keyboard.type(complaint.category);
  await expect.poll(() => offered(field(page, "投诉类别"))).toContain(complaint.category);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "相近投诉" })).toBeVisible();
  await tabTo(page, "投诉内容");
  await page.keyboard.type(complaint.facts);
  await tabTo(page, "责任人");
  await page.keyboard.type(colleagues.serviceManager.name);
  await expect.poll(() => offered(field(page, "责任人"))).toContain(colleagues.serviceManager.name);
  await page.keyboard.press("Enter");
  for (const _ of ["责任人", "投诉性质", "受理后打印"]) await page.keyboard.press("Enter");
  await expect(record(page)).toBeVisible();
  const number = await openNumber(page, "TS");
  await expect(page.getByText("已受理").first()).toBeVisible();

  await nextStep(page, "开始调查", () => tabTo(page, "调查安排"), "调查中");
  await nextStep(
    page,
    "提出方案",
    async () => {
      await tabTo(page, "处理方案");
      await page.keyboard.type("换货三箱，说明批次原因");
    },
    "处理中",
  );
  await nextStep(
    page,
    "答复客户",
    async () => {
      await tabTo(page, "答复内容");
      await page.keyboard.type("已安排换货，明天送到");
      await arrowTo(page, "答复方式", "电话");
      await arrowTo(page, "问题是否解决", "已解决");
    },
    "已答复",
  );
  await nextStep(
    page,
    "客户确认",
    async () => {
      await arrowTo(page, "客户意见", "满意");
      await arrowTo(page, "确认方式", "纸质签字");
      await tabTo(page, "签字时间");
      await page.keyboard.type("今天 09:05");
    },
    "客户确认",
  );
  await nextStep(
    page,
    "归档",
    async () => {
      for (const habit of ["听清楚", "问清楚", "跟清楚", "复清楚", "记清楚"]) {
        await tabTo(page, habit);
        await page.keyboard.press("Space");
        await expect(field(page, habit)).toBeChecked();
      }
    },
    "已归档",
  );
  expect(await openNumber(page, "TS")).toBe(number);
  await expect(page.getByText(/保存到 2027-11-23/)).toBeVisible();
  await expect(page.getByText("摘要相符，与签字时一致")).toBeVisible();
});

test("a head acknowledges a report, a return is asked through, a judged complaint has a consequence proposed", async ({
  desks,
}) => {
  test.setTimeout(120_000);
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await page.keyboard.press("F3");
  const form = page.getByRole("form", { name: "登记投诉" });
  await type(form, "联系电话", customer.contact.phone);
  await expect(page.getByText("按电话认出")).toBeVisible();
  await choose(form, "投诉类别", complaint.category);
  await type(form, "投诉内容", complaint.facts);
  await choose(form, "责任人", colleagues.serviceManager.name);
  await acceptComplaint(page);
  await expect(record(page)).toBeVisible();
  const number = await openNumber(page, "TS");

  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "升级" }).click();
  const escalate = page.getByRole("form", { name: "升级" });
  await choose(escalate, "上报给", colleagues.departmentHead.name);
  await type(escalate, "升级原因", "客人已在网上发帖");
  await page.keyboard.press("Control+s");
  await expect(page.getByText(`已上报，等${colleagues.departmentHead.name}确认知悉`)).toBeVisible();
  await signInAs(page, "departmentHead");
  await goTo(page, "今日");
  await page.getByRole("button", { name: `已知悉 ${number}` }).click();
  await expect(page.getByRole("list", { name: "上报给我的投诉" })).toBeHidden();
  await signInAs(page, "serviceManager");
  await goTo(page, "投诉");
  await page.getByRole("option").filter({ hasText: number }).click();

  await press(page, "退货判断");
  const goods = page.getByRole("form", { name: "退货判断" });
  await pick(goods, "商品的问题", "沉淀或较大悬浮物");
  await expect(goods.getByText("先由质量部核实")).toBeVisible();
  await pick(goods, "质量部核实属实", "是");
  await expect(goods.getByText("退货", { exact: true }).first()).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(goods).toBeHidden();

  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "认定有效" }).click();
  await pick(page.getByRole("form", { name: "认定有效" }), "严重程度", "一般");
  await page.keyboard.press("Control+s");
  const proposals = page.getByRole("region", { name: "奖惩建议" });
  await proposals.getByRole("button", { name: /^提出建议/ }).click();
  await type(proposals, "理由", "批次口感偏差属实");
  await proposals
    .getByRole("form")
    .getByRole("button", { name: /提出建议/ })
    .click();
  await expect(proposals.getByText("待审议")).toBeVisible();
  await goTo(page, "奖惩");
  await expect(page.getByText("扣 1 分").first()).toBeVisible();
  await expect(page.getByRole("link", { name: new RegExp(number) })).toBeVisible();
});

test("an older ledger comes in as one entry, with its old numbers", async ({ desks }) => {
  const headings = ["编号", "投诉时间", "投诉人", "电话", "投诉内容", "办结日期"];
  const rows = [
    ["2025-07", "2025-11-03 09:05", "周望", "13900000001", "瓶口渗漏两瓶", "2025-11-05"],
    ["2025-08", "上周三", "林岫", "13900000002", "口感偏苦", ""],
    ["2026-31", "2026-11-20 10:00", "贺澜", "13900000003", "箱子破损", ""],
  ];
  const buffer = Buffer.concat(writeTable("xlsx", "台账", headings, rows));
  const { page } = await desks.open();
  await signInAs(page, "serviceManager");
  await goTo(page, "投诉");
  await page.getByRole("tab", { name: /已归档/ }).click();
  await press(page, "导入台账");
  const mimeType = "application/octet-stream";
  await page.getByLabel("投诉台账").setInputFiles({ name: "台账.xlsx", buffer, mimeType });
  const form = page.getByRole("form", { name: "导入投诉台账" });
  await expect(form.getByText("6 / 6 列导入")).toBeVisible();
  await form.getByRole("button", { name: "核对" }).click();
  await expect(form.getByRole("table", { name: "有问题的单元格" })).toContainText("上周三");
  await form.getByText("跳过有问题的 1 行").click();
  await form.getByRole("button", { name: "导入", exact: true }).click();
  await expect(page.getByText("已导入 2 件投诉")).toBeVisible();
  await press(page, "查看投诉");
  await page.getByRole("tab", { name: /已归档/ }).click();
  await page.getByRole("option").filter({ hasText: "周望" }).click();
  await expect(page.getByText("2025-07")).toBeVisible();
  await press(page, "保存到期");
  await expect(page.getByRole("table", { name: "保存到期的投诉" })).toContainText("2026-11-05");
});
