import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright/test";
import { saved } from "#test/helpers/desk-actions.ts";
import { canKill, killBrowser } from "#test/helpers/kill-browser.ts";
import { hostModule } from "#test/helpers/launch-desk.ts";
import { acceptComplaint, fillComplaint } from "#test/helpers/walk/complaints.ts";
import { draftKept } from "#test/helpers/walk/drafts.ts";
import { choose, field, openNumber, press, type } from "#test/helpers/walk/fields.ts";
import { openByNumber } from "#test/helpers/walk/find-again.ts";
import { colleagues, complaint, customer } from "#test/helpers/walk/house.ts";
import { openSettings } from "#test/helpers/walk/settings.ts";
import { goTo, signInAs } from "#test/helpers/walk/staff.ts";
import { type Desks, expect, needsPorts, test } from "./desk-test.ts";
import { faultyLog } from "./faults.ts";

needsPorts();

/** A key as it reaches the page while an input method puts a word together. */
const pressComposing = (field: Locator, key: string) =>
  field.evaluate((node, pressed) => {
    node.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    const event = {
      key: pressed,
      keyCode: 229,
      isComposing: true,
      bubbles: true,
      cancelable: true,
    };
    node.dispatchEvent(new KeyboardEvent("keydown", event));
    node.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
  }, key);

test("keys of an input method stay with the input method", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await page.keyboard.press("F3");
  const form = page.getByRole("form", { name: "登记投诉" });
  const about = field(form, "被投诉对象");
  await about.fill("yuntai");
  for (const key of ["Enter", "F2", "F4", "Escape", "ArrowDown"]) await pressComposing(about, key);
  await expect(about).toBeFocused();
  await expect(form).toBeVisible();
  await expect(about).toHaveValue("yuntai");
  await about.press("Enter");
  await expect(field(form, "发生时间")).toBeFocused();
  await page.keyboard.press("F2");
  await expect(page.getByRole("form", { name: "登记来访" })).toBeVisible();
});

test("a scanner types a number faster than anybody, and its Enter opens the record", async ({
  desks,
  house,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await fillComplaint(page);
  const number = await acceptComplaint(page);
  for (const scanned of [number, house.customer]) {
    await goTo(page, "今日");
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog", { name: "搜索" }).waitFor();
    await page.keyboard.type(scanned);
    await page.keyboard.press("Enter");
    await expect.poll(() => openNumber(page, scanned.slice(0, 2))).toBe(scanned);
  }
});

/** Takes a complaint down and saves it while `kill` lies in wait; the desk is gone then. */
async function saveInto(
  desks: Desks,
  arm: (log: ReturnType<typeof faultyLog>, kill: () => void) => void,
) {
  const log = faultyLog();
  const desk = await desks.open(undefined, { openLog: log.openLog });
  await signInAs(desk.page, "clerk");
  await fillComplaint(desk.page);
  await draftKept(desk.page, colleagues.serviceManager.name);
  const gone = desk.page.waitForEvent("close");
  arm(log, () => killBrowser(join(desk.dataRoot, "browser")));
  // the browser may be gone before the key has come up again
  await desk.page.keyboard.press("Control+s").catch(() => undefined);
  await gone;
  await desk.close();
  const again = await desks.open(desk.folder);
  await signInAs(again.page, "clerk");
  await goTo(again.page, "投诉");
  return again.page;
}

const openComplaints = (page: Page) =>
  page.getByRole("region", { name: "列表" }).getByRole("option", { name: customer.name });

test.describe("the program dies in the middle of a save", () => {
  test.skip(!canKill, "只有 Linux 能按进程号结束浏览器");

  test("after the entry is flushed: the complaint is there, whole and once", async ({ desks }) => {
    const page = await saveInto(desks, (log, kill) => log.after(kill));
    await expect(openComplaints(page)).toHaveCount(1);
    await openComplaints(page).click();
    for (const text of [complaint.about, complaint.facts, complaint.wish])
      await expect(page.getByText(text).first()).toBeVisible();
  });

  test("before the entry is written: nothing was saved, and the draft is back in the form", async ({
    desks,
  }) => {
    const page = await saveInto(desks, (log, kill) =>
      log.before(() => {
        kill();
        throw new Error("the machine has gone");
      }),
    );
    await expect(openComplaints(page)).toHaveCount(0);
    await page.keyboard.press("F3");
    const form = page.getByRole("form", { name: "登记投诉" });
    await expect(field(form, "投诉内容")).toHaveValue(complaint.facts);
    await expect(field(form, "客户诉求")).toHaveValue(complaint.wish);
    await acceptComplaint(page);
  });
});

test.describe("the disk", () => {
  test("refuses an entry: the screen says so, and the same form saves once it works", async ({
    desks,
  }) => {
    const log = faultyLog();
    const { page } = await desks.open(undefined, { openLog: log.openLog });
    await signInAs(page, "clerk");
    await fillComplaint(page);
    log.before(() => {
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    });
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/没有写进日志文件，什么都没有改动/).first()).toBeVisible();
    const form = page.getByRole("form", { name: "登记投诉" });
    await expect(field(form, "投诉内容")).toHaveValue(complaint.facts);
    await page.keyboard.press("Control+s");
    await openNumber(page, "TS");
    await goTo(page, "投诉");
    await expect(openComplaints(page)).toHaveCount(1);
  });

  test("runs full: nothing is lost, and saving works again when there is space", async ({
    desks,
  }) => {
    let free = 10e9;
    const { page } = await desks.open(undefined, { freeBytes: () => free });
    await signInAs(page, "clerk");
    await fillComplaint(page);
    free = 200e6;
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/磁盘空间不足 300 MB，暂停保存/).first()).toBeVisible();
    const form = page.getByRole("form", { name: "登记投诉" });
    await expect(field(form, "投诉内容")).toHaveValue(complaint.facts);
    free = 10e9;
    await page.keyboard.press("Control+s");
    await openNumber(page, "TS");
  });
});

