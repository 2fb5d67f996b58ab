import type { Page } from "playwright/test";
import { field, press, type } from "#test/helpers/walk/fields.ts";
import { openByNumber } from "#test/helpers/walk/find-again.ts";
import {
  countAll,
  issueOne,
  leaveGate,
  newestToken,
  openGate,
  scan,
  scanField,
  setGate,
  verdict,
} from "#test/helpers/walk/gate.ts";
import { colleagues, house, pass } from "#test/helpers/walk/house.ts";
import { voidPass } from "#test/helpers/walk/passes.ts";
import { openSettings } from "#test/helpers/walk/settings.ts";
import { goTo, signInAs } from "#test/helpers/walk/staff.ts";
import { type Desk, type Desks, expect, needsPorts, test } from "./desk-test.ts";

needsPorts();

const pieces = "10";

/** A desk that stands at the pass's gate, with one pass issued. */
async function deskWithPass(desks: Desks, gate: string = pass.gate) {
  const desk = await desks.open();
  await setGate(desk.page, gate);
  await signInAs(desk.page, "clerk");
  const number = await issueOne(desk.page);
  return { ...desk, number, token: newestToken(desk.dataRoot) };
}

/** The pass at the desk says what happened at the gate. */
async function expectStep(page: Page, number: string, words: RegExp) {
  await leaveGate(page);
  await signInAs(page, "clerk");
  await openByNumber(page, number);
  await page.getByRole("tab", { name: "经过" }).click();
  await expect(page.getByText(words).first()).toBeVisible();
}

test("a pass is issued, scanned, counted and released once; the second scan is refused", async ({
  desks,
}) => {
  const { page, number, token } = await deskWithPass(desks);
  await openGate(page);
  await scan(page, token);
  await expect(verdict(page)).toContainText("可以放行");
  await expect(verdict(page)).toContainText(pieces);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("请先核对人证");
  await page.keyboard.press(" ");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("第 1、2、3 项还没有点数");
  for (const _ of pass.lines) await page.keyboard.press(" ");
  await expect(page.getByRole("status", { name: "点数结果" })).toContainText("点数相符");
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toContainText("已放行");
  await scan(page, token);
  await expect(verdict(page)).toContainText("不能放行");
  await expect(verdict(page)).toContainText("这张出门条已经用过");
  await expect(verdict(page)).toContainText(colleagues.gate.name);
  await expect(verdict(page)).toContainText("已记录");
  await scan(page, number);
  await expect(page.getByText("放行 1，拒绝 2")).toBeVisible();
  await page.keyboard.press("F8");
  const today = page.getByRole("region", { name: "今天" });
  await expect(today).toContainText("放行 1，拒绝 2");
  await expect(today).toContainText(number);
  await expectStep(page, number, /已经用过/);
  await expect(page.getByText("已放行").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "作废" })).toBeHidden();
});

