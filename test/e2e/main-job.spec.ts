import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { saved } from "#test/helpers/desk-actions.ts";
import { acceptComplaint, askWhy, fillComplaint } from "#test/helpers/walk/complaints.ts";
import { meetTwin, openTwin } from "#test/helpers/walk/customers.ts";
import { field, offered, openNumber, press, type } from "#test/helpers/walk/fields.ts";
import { findAll, openByNumber } from "#test/helpers/walk/find-again.ts";
import { colleagues, complaint, customer, house, visitor } from "#test/helpers/walk/house.ts";
import { checkPass, fillPass, issuePass, savePass, voidPass } from "#test/helpers/walk/passes.ts";
import { savePdf } from "#test/helpers/walk/printing.ts";
import {
  approveWaiting,
  arrive,
  depart,
  fillRepair,
  fillWork,
  finish,
  sign,
  submitOrder,
  writeSignatures,
} from "#test/helpers/walk/services.ts";
import { fillFounding, foundHouse, setUpHouse } from "#test/helpers/walk/set-up.ts";
import { setWarranty } from "#test/helpers/walk/settings.ts";
import { goTo, signInAs } from "#test/helpers/walk/staff.ts";
import { fillVisit, registerVisit } from "#test/helpers/walk/visits.ts";
import { type Desk, expect, test } from "./desk-test.ts";

test.describe("a new user", () => {
  test("sets up a desk with its people, and everybody can sign in", async ({ desks }) => {
    const { page } = await desks.open(desks.emptyFolder());
    await setUpHouse(page);
    await expect(page.getByText(house.organisation)).toBeVisible();
    for (const place of ["今日", "客户", "接待", "来电", "投诉", "服务", "放行", "设置"])
      await expect(page.getByRole("link", { name: place })).toBeVisible();
    await page.keyboard.press("Control+l");
    for (const { name } of Object.values(colleagues))
      await expect(page.getByRole("radio", { name, exact: true })).toBeAttached();
    await signInAs(page, "finance");
    await expect(page.getByRole("banner")).toContainText(colleagues.finance.name);
  });

  test("is told what is missing before anything is written", async ({ desks }) => {
    const { page } = await desks.open(desks.emptyFolder());
    await press(page, "开始使用");
    await expect(field(page, "单位名称")).toHaveAccessibleDescription(/单位名称/);
    await fillFounding(page);
    await type(page, "确认密码", "something-else");
    await press(page, "开始使用");
    await expect(field(page, "确认密码")).toHaveAccessibleDescription(/两次输入的密码不一样/);
    await expect(field(page, "单位名称")).toHaveValue(house.organisation);
    await type(page, "确认密码", house.password);
    await foundHouse(page);
  });
});

test("a customer who is already on file is shown before a second file is saved", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await meetTwin(page);
  await openTwin(page);
  await goTo(page, "客户");
  await expect(page.getByText("共 1 位客户")).toBeVisible();
});

test("a returning visitor is registered with the keyboard alone", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await fillVisit(page);
  const first = await registerVisit(page);
  await press(page, "登记离开");
  await page.keyboard.press("F2");
  await expect(field(page, "来访人")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field(page, "手机")).toBeFocused();
  await page.keyboard.type("0416");
  await expect(page.locator(".known-when")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("回访客，第 2 次来访")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "登记离开" })).toBeVisible();
  const second = await openNumber(page, "JD");
  expect(second).not.toBe(first);
  await expect(page.getByRole("heading", { name: visitor.name, level: 1 })).toBeVisible();
});

test("a complaint shows its deadlines while it is typed, each with its reason", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await fillComplaint(page);
  expect(await askWhy(page)).toMatch(/《客户投诉管理制度》二\.1[\s\S]*24 小时[\s\S]*默认/);
  await page.keyboard.press("Escape");
  expect(await askWhy(page, 1)).toMatch(/工作日/);
  await page.keyboard.press("Escape");
  await acceptComplaint(page);
  await expect(page.getByText("还剩").first()).toBeVisible();
  await goTo(page, "今日");
  await expect(page.getByRole("listbox", { name: "时限" }).getByRole("option")).toHaveCount(2);
});

/** Types what a list is to be narrowed to, and takes what is left with Enter. */
async function narrow(page: Desk["page"], label: string, text: string): Promise<void> {
  await expect(field(page, label)).toBeFocused();
  await page.keyboard.type(text);
  await expect.poll(() => offered(field(page, label))).toContain(text);
  await page.keyboard.press("Enter");
  await expect(field(page, label)).toHaveAttribute("aria-expanded", "false");
}

