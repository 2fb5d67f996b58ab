import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { countPages } from "#electron/printing/pages.ts";
import { hostModule } from "#test/helpers/launch-desk.ts";
import { acceptComplaint, fillComplaint } from "#test/helpers/walk/complaints.ts";
import { choose, field, pick, press, type } from "#test/helpers/walk/fields.ts";
import { colleagues } from "#test/helpers/walk/house.ts";
import { openSettings } from "#test/helpers/walk/settings.ts";
import { signInAs } from "#test/helpers/walk/staff.ts";
import { fillVisit, registerVisit } from "#test/helpers/walk/visits.ts";
import { expect as expectUsually, needsPorts, test } from "./desk-test.ts";

needsPorts();

/** The first print of a desk opens a browser of its own, which takes its time on a busy machine. */
const expect = expectUsually.configure({ timeout: 60_000 });
test.slow();

const laser = "前台激光";

/** A printer that can be unplugged; it remembers the titles and files of what it was given. */
async function office() {
  const { Refusal } = await hostModule();
  const printer = { there: true, handed: [] as string[] };
  const port = {
    possible: async () => ({ possible: true }),
    list: async () => [{ name: laser, isDefault: true, trays: ["Auto", "Tray2"] }],
    print: async ({ title }: { title: string }) => {
      if (!printer.there) throw new Refusal("notFound", `找不到打印机「${laser}」，请看电源和连线`);
      printer.handed.push(title);
    },
  };
  return { printer, ports: { printer: port } };
}

/** The administrator gives papers to the printer, and leaves. */
async function usePrinterFor(page: Page, ...papers: string[]): Promise<void> {
  await signInAs(page, "admin");
  await openSettings(page, "打印");
  for (const paper of papers) await choose(page, paper, laser);
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("button", { name: "A4 测试页" })).toBeEnabled();
}

const list = (page: Page) => page.getByRole("listbox", { name: "待处理的打印件" });
const pane = (page: Page) => page.getByRole("region", { name: /^打印件 / });

test("by keyboard: print, see it in 打印间, confirm it, print again with a reason", async ({
  desks,
}) => {
  const { printer, ports } = await office();
  const { page } = await desks.open(undefined, ports);
  await usePrinterFor(page, "A4");
  await signInAs(page, "clerk");
  await fillComplaint(page);
  const number = await acceptComplaint(page);
  await page.keyboard.press("Control+p");
  await page.getByRole("button", { name: "存为 PDF" }).waitFor();
  await page.keyboard.press("Control+p");
  await expect(page.getByText("已送打印机")).toBeVisible();

  await page.keyboard.press("Control+j");
  await list(page).focus();
  await page.keyboard.press("ArrowDown");
  await expect(pane(page).getByText("已送打印机", { exact: true })).toBeVisible();
  await expect(pane(page).getByText("不等于打出来了")).toBeVisible();
  await pane(page).getByRole("button", { name: "已打印" }).focus();
  await page.keyboard.press("Enter");
  await expect(pane(page).getByText("已打印", { exact: true })).toBeVisible();

  await pane(page).getByRole("button", { name: "补打" }).press("Enter");
  await expect(field(page, "补打原因")).toHaveAccessibleDescription(/请填写补打原因/);
  await field(page, "补打原因").pressSequentially("客户要一份");
  await page.keyboard.press("Enter");
  await expect(pane(page).getByText("补打第 2 次").first()).toBeVisible();
  await expect(pane(page).getByText("客户要一份")).toBeVisible();
  expect(printer.handed).toEqual([`客户投诉记录表 ${number}`, `客户投诉记录表 ${number}`]);
});

test("a printer that is gone leaves a job that only a person sends again", async ({ desks }) => {
  const { printer, ports } = await office();
  const { page } = await desks.open(undefined, ports);
  await usePrinterFor(page, "A4");
  await signInAs(page, "clerk");
  await fillComplaint(page);
  await acceptComplaint(page);
  printer.there = false;
  await page.keyboard.press("Control+p");
  await page.getByRole("button", { name: "存为 PDF" }).waitFor();
  await page.keyboard.press("Control+p");
  await expect(page.getByText("失败", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "打印间，1 份要处理" }).press("Enter");
  await list(page).focus();
  await page.keyboard.press("ArrowDown");
  await expect(pane(page).getByText(`找不到打印机「${laser}」，请看电源和连线`)).toBeVisible();
  printer.there = true;
  await page.reload();
  await expect(pane(page).getByText("失败", { exact: true })).toBeVisible();
  expect(printer.handed).toEqual([]);
  await pane(page).getByRole("button", { name: "重新送打" }).press("Enter");
  await expect(pane(page).getByText("已送打印机", { exact: true })).toBeVisible();
  expect(printer.handed).toHaveLength(1);
});

