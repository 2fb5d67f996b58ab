import type { Page } from "playwright/test";
import { bridgeCalls } from "#shared/bridge/names.ts";
import { fillComplaint } from "#test/helpers/walk/complaints.ts";
import { draftKept } from "#test/helpers/walk/drafts.ts";
import { field, press, region, type } from "#test/helpers/walk/fields.ts";
import { colleagues, complaint, house } from "#test/helpers/walk/house.ts";
import { setPin, typePin } from "#test/helpers/walk/pin.ts";
import { openSettings } from "#test/helpers/walk/settings.ts";
import { lock, signInAs } from "#test/helpers/walk/staff.ts";
import { expect, needsPorts, test } from "./desk-test.ts";

needsPorts();

/** A password is slow to check, above all on a busy machine. */
const long = { timeout: 60_000 };

const pins = { clerk: "4071", serviceManager: "58392" };

const atDesk = (page: Page, who: keyof typeof colleagues) =>
  expect(page.getByRole("banner")).toContainText(colleagues[who].name, long);

/** A host's clock that stands still until seconds are let pass, later that morning than the house was made. */
function stillClock() {
  let time = Date.parse("2026-11-23T11:30:00+08:00");
  const pass = (seconds: number) => {
    time += seconds * 1000;
  };
  return { now: () => time, pass };
}

test("two people on one desk switch in two keys and a PIN, and each finds their own work", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "serviceManager");
  await setPin(page, pins.serviceManager);
  await signInAs(page, "clerk");
  await setPin(page, pins.clerk);
  await fillComplaint(page);
  await draftKept(page, colleagues.serviceManager.name);

  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "切换用户" })).toBeVisible();
  await page.keyboard.press("f");
  await expect(page.getByRole("radio", { name: "方敏", exact: true })).toBeChecked();
  await typePin(page, pins.serviceManager);
  await atDesk(page, "serviceManager");
  await expect(page.getByRole("form", { name: "登记投诉" })).toBeHidden();
  await expect(page.getByRole("tab", { name: "我的" })).toBeVisible();

  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "切换用户" })).toBeVisible();
  await page.keyboard.press("2");
  await expect(page.getByRole("radio", { name: "陆青禾", exact: true })).toBeChecked();
  await typePin(page, pins.clerk);
  await atDesk(page, "clerk");
  await expect(field(page, "投诉内容")).toHaveValue(complaint.facts);
});

test("letters walk through people of one letter, and Esc chooses anew", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await lock(page);
  for (const { name } of [colleagues.clerk, colleagues.gate, colleagues.clerk]) {
    await page.keyboard.press("Escape");
    await expect(page.getByText("请先选姓名")).toBeVisible();
    await page.keyboard.press("l");
    if (name === colleagues.gate.name) {
      await page.getByRole("heading", { name: "切换用户" }).click();
      await page.keyboard.press("l");
    }
    await expect(page.getByRole("radio", { name, exact: true })).toBeChecked();
  }
});

test("a PIN is set with the password, and not one that is easily guessed", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await openSettings(page, "我的");
  const part = region(page, "我的 PIN");
  await type(part, "当前密码", "something-else");
  await type(part, "新 PIN", "1234");
  await press(part, "设定 PIN");
  await expect(field(part, "新 PIN")).toHaveAccessibleDescription(/太容易猜/);
  await type(part, "新 PIN", pins.clerk);
  await type(part, "确认 PIN", pins.clerk);
  await press(part, "设定 PIN");
  await expect(field(part, "当前密码")).toHaveAccessibleDescription(/密码不对。这是第 1 次/, long);
  await type(part, "当前密码", house.password);
  await press(part, "设定 PIN");
  await expect(part.getByText("PIN 已设好，4 位")).toBeVisible(long);
  await press(part, "取消 PIN");
  await expect(part.getByText("PIN 已设好")).toBeHidden();
  await lock(page);
  await page.getByRole("radio", { name: colleagues.clerk.name }).check({ force: true });
  await expect(page.getByText("位 PIN")).toBeHidden();
});

test("wrong PINs are slowed down, ask for the password, and a restart does not help", async ({
  desks,
}) => {
  const clock = stillClock();
  const desk = await desks.open(undefined, { now: clock.now });
  await signInAs(desk.page, "clerk");
  await setPin(desk.page, pins.clerk);
  await lock(desk.page);
  await desk.page.keyboard.press("2");
  for (const nth of [1, 2]) {
    await typePin(desk.page, "9630");
    await expect(field(desk.page, "密码")).toHaveAccessibleDescription(
      new RegExp(`PIN不对。这是第 ${nth} 次，请再输一遍`),
      long,
    );
  }
  await typePin(desk.page, "9630");
  await expect(field(desk.page, "密码")).toHaveAccessibleDescription(
    /PIN不对。这是第 3 次，.*用密码登录/,
    long,
  );
  await expect(desk.page.getByText("位 PIN")).toBeHidden();
  await desk.close();

  const { page } = await desks.open(desk.folder, { now: clock.now });
  await page.getByRole("radio", { name: colleagues.clerk.name }).check({ force: true });
  await expect(page.getByText("位 PIN")).toBeHidden();
  await field(page, "密码").fill(house.password);
  await page.keyboard.press("Enter");
  await expect(field(page, "密码")).toHaveAccessibleDescription(/密码不对。这是第 3 次/, long);
  clock.pass(8);
  await expect(page.getByRole("button", { name: "登录" })).toBeEnabled({ timeout: 30_000 });
  await field(page, "密码").fill(house.password);
  await page.keyboard.press("Enter");
  await atDesk(page, "clerk");
});

test("a desk left alone stops everything, and goes on where it was", async ({ desks }) => {
  const clock = stillClock();
  const { page } = await desks.open(undefined, { now: clock.now });
  await signInAs(page, "clerk");
  await setPin(page, pins.clerk);
  await fillComplaint(page);
  await draftKept(page, colleagues.serviceManager.name);
  clock.pass(600);
  const answers = await page.evaluate(async (calls) => {
    const { desk } = window as unknown as { desk: (call: string, argument: unknown) => unknown };
    return Promise.all(calls.map((call) => desk(call, {})));
  }, openCalls);
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, code: "locked" });

  // the first sign of a person wakes the page, which finds itself locked
  await expect(async () => {
    await page.mouse.move(300 + Math.random() * 200, 300);
    await expect(page.getByRole("heading", { name: "切换用户" })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.getByText("自动锁定，闲置 10 分钟")).toBeVisible();
  const shown = await page.content();
  expect(shown).not.toContain(complaint.facts);
  expect(shown).not.toContain(complaint.about);
  for (const key of ["F1", "F2", "F3", "Control+k", "Control+s", "Control+p"])
    await page.keyboard.press(key);
  await expect(page.getByRole("heading", { name: "切换用户" })).toBeVisible();
  await expect(page.getByRole("form")).toHaveCount(1);

  await page.getByRole("radio", { name: colleagues.clerk.name }).check({ force: true });
  await field(page, "密码").focus();
  await typePin(page, pins.clerk);
  await expect(field(page, "投诉内容")).toHaveValue(complaint.facts);
});

const openCalls = Object.entries(bridgeCalls).flatMap(([call, when]) =>
  when === "open" ? [call] : [],
);
