import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { readTable } from "#renderer/data/transfer/read-table.ts";
import { writeTable } from "#renderer/data/transfer/write-table.ts";
import { inventedTable } from "#test/helpers/invented-table.ts";
import { choose } from "#test/helpers/walk/fields.ts";
import { search } from "#test/helpers/walk/find-again.ts";
import { customer, house } from "#test/helpers/walk/house.ts";
import { goTo, signInAs } from "#test/helpers/walk/staff.ts";
import { expect, test } from "./desk-test.ts";

const headings = ["客户名称", "电话", "联系人", "联系人手机", "备注"];
const rows = [
  ["霁川示例食品有限公司", "0571-8800 5678", "周望", "13900000001", "展会"],
  ["溪桥示例物流有限公司", "12345", "林岫", "13900000002", ""],
  [customer.name, "", "孟祥", "13900000003", ""],
  ["霁川示例食品有限责任公司", "", "周望", "13900000004", ""],
  ["望岫示例仪器有限公司", "400-800-1234", "=贺澜", "13900000005", ""],
];

/** As a clerk makes it: a title above the headings. */
const clerksTable = () =>
  Buffer.concat(writeTable("xlsx", "客户", ["2026 年客户名单"], [headings, ...rows]));

async function openImport(page: Page, file: { name: string; buffer: Buffer }): Promise<void> {
  await goTo(page, "客户");
  await page.getByRole("button", { name: "导入", exact: true }).click();
  const mimeType = "application/octet-stream";
  await page.getByLabel("客户表格").setInputFiles({ ...file, mimeType });
  await expect(page.getByRole("heading", { name: "2 对应各列" })).toBeVisible();
}

const importButton = (page: Page) =>
  page.getByRole("form", { name: "导入客户" }).getByRole("button", { name: "导入", exact: true });

const exported = (dataRoot: string, ending: string): Buffer => {
  const folder = join(dataRoot, "导出");
  const [name = ""] = readdirSync(folder).filter((each) => each.endsWith(ending));
  return readFileSync(join(folder, name));
};

test("a table with errors is mapped, mended by choice, imported as one, found and exported", async ({
  desks,
}) => {
  const { page, dataRoot } = await desks.open();
  await signInAs(page, "serviceManager");
  await openImport(page, { name: "客户名单.xlsx", buffer: clerksTable() });
  const form = page.getByRole("form", { name: "导入客户" });
  await expect(form.getByText("4 / 5 列导入")).toBeVisible();
  await choose(form, "备注 导入为", "来源");
  await form.getByRole("button", { name: "核对" }).click();

  const wrong = form.getByRole("table", { name: "有问题的单元格" });
  await expect(wrong.getByRole("row")).toHaveCount(2);
  await expect(wrong).toContainText("电话");
  await expect(wrong).toContainText("12345");
  await expect(importButton(page)).toBeDisabled();
  await form.getByText("跳过有问题的 1 行").click();

  const twins = form.getByRole("table", { name: "可能重复的行" });
  await expect(twins).toContainText("已有客户");
  await expect(twins).toContainText("本表第 3 行");
  await form.getByRole("button", { name: "全部跳过" }).click();
  await expect(form.getByText("将导入 2 位客户")).toBeVisible();
  await form.getByRole("radiogroup", { name: "第 6 行怎么办" }).getByText("仍然导入").click();
  await importButton(page).click();
  await expect(form.getByText("已导入 3 位客户")).toBeVisible({ timeout: 60_000 });

  const dialog = await search(page, "wxslyq");
  await expect(dialog.getByRole("option", { selected: true })).toContainText("望岫示例仪器");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "望岫示例仪器有限公司", level: 1 })).toBeVisible();
  await page.getByRole("tab", { name: "经过" }).click();
  await expect(page.getByText("客户名单.xlsx 第 7 行")).toBeVisible();
  await page.getByRole("tab", { name: "留痕" }).click();
  await expect(page.getByText(/导入客户 · 日志第/)).toBeVisible();

  await goTo(page, "客户");
  await expect(page.getByText("共 4 位客户")).toBeVisible();
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await page
    .getByRole("form", { name: "导出客户" })
    .getByRole("button", { name: "导出", exact: true })
    .click();
  await expect(page.getByText("已导出 4 位客户")).toBeVisible({ timeout: 60_000 });
  const table = readTable(new Uint8Array(exported(dataRoot, ".xlsx")));
  const column = (name: string) => table.rows[0]?.cells.indexOf(name) ?? -1;
  const of = (name: string) => table.rows.find(({ cells }) => cells.includes(name))?.cells ?? [];
  const made = of("望岫示例仪器有限公司");
  expect(made[column("联系人")]).toBe("=贺澜");
  expect(made[column("电话")]).toBe("400-800-1234");
  expect(of("霁川示例食品有限公司")[column("来源")]).toBe("展会");
  expect(of("溪桥示例物流有限公司")).toEqual([]);
});

test("an import that is cancelled leaves nothing", async ({ desks }) => {
  const { page, dataRoot } = await desks.open();
  await signInAs(page, "serviceManager");
  const buffer = Buffer.from(inventedTable(8_000));
  await openImport(page, { name: "很多客户.csv", buffer });
  await page.getByRole("button", { name: "核对" }).click();
  await expect(page.getByText("8000 行都可以导入")).toBeVisible({ timeout: 120_000 });
  // among so many invented phones is that of the customer on file
  await page.getByRole("button", { name: "全部跳过" }).click();
  await importButton(page).click();
  await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await expect(page.getByText("已取消，什么都没有导入")).toBeVisible();
  await goTo(page, "客户");
  await expect(page.getByText("共 1 位客户")).toBeVisible();
  expect(readdirSync(join(dataRoot, "desk", "journal", "files"))).toEqual([]);
});

test("everything goes out as JSON Lines for the administrator, and a clerk neither brings in nor takes out", async ({
  desks,
}) => {
  const { page, dataRoot } = await desks.open();
  await signInAs(page, "admin");
  await goTo(page, "设置");
  await page.getByRole("tab", { name: "数据", exact: true }).click();
  await page.getByRole("button", { name: "导出全部数据" }).click();
  await expect(page.getByText(/已导出 \d+ 条记录/)).toBeVisible({ timeout: 60_000 });
  const lines = exported(dataRoot, ".jsonl").toString("utf8").trimEnd().split("\n");
  const first = JSON.parse(lines[0] ?? "") as { format: string; records: number };
  expect(first.format).toBe("qiantai.export");
  expect(lines.length - 1).toBe(first.records);
  expect(lines.some((line) => line.includes(customer.name))).toBe(true);
  const past = page.getByRole("region", { name: "导入与导出记录" });
  await expect(past.getByText("还没有导入客户过")).toBeVisible();
  await past.getByRole("button", { name: "导出", exact: true }).click();
  const row = past.getByRole("row", { name: /全部数据（全部）/ });
  await expect(row).toContainText(house.admin.name);
  await expect(row).toContainText(`${first.records}`);

  await signInAs(page, "clerk");
  await goTo(page, "客户");
  await expect(page.getByText("共 1 位客户")).toBeVisible();
  await expect(page.getByRole("button", { name: "导入", exact: true })).toBeHidden();
});
