import { join } from "node:path";
import type { Page } from "playwright/test";
import { canKill, killBrowser } from "#test/helpers/kill-browser.ts";
import { fillComplaint } from "#test/helpers/walk/complaints.ts";
import { draftKept } from "#test/helpers/walk/drafts.ts";
import { field } from "#test/helpers/walk/fields.ts";
import { colleagues, complaint, house } from "#test/helpers/walk/house.ts";
import { lock, signInAs } from "#test/helpers/walk/staff.ts";
import { expect, test } from "./desk-test.ts";

const choosePerson = (page: Page, name: string) =>
  page.getByRole("radio", { name, exact: true }).check({ force: true });

async function tryPassword(page: Page, password: string): Promise<void> {
  await field(page, "密码").fill(password);
  await page.keyboard.press("Enter");
}

test("wrong passwords are slowed down, a restart does not help, and then the right one opens", async ({
  desks,
}) => {
  const desk = await desks.open();
  await choosePerson(desk.page, colleagues.clerk.name);
  for (const nth of [1, 2, 3]) {
    await tryPassword(desk.page, `wrong-${nth}`);
    await expect(field(desk.page, "密码")).toHaveAccessibleDescription(
      new RegExp(`密码不对。这是第 ${nth} 次`),
    );
  }
  await expect(field(desk.page, "密码")).toHaveAccessibleDescription(/请等 \d+ 秒再输/);
  await expect(desk.page.getByRole("button", { name: "登录" })).toBeDisabled();
  await tryPassword(desk.page, "wrong-3");
  await expect(field(desk.page, "密码")).toHaveAccessibleDescription(/第 3 次/);
  await desk.close();

  const { page } = await desks.open(desk.folder);
  await choosePerson(page, colleagues.clerk.name);
  await tryPassword(page, house.password);
  await expect(field(page, "密码")).toHaveAccessibleDescription(/请等 \d+ 秒再输/);
  await expect(page.getByRole("button", { name: "登录" })).toBeEnabled({ timeout: 30_000 });
  await tryPassword(page, house.password);
  await expect(page.getByRole("navigation", { name: "功能" })).toBeVisible();
});

test("a locked desk refuses everything but sign-in", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await lock(page);
  const answers = await page.evaluate(async () => {
    const { desk } = window as unknown as { desk: (call: string, argument: unknown) => unknown };
    return [
      await desk("journal.head", {}),
      await desk("journal.read", { after: 0, limit: 10 }),
      await desk("printing.jobs", {}),
      await desk("session.setPassword", { personId: "someone", password: "anything-else" }),
    ];
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, code: "locked" });
  await page.keyboard.press("F3");
  await expect(page.getByRole("heading", { name: "切换用户" })).toBeVisible();
});

test("users are switched in two steps, and each does what their role may", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await expect(page.getByRole("button", { name: "登记投诉" })).toBeVisible();
  await signInAs(page, "finance");
  await expect(page.getByRole("banner")).toContainText(colleagues.finance.name);
  await expect(page.getByRole("button", { name: "登记投诉" })).toBeHidden();
  await page.getByRole("link", { name: "设置" }).click();
  await expect(page.getByRole("tab", { name: "我的" })).toBeVisible();
  await expect(page.getByRole("tab", { name: "员工" })).toBeHidden();
});

test("the number keys choose who signs in", async ({ desks }) => {
  const { page } = await desks.open();
  const first = page.getByRole("radio").first();
  await page.getByRole("heading", { name: "切换用户" }).click();
  await page.keyboard.press("1");
  await expect(first).toBeChecked();
});

test("a draft survives the death of the browser, and waits for the person who typed it", async ({
  desks,
}, info) => {
  test.skip(
    info.project.name === "electron" || !canKill,
    "只有 Linux 上的浏览器方式能按进程号结束",
  );
  const desk = await desks.open();
  await signInAs(desk.page, "clerk");
  await fillComplaint(desk.page);
  await draftKept(desk.page, colleagues.serviceManager.name);
  const gone = desk.page.waitForEvent("close");
  killBrowser(join(desk.dataRoot, "browser"));
  await gone;
  await desk.close();

  const { page } = await desks.open(desk.folder);
  await expect(page.getByText(/前台，有 1 份草稿/)).toBeVisible();
  await signInAs(page, "serviceManager");
  await page.keyboard.press("F3");
  await expect(field(page, "投诉内容")).toHaveValue("");
  await signInAs(page, "clerk");
  await page.keyboard.press("F3");
  await expect(field(page, "投诉内容")).toHaveValue(complaint.facts);
  await expect(field(page, "被投诉对象")).toHaveValue(complaint.about);
});