test("one piece too many is refused, named and recorded; the right count still lets the goods go", async ({
  desks,
}) => {
  const { page, number } = await deskWithPass(desks);
  await openGate(page);
  await scan(page, number.replaceAll("-", "").toLowerCase());
  await expect(verdict(page)).toContainText("可以放行");
  await countAll(page);
  await page.getByRole("button", { name: "第 3 项多 1 件" }).click();
  await expect(page.getByRole("status", { name: "点数结果" })).toContainText("第 3 项多 1 件");
  await expect(scanField(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toContainText("第 3 项多 1 件");
  await expect(page.getByRole("region", { name: "接下来" })).toContainText("物品留在门内");
  await scan(page, number);
  await expect(verdict(page)).toContainText("可以放行");
  await countAll(page);
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toContainText("已放行");
  await expectStep(page, number, /第 3 项多 1 件/);
});

test("the guard refuses what only eyes can see, with a reason", async ({ desks }) => {
  const { page, number } = await deskWithPass(desks);
  await openGate(page);
  await scan(page, number);
  await expect(verdict(page)).toContainText("可以放行");
  await page.keyboard.press("F10");
  const panel = page.getByRole("region", { name: "拒绝的原因" });
  await panel.getByRole("button", { name: "其他原因" }).click();
  await expect(panel.getByText("其他原因请写明")).toBeVisible();
  await type(panel, "说明", "车牌与申请不符");
  await panel.getByRole("button", { name: "其他原因" }).click();
  await expect(verdict(page)).toContainText("车牌与申请不符");
  await expect(scanField(page)).toBeFocused();
});

test("void, altered, unknown and unreadable codes are refused, and nothing else can be begun here", async ({
  desks,
}) => {
  const { page, number, token } = await deskWithPass(desks);
  await voidPass(page, "客户改期搬出");
  await openGate(page);
  await scan(page, token);
  await expect(verdict(page)).toContainText("这张出门条已作废");
  await expect(verdict(page)).toContainText("客户改期搬出");
  const swapped = token.endsWith("A") ? "Q" : "A";
  await scan(page, `${token.slice(0, 60)}${swapped}${token.slice(61)}`);
  await expect(verdict(page)).toContainText(/内容被改过|不是本前台签发/);
  await scan(page, number.replace(/\d{4}$/, "0999"));
  await expect(verdict(page)).toContainText("这台前台没有这张出门条");
  await scan(page, "6901234567892");
  await expect(page.getByRole("alert")).toContainText("不是出门条的二维码或编号");
  for (const key of ["F2", "F3", "F4", "F6", "F7", "Control+k"]) await page.keyboard.press(key);
  await expect(scanField(page)).toBeFocused();
  await expect(page.getByRole("region", { name: "今天" })).toContainText("放行 0，拒绝 3");
});

test("another gate only verifies; so does a machine that is no gate, and a clerk", async ({
  desks,
}) => {
  const { page, number, token } = await deskWithPass(desks, "西门岗");
  await openGate(page);
  await scan(page, token);
  await expect(verdict(page)).toContainText("仅验真，不能放行");
  await expect(verdict(page)).toContainText(`这张出门条走${pass.gate}`);
  await expect(page.getByRole("button", { name: "放行" })).toBeHidden();
  await leaveGate(page);
  await setGate(page, "");
  await openGate(page);
  await scan(page, number);
  await expect(verdict(page)).toContainText("这台电脑没有设定门岗");
  await leaveGate(page);
  await setGate(page);
  await signInAs(page, "clerk");
  await page.keyboard.press("F8");
  await scan(page, token);
  await expect(verdict(page)).toContainText("您不是门卫，这里只能验真");
});

test("a pass is over with its day", async ({ desks }) => {
  const { page, token } = await deskWithPass(desks);
  await openGate(page);
  await page.clock.install({ time: Date.parse("2026-11-24T08:00:00+08:00") });
  await scan(page, token);
  await expect(verdict(page)).toContainText("这张出门条已过期");
});

/** What the page gets while an input method takes every key for itself: letters become a word that is not there yet. */
async function scanComposing(page: Page, text: string) {
  const client = await page.context().newCDPSession(page);
  let word = "";
  for (const letter of text) {
    const code = /\d/.test(letter) ? `Digit${letter}` : letter === "-" ? "Minus" : `Key${letter}`;
    const key = { key: "Process", code, windowsVirtualKeyCode: 229 };
    await client.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    word = `${word}${letter.toLowerCase()}'`.slice(-40);
    const end = word.length;
    await client.send("Input.imeSetComposition", {
      text: word,
      selectionStart: end,
      selectionEnd: end,
    });
    await client.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  }
  const enter = { key: "Process", code: "Enter", windowsVirtualKeyCode: 229 };
  await client.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...enter });
  await client.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter });
}

test("a scan comes through while a Chinese input method is on, and in full-width letters", async ({
  desks,
}) => {
  const { page, number, token } = await deskWithPass(desks);
  await openGate(page);
  await scanComposing(page, token);
  await expect(verdict(page)).toContainText("可以放行");
  await expect(scanField(page)).toHaveValue(token);
  await scanComposing(page, number);
  await expect(scanField(page)).toHaveValue(number);
  await expect(verdict(page)).toContainText("可以放行");
  const wide = number.replace(/[A-Z0-9-]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
  );
  await scanField(page).fill(wide);
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toContainText("可以放行");
  await countAll(page);
});

/** What the settings show of this desk's public key. */
async function ownKeyCard(page: Page): Promise<string> {
  await signInAs(page, "admin");
  await openSettings(page, "门岗");
  return field(page, "公钥").inputValue();
}

async function importKey({ page }: Desk, card: string) {
  await setGate(page);
  await page.getByLabel("导入公钥").fill(card.slice(0, -1));
  await press(page, "导入");
  await expect(page.getByText("这不是一份完整的公钥")).toBeVisible();
  await page.getByLabel("导入公钥").fill(card);
  await press(page, "导入");
  await expect(page.getByRole("table", { name: "认得的公钥" })).toContainText(house.organisation);
}

test("another desk verifies by the public key alone, and releases nothing", async ({ desks }) => {
  test.slow();
  const first = await deskWithPass(desks);
  const card = await ownKeyCard(first.page);
  await first.close();
  const second = await desks.open();
  await openGate(second.page);
  await scan(second.page, first.token);
  await expect(verdict(second.page)).toContainText("没有导入过对方的公钥");
  await leaveGate(second.page);
  await importKey(second, card);
  await openGate(second.page);
  await scan(second.page, first.token);
  await expect(verdict(second.page)).toContainText("仅验真，不能放行");
  await expect(verdict(second.page)).toContainText(first.number);
  await expect(verdict(second.page)).toContainText(pieces);
  await expect(second.page.getByRole("button", { name: "放行" })).toBeHidden();
  await leaveGate(second.page);
  await goTo(second.page, "放行");
  await expect(second.page.getByRole("option")).toHaveCount(0);
});
