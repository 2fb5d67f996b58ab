import type { Locator, Page } from "playwright/test";
import { choose, field, pick, press, type, typeAll } from "#test/helpers/walk/fields.ts";
import { colleagues, customer, visitor } from "#test/helpers/walk/house.ts";
import { signInAs } from "#test/helpers/walk/staff.ts";
import { expect, test } from "./desk-test.ts";

interface Wrong {
  label: string;
  text: string;
  /** What stands beside the field. */
  says: RegExp;
}

/** Types something wrong, leaves the field and saves: the message stands beside the field, and what was typed is still there. */
async function refuses(page: Page, form: Locator, { label, text, says }: Wrong): Promise<void> {
  const input = field(form, label);
  await input.fill(text);
  await input.blur();
  await page.keyboard.press("Control+s");
  await expect(input).toHaveAccessibleDescription(says);
  await expect(input).toHaveAttribute("aria-invalid", "true");
  await input.focus();
  await expect(input).toHaveValue(text);
  await expect(form).toBeVisible();
}

const inCustomer: Wrong[] = [
  { label: "统一社会信用代码", text: "91350100M000100Y44", says: /校验位不符/ },
  { label: "统一社会信用代码", text: "91350100M000100", says: /应为 18 位，现在 15 位/ },
  { label: "统一社会信用代码", text: "91350100M0I0100Y43", says: /不使用「I」/ },
  { label: "电话", text: "1380000041", says: /手机号应为 11 位，现在 10 位/ },
  { label: "电话", text: "12800000416", says: /第二位应为 3 至 9/ },
  { label: "电话", text: "88001234", says: /请加区号/ },
  { label: "电话", text: "0571-88", says: /区号加 7 至 8 位/ },
  { label: "手机", text: "1380000", says: /手机号应为 11 位/ },
  { label: "邮编", text: "31000", says: /6 位数字/ },
  { label: "电子邮箱", text: "mengxiang", says: /name@example\.com/ },
  { label: "注册资本(万元)", text: "-5", says: /不能为负/ },
];

test("a customer's numbers are checked beside their fields, and nothing typed is lost", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await page.keyboard.press("F7");
  const form = page.getByRole("form", { name: "新建客户" });
  await page.keyboard.press("Control+s");
  await expect(field(form, "客户名称")).toHaveAccessibleDescription("请填写客户名称");
  await type(form, "客户名称", "景和家居有限公司");
  await type(form, "联系人", "秦朗");
  for (const wrong of inCustomer) {
    await refuses(page, form, wrong);
    await field(form, wrong.label).fill("");
  }
  await expect(field(form, "客户名称")).toHaveValue("景和家居有限公司");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("heading", { name: "景和家居有限公司", level: 1 })).toBeVisible();
});

const wrongIdentities: Wrong[] = [
  { label: "证件号码", text: "110105194912310021", says: /校验位不符/ },
  { label: "证件号码", text: "110105194913310025", says: /出生日期.*不存在/ },
  { label: "证件号码", text: "11010519491231", says: /应为 18 位，现在 14 位/ },
];

test("a wrong identity number is refused, and taken when the clerk says 证件无法核验", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await page.keyboard.press("F2");
  const form = page.getByRole("form", { name: "登记来访" });
  await field(form, "来访人").pressSequentially(visitor.name);
  await type(form, "来访事由", visitor.purpose);
  await choose(form, "接待人", colleagues.departmentHead.name);
  for (const wrong of wrongIdentities) await refuses(page, form, wrong);
  await press(form, "证件无法核验");
  await type(form, "证件无法核验的原因", "证件磨损，读不清");
  await form.getByRole("button", { name: "登记到访" }).click();
  await expect(page.getByRole("button", { name: "登记离开" })).toBeVisible();
  await expect(page.getByText("证件磨损，读不清")).toBeVisible();
});

test("required fields are counted, named and kept beside what is typed", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await page.keyboard.press("F3");
  const form = page.getByRole("form", { name: "登记投诉" });
  await type(form, "被投诉对象", "云汀窖 52 度");
  await page.keyboard.press("Control+s");
  for (const label of ["投诉人", "投诉类别", "投诉内容"])
    await expect(field(form, label)).toHaveAccessibleDescription(new RegExp(`请.*${label}`));
  await expect(field(form, "投诉人")).toBeFocused();
  await expect(field(form, "被投诉对象")).toHaveValue("云汀窖 52 度");
  await expect(form.getByText(/还差 \d 项/)).toBeVisible();
});

const wrongTimes: Wrong[] = [
  { label: "发生时间", text: "2026-02-30 09:00", says: /2 月 30 日不存在/ },
  { label: "发生时间", text: "昨天下午", says: /不是时间，请写成/ },
  { label: "受理时间", text: "25:70", says: /不是时间/ },
];

test("times that do not exist are refused, and a back-dated complaint asks why", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await page.keyboard.press("F3");
  const form = page.getByRole("form", { name: "登记投诉" });
  await form.waitFor();
  for (const wrong of wrongTimes) await refuses(page, form, wrong);
  await field(form, "发生时间").fill("");
  await type(form, "受理时间", "昨天 9:10");
  await expect(field(form, "补登原因")).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect(field(form, "补登原因")).toHaveAccessibleDescription(
    /补登原因|时限仍从受理时间算起/,
  );
});

const inOrder: Wrong[] = [
  { label: "购买日期", text: "2024-13-01", says: /不存在/ },
  { label: "购买日期", text: "去年", says: /不是日期/ },
  { label: "工作系数", text: "一点五", says: /不是数字/ },
  { label: "联系电话", text: "99", says: /电话应为 11 位手机号/ },
];

test("dates and numbers of a service order are checked beside their fields", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await page.keyboard.press("F4");
  const form = page.getByRole("form", { name: "派工" });
  await pick(form, "服务类型", "维修");
  await field(form, "客户").pressSequentially(customer.name);
  await field(form, "客户").press("Tab");
  await type(form, "服务地址", customer.address);
  await type(form, "故障现象", "掉线");
  await choose(form, "服务工程师", colleagues.engineer.name);
  for (const wrong of inOrder) {
    await refuses(page, form, wrong);
    await field(form, wrong.label).fill("");
  }
  await expect(field(form, "故障现象")).toHaveValue("掉线");
});

const wrongAmounts: Wrong[] = [
  { label: "单价 1", text: "-180", says: /不能为负数/ },
  { label: "单价 1", text: "180.005", says: /最多两位小数/ },
  { label: "单价 1", text: "一百八", says: /不是金额/ },
  { label: "数量 1", text: "-1", says: /不能小于 0/ },
];

test("amounts have two decimals and are not negative", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await page.keyboard.press("F4");
  const form = page.getByRole("form", { name: "派工" });
  await pick(form, "服务类型", "充卡");
  await field(form, "客户").pressSequentially("路过的司机");
  await typeAll(form, { 联系电话: "13800000627", 卡号: "1064 8899 0012", 期限: "12" });
  await choose(form, "服务工程师", colleagues.engineer.name);
  await form.getByRole("button", { name: "派工" }).click();
  await page.getByRole("button", { name: "完工" }).click();
  const work = page.getByRole("form", { name: "完工" });
  await type(work, "处理结果", "充值一百元");
  await press(work, "添加更换配件");
  await type(work, "更换配件 1", "流量卡");
  for (const wrong of wrongAmounts) {
    await refuses(page, work, wrong);
    await field(work, wrong.label).fill("1");
  }
  await expect(field(work, "处理结果")).toHaveValue("充值一百元");
});