/** The badges of a group: the visitor of the house and so many others. */
async function registerGroup(page: Page, people: number): Promise<string> {
  await fillVisit(page);
  await type(page, "来访人数", String(people));
  const escorts = page.getByRole("combobox", { name: "陪同人" });
  if (await escorts.isVisible()) await choose(page, "陪同人", colleagues.serviceManager.name);
  return registerVisit(page);
}

test("the badges of a group are one document, a page each, counted by itself", async ({
  desks,
}) => {
  const { printer, ports } = await office();
  const desk = await desks.open(undefined, ports);
  const { page } = desk;
  await usePrinterFor(page, "80 mm 小票");
  await signInAs(page, "clerk");
  const number = await registerGroup(page, 3);
  await page.keyboard.press("Control+j");
  await expect(list(page).getByText("访客证 3 份")).toBeVisible();
  expect(printer.handed).toEqual([`访客证 ${number}`]);
  const [file = "", ...others] = readdirSync(join(desk.dataRoot, "desk", "打印件"));
  expect(others).toEqual([]);
  expect(file).toBe(`${number}-等3份-访客证.pdf`);
  expect(countPages(readFileSync(join(desk.dataRoot, "desk", "打印件", file)))).toBe(3);

  await page.getByRole("button", { name: "成批打印" }).first().click();
  const batch = page.getByRole("form", { name: "成批打印" });
  await expect(batch.getByRole("checkbox", { name: "全部 3 份" })).toBeChecked();
  await batch.getByRole("checkbox", { name: `${number}-3` }).uncheck();
  await page.getByRole("button", { name: "打印 2 份" }).press("Enter");
  await expect(page.getByText("其中 2 份已经打印过，补打要写原因")).toBeVisible();
  await field(batch, "补打原因").fill("小票纸卡住");
  await page.keyboard.press("Enter");
  await expect(pane(page).getByText("补打第 2 次").first()).toBeVisible();
  await list(page).focus();
  await page.keyboard.press("Space");
  await press(page, "标记的 1 份已打印");
  await expect(list(page).getByText("已送打印机")).toHaveCount(1);
  await press(page, "全部 1 份已打印");
  await expect(list(page).getByText("已送打印机")).toHaveCount(0);
});

test("characters that no font has are named before anything prints, and the person decides", async ({
  desks,
}) => {
  const desk = await desks.open();
  const { page } = desk;
  await signInAs(page, "clerk");
  await fillVisit(page);
  await type(page, "来访人", "顾\u{323af}南");
  await registerVisit(page);
  const question = page.getByRole("dialog", { name: "有的字打不出来" });
  await expect(question).toContainText("来访人：\u{323af}");
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await page.keyboard.press("Control+j");
  await expect(page.getByText("没有要处理的打印件")).toBeVisible();
  await page.goBack();
  await page.getByRole("tab", { name: "打印件" }).click();
  await press(page, "存为 PDF");
  await question.getByRole("button", { name: "仍然打印" }).press("Enter");
  await expect(page.getByText("已存为 PDF")).toBeVisible();
  await expect(page.getByText(/字体里没有：来访人/)).toBeVisible();
  expect(readdirSync(join(desk.dataRoot, "desk", "打印件"))).toHaveLength(1);
});

test("papers are set up and tried out with test pages; visitors may wear cards", async ({
  desks,
}) => {
  const { printer, ports } = await office();
  const { page } = await desks.open(undefined, ports);
  await usePrinterFor(page, "A5", "CR80 卡");
  await choose(page, "A5 纸盒", "Tray2");
  await type(page, "CR80 卡 右移", "99");
  await page.keyboard.press("Control+s");
  await expect(field(page, "CR80 卡 右移")).toHaveAccessibleDescription(/10/);
  await type(page, "CR80 卡 右移", "1.5");
  await pick(page, "访客证用", "CR80 卡");
  await expect(page.getByRole("button", { name: "A5 测试页" })).toBeDisabled();
  await page.keyboard.press("Control+s");
  await page.getByRole("button", { name: "A5 测试页" }).press("Enter");
  const tests = page.getByRole("region", { name: "测试页" });
  await expect(tests.getByText("已送打印机")).toHaveCount(1);
  await tests.getByRole("button", { name: "已打印" }).press("Enter");
  await expect(tests.getByText("已打印", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "出入证样卡" }).press("Enter");
  await expect(tests.getByText("已送打印机")).toHaveCount(1);
  await page.reload();
  await expect(field(page, "CR80 卡 右移")).toHaveValue("1.5");
  await signInAs(page, "clerk");
  await fillVisit(page);
  const number = await registerVisit(page);
  await page.keyboard.press("Control+j");
  await expect(list(page).getByText("已送打印机").first()).toBeVisible();
  await expect.poll(() => printer.handed.at(-1)).toBe(`访客证 ${number}`);
});
