import { expect, type Page } from "playwright/test";
import { choose, press, type Scope, type, typeAll } from "./fields.ts";
import { type Colleague, colleagues, house } from "./house.ts";

/** Fills in the form of the first start; nothing is written yet. */
export async function fillFounding(page: Page): Promise<void> {
  await typeAll(page, { 单位名称: house.organisation, 前台代码: house.deskCode });
  for (const pack of house.packs)
    await page.getByRole("checkbox", { name: pack }).check({ force: true });
  await typeAll(page, {
    管理员姓名: house.admin.name,
    密码: house.password,
    确认密码: house.password,
  });
}

async function fillColleague(row: Scope, person: Colleague): Promise<void> {
  await type(row, "姓名", person.name);
  await choose(row, "角色", ...person.roles);
  await type(row, "部门", person.department);
  await choose(row, "职级", person.rank);
  await type(row, "密码", house.password);
}

/** Fills in a line for each of the others who sign in at this desk. */
export async function fillColleagues(page: Page): Promise<void> {
  for (const [index, person] of Object.values(colleagues).entries()) {
    const row = page.getByRole("group", { name: `第 ${index + 1} 位同事` });
    if (!(await row.isVisible())) await press(page, "再加一位");
    await fillColleague(row, person);
  }
}

/** 开始使用: the desk is founded, colleagues are asked for next. */
export async function foundHouse(page: Page): Promise<void> {
  await press(page, "开始使用");
  await page.getByRole("heading", { name: "同事", level: 1 }).waitFor();
}

/** 添加并开始: everybody is on file; backups are left for later, and 今日 opens. */
export async function startWork(page: Page): Promise<void> {
  await press(page, "添加并开始");
  await page.getByRole("heading", { name: "备份", level: 1 }).waitFor();
  await press(page, "以后再设");
  await expect(page.getByRole("navigation", { name: "功能" })).toBeVisible({ timeout: 60_000 });
}

/** From the first screen to 今日 of a desk of one's own. */
export async function setUpHouse(page: Page): Promise<void> {
  await fillFounding(page);
  await foundHouse(page);
  await fillColleagues(page);
  await startWork(page);
}
