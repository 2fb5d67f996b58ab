import { field, press, region, type, typeAll } from "#test/helpers/walk/fields.ts";
import { openByNumber } from "#test/helpers/walk/find-again.ts";
import { savePdf } from "#test/helpers/walk/printing.ts";
import {
  approveWaiting,
  arrive,
  depart,
  fillRepair,
  fillWork,
  finish,
  openServicePlace,
  sign,
  submitOrder,
  writeOn,
  writeSignatures,
} from "#test/helpers/walk/services.ts";
import { setWarranty } from "#test/helpers/walk/settings.ts";
import { goTo, signInAs } from "#test/helpers/walk/staff.ts";
import { type Desk, expect, test } from "./desk-test.ts";

type Page = Desk["page"];

const exchange = {
  "车牌号 1": "示A8K216",
  "原终端号 1": "06125040017",
  "新终端号 1": "06125049001",
  "原 SIM 卡号 1": "1064900000173",
  "新 SIM 卡号 1": "1064900000999",
};

/** A repair with a terminal exchanged, from the call to the end of the work; gives its number. */
async function repairTerminal(page: Page): Promise<string> {
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
  const form = page.getByRole("form", { name: "完工" });
  await press(form, "添加终端和 SIM 卡更换");
  await typeAll(form, exchange);
  await finish(page);
  return order;
}

/** The digest as the tab 签收 shows it, in groups. */
async function digestOf(page: Page): Promise<string> {
  await page.getByRole("tab", { name: "签收" }).click();
  return (await page.locator(".digest").first().textContent()) ?? "";
}

/** 校验 with the keyboard: number, Enter, digest, Enter. */
async function check(page: Page, number: string, digest: string): Promise<void> {
  await field(page, "单据编号").fill("");
  await field(page, "单据编号").pressSequentially(number);
  await page.keyboard.press("Enter");
  await expect(field(page, "签字内容摘要")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(digest);
  await page.keyboard.press("Enter");
}

test("a signed sheet is printed and checked against its paper, typed and scanned", async ({
  desks,
}) => {
  test.setTimeout(300_000);
  const { page } = await desks.open();
  await signInAs(page, "admin");
  await setWarranty(page, "12");
  await signInAs(page, "clerk");
  const order = await repairTerminal(page);

  await writeSignatures(page);
  const pad = region(page, "客户签字");
  await writeOn(page, "客户签字");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Delete");
  await expect(pad.getByRole("img", { name: "客户签字，空白" })).toBeVisible();
  await writeOn(page, "客户签字");
  await sign(page);
  const digest = await digestOf(page);
  await savePdf(page);

  await press(page, "校验");
  const result = region(page, "校验结果");
  await check(page, order, digest);
  await expect(result).toContainText("相符：与签字的第 1 版一致");
  await expect(result).toContainText("摘要的全部 64 位");
  const paper = page.getByRole("complementary", { name: "签字的内容" });
  await expect(paper).toContainText("06125049001");
  await check(page, order, digest.replace(/^./, digest.startsWith("0") ? "1" : "0"));
  await expect(result).toContainText("不符：与这个编号签过的任何一版都对不上");
  await check(page, "FW-A-20200101-0001", digest);
  await expect(result).toContainText("没有这个编号");
  await check(page, order, digest.slice(0, 9));
  await expect(field(page, "签字内容摘要")).toHaveAccessibleDescription(/至少输入摘要的前 16 位/);

  await page.keyboard.press("Escape");
  await openByNumber(page, order);
  await press(page, "更正");
  await typeAll(page, { 序列号: "BD6001108824", 更正原因: "序列号抄错" });
  await page.getByRole("form", { name: "更正" }).getByRole("button", { name: "更正" }).click();
  await page.getByRole("tab", { name: "签收" }).click();
  await press(page, "校验纸质单据");
  await type(page, "单据编号", "");
  await page.keyboard.type(`QTS1-${order}-1-${digest.replaceAll(" ", "").toUpperCase()}`);
  await page.keyboard.press("Enter");
  await expect(result).toContainText("旧版：这是第 1 版，已被第 2 版代替");
  await expect(result).toContainText("第 2 版还没有签字");

  await openByNumber(page, order);
  await page.getByRole("link", { name: exchange["原终端号 1"] }).click();
  const history = page.getByRole("table", { name: `${exchange["原终端号 1"]} 的履历` });
  await expect(history.getByRole("row", { name: /终端拆下 示A8K216/ })).toContainText(order);
  await field(page, "终端号或 SIM 卡号").fill(exchange["新终端号 1"]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /终端装上 示A8K216/ })).toContainText(order);
  await page.getByRole("link", { name: order }).click();
  await savePdf(page, "返修标签");

  await page.getByRole("tab", { name: "领用" }).click();
  await press(page, "领用");
  await typeAll(page.getByRole("form", { name: "领用" }), { "名称 1": "北斗天线", "数量 1": "2" });
  await page.getByRole("form", { name: "领用" }).getByRole("button", { name: "领用" }).click();
  await page.getByRole("tab", { name: "领用" }).click();
  await openServicePlace(page, "未退领用");
  await page.getByRole("button", { name: /^退回 LY-/ }).click();
  await typeAll(page, { "退回 1": "1", "用去 1": "1" });
  await press(page, "登记退回");
  await expect(page.getByText("都退清了")).toBeVisible();
});