/** A printer that can be switched off, and counts what it was given. */
async function stubbornPrinter() {
  const { Refusal } = await hostModule();
  const printer = { on: false, asked: 0, printed: 0 };
  return {
    printer,
    port: {
      possible: async () => ({ possible: true }),
      list: async () => [{ name: "前台激光", isDefault: true }],
      print: async () => {
        printer.asked += 1;
        if (!printer.on) throw new Refusal("notFound", "找不到打印机「前台激光」，请看电源和连线");
        printer.printed += 1;
      },
    },
  };
}

test("the printer is gone: the job waits for a person, and nothing is sent twice", async ({
  desks,
}) => {
  const { printer, port } = await stubbornPrinter();
  const desk = await desks.open(undefined, { printer: port });
  const { page } = desk;
  await signInAs(page, "admin");
  await openSettings(page, "打印");
  await choose(page, "A4", "前台激光");
  await press(page, "保存");
  await signInAs(page, "clerk");
  await fillComplaint(page);
  const number = await acceptComplaint(page);
  await page.keyboard.press("Control+p");
  const box = page.getByRole("region", { name: "打印客户投诉记录表" });
  await box.getByRole("button", { name: "打印" }).click();
  await expect(page.getByText("失败", { exact: true })).toBeVisible();
  await expect(page.getByText(/找不到打印机「前台激光」/)).toBeVisible();
  await page.reload();
  await saved(page);
  await openByNumber(page, number);
  await page.getByRole("tab", { name: "打印件" }).click();
  await expect(page.getByText("失败", { exact: true })).toBeVisible();
  expect(printer).toEqual({ on: false, asked: 1, printed: 0 });
  printer.on = true;
  await press(page, "重新送打");
  await expect(page.getByText("已送打印机")).toBeVisible();
  await expect(page.getByRole("button", { name: "重新送打" })).toBeHidden();
  await press(page, "已打印");
  await expect(page.getByText("已打印", { exact: true })).toBeVisible();
  expect(printer).toEqual({ on: true, asked: 2, printed: 1 });
  expect(readdirSync(join(desk.dataRoot, "desk", "打印件"))).toEqual([`${number}.pdf`]);
});

test("one Monday goes wrong from end to end, and at the end everything is there once", async ({
  desks,
}) => {
  let free = 10e9;
  const { port, printer } = await stubbornPrinter();
  printer.on = true;
  const desk = await desks.open(undefined, { freeBytes: () => free, printer: port });
  await signInAs(desk.page, "clerk");
  await fillComplaint(desk.page);
  await pressComposing(field(desk.page, "客户诉求"), "Enter");
  free = 0;
  await desk.page.keyboard.press("Control+s");
  await expect(desk.page.getByText(/暂停保存/).first()).toBeVisible();
  await draftKept(desk.page, colleagues.serviceManager.name);
  if (canKill) killBrowser(join(desk.dataRoot, "browser"));
  await desk.close();
  const { page } = await desks.open(desk.folder);
  await signInAs(page, "clerk");
  await page.keyboard.press("F3");
  await expect(field(page, "投诉内容")).toHaveValue(complaint.facts);
  await type(page, "客户诉求", "退货");
  const number = await acceptComplaint(page);
  await openByNumber(page, number);
  await expect(page.getByText("退货").first()).toBeVisible();
  await goTo(page, "投诉");
  await expect(openComplaints(page)).toHaveCount(1);
});