test("a complaint is taken down and accepted with the keyboard alone", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await page.keyboard.press("F3");
  await expect(field(page, "联系电话")).toBeFocused();
  await page.keyboard.type(customer.contact.phone);
  await expect(page.getByText("按电话认出")).toBeVisible();
  for (const _ of ["受理渠道", "受理时间", "被投诉对象"]) await page.keyboard.press("Enter");
  await expect(field(page, "被投诉对象")).toBeFocused();
  await page.keyboard.type(complaint.about);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await narrow(page, "投诉类别", complaint.category);
  await page.keyboard.press("Enter");
  await page.keyboard.type(complaint.facts);
  await page.keyboard.press("Tab");
  await page.keyboard.type(complaint.wish);
  await page.keyboard.press("Tab");
  await expect(field(page, "责任部门")).toBeFocused();
  await page.keyboard.press("Enter");
  await narrow(page, "责任人", colleagues.serviceManager.name);
  for (const _ of ["投诉性质", "受理后打印", "受理"]) await page.keyboard.press("Enter");
  await expect(page.getByText("已受理").first()).toBeVisible();
  expect(await openNumber(page, "TS")).toMatch(/^TS-A-\d{8}-0001$/);
  await expect(page.getByText(complaint.facts)).toBeVisible();
});

/** A service order from the call to the signed sheet; gives its number. */
async function serve(page: Desk["page"]): Promise<string> {
  await fillRepair(page);
  const order = await submitOrder(page);
  await signInAs(page, "departmentHead");
  await goTo(page, "今日");
  await approveWaiting(page, order, "同意");
  await signInAs(page, "clerk");
  await openByNumber(page, order);
  await depart(page);
  await arrive(page);
  await fillWork(page);
  expect(await askWhy(page)).toContain("不在保修范围");
  await page.keyboard.press("Escape");
  await finish(page);
  await writeSignatures(page);
  await sign(page);
  await page.getByRole("tab", { name: "签收" }).click();
  await expect(page.getByText("摘要相符，与签字时一致")).toBeVisible();
  return order;
}

test("a day's work is there after a restart, without the database, and without the journal", async ({
  desks,
  house: { customer: number },
}) => {
  test.setTimeout(180_000);
  let desk = await desks.open();
  await signInAs(desk.page, "admin");
  await setWarranty(desk.page, "12");
  await signInAs(desk.page, "clerk");
  await fillVisit(desk.page);
  const numbers = [number, await registerVisit(desk.page)];
  await fillComplaint(desk.page);
  numbers.push(await acceptComplaint(desk.page));
  numbers.push(await serve(desk.page));
  await savePdf(desk.page);
  await fillPass(desk.page);
  numbers.push(await savePass(desk.page));
  await checkPass(desk.page);
  await issuePass(desk.page);
  await savePdf(desk.page);
  const papers = readdirSync(join(desk.dataRoot, "desk", "打印件"));
  for (const copy of ["留存联", "客户联", "门岗联"])
    expect(papers).toContain(`${numbers.at(-1)}-${copy}.pdf`);

  const losses = [
    () => undefined,
    () => rmSync(join(desk.dataRoot, "browser", "Default", "IndexedDB"), { recursive: true }),
    () => rmSync(join(desk.dataRoot, "desk", "journal"), { recursive: true }),
  ];
  for (const lose of losses) {
    await desk.close();
    lose();
    desk = await desks.open(desk.folder);
    await signInAs(desk.page, "clerk");
    await saved(desk.page);
    await findAll(desk.page, numbers);
  }
  expect(existsSync(join(desk.dataRoot, "desk", "journal"))).toBe(true);
  await openByNumber(desk.page, numbers[3] ?? "");
  await desk.page.getByRole("tab", { name: "签收" }).click();
  await expect(desk.page.getByText("摘要相符，与签字时一致")).toBeVisible();
  await expect(desk.page.getByText(customer.contact.name).first()).toBeVisible();
});

test("the database is deleted under the running desk, and is back after reloading", async ({
  desks,
  house: { customer: number },
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await saved(page);
  await page.evaluate(async () => {
    for (const { name = "" } of await indexedDB.databases()) {
      await new Promise((done) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = done;
        request.onerror = done;
      });
    }
  });
  await page.reload();
  await saved(page);
  await openByNumber(page, number);
});

test("a second printing asks for its reason and is marked on the paper", async ({ desks }) => {
  const desk = await desks.open();
  const { page } = desk;
  await signInAs(page, "clerk");
  await fillComplaint(page);
  const number = await acceptComplaint(page);
  await savePdf(page);
  await press(page, "存为 PDF");
  await expect(field(page, "补打原因")).toHaveAccessibleDescription(/补打原因|原因/);
  await type(page, "补打原因", "客户要一份");
  await press(page, "存为 PDF");
  await expect(page.getByText("已存为 PDF")).toHaveCount(2);
  expect(readdirSync(join(desk.dataRoot, "desk", "打印件")).sort()).toEqual([
    `${number}-补打2.pdf`,
    `${number}.pdf`,
  ]);
});

test("a voided pass keeps its number and its reason, and the next pass gets the next number", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await fillPass(page);
  const first = await savePass(page);
  await checkPass(page);
  await issuePass(page);
  await voidPass(page, "客户改期搬出");
  await fillPass(page);
  const second = await savePass(page);
  expect([first, second].map((number) => number.slice(-4))).toEqual(["0001", "0002"]);
  await openByNumber(page, first);
  await expect(page.getByText("客户改期搬出").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "开具", exact: true })).toBeHidden();
});
