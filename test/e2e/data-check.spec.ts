import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { saved } from "#test/helpers/desk-actions.ts";
import { openSettings } from "#test/helpers/walk/settings.ts";
import { goTo, signInAs } from "#test/helpers/walk/staff.ts";
import { expect, test } from "./desk-test.ts";

/** Runs in the page: changes the name of the first customer past the program. */
async function spoil(): Promise<void> {
  const found = await indexedDB.databases();
  const name = found.find((each) => /^qiantai-[0-9a-f-]{36}$/.test(each.name ?? ""))?.name ?? "";
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const store = db.transaction("records", "readwrite").objectStore("records");
      const range = IDBKeyRange.bound(["customer", ""], ["customer", "\uffff"]);
      const reading = store.openCursor(range);
      reading.onsuccess = () => {
        const cursor = reading.result;
        if (cursor)
          cursor.update({ ...cursor.value, record: { ...cursor.value.record, name: "被改过" } });
      };
      store.transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

const store = (page: Page, name: string) =>
  page
    .getByRole("list", { name: "上次检查的结果" })
    .getByRole("listitem")
    .filter({ hasText: name });

test("a check finds nothing, then what was changed behind its back, mends it and says so; an older program refuses", async ({
  desks,
}) => {
  const desk = await desks.open();
  const { page } = desk;
  await signInAs(page, "clerk");
  await saved(page);
  await openSettings(page, "数据检查");
  await page.getByRole("button", { name: "立即检查" }).click();
  await expect(store(page, "附件")).toContainText("完好");
  await expect(page.getByText("从来没有发现过损坏")).toBeVisible();

  await page.evaluate(spoil);
  await page.getByRole("button", { name: "立即检查" }).click();
  await expect(store(page, "数据库")).toContainText("发现损坏，已修好");
  const report = page.getByRole("table", { name: "检查报告" });
  await expect(report).toContainText("数据库里的记录");
  await expect(report).toContainText("客户 KH-");
  await expect(page.getByText(/另存在数据文件夹的 put-aside 里/)).toBeVisible();
  await goTo(page, "客户");
  await expect(page.getByText("被改过")).toHaveCount(0);
  await desk.close();

  const journal = join(desk.dataRoot, "desk", "journal");
  const [segment = ""] = readdirSync(journal).filter((name) => name.endsWith(".log"));
  const path = join(journal, segment);
  const newer = readFileSync(path, "utf8").replaceAll('"format":1', '"format":2');
  writeFileSync(path, newer);
  const again = await desks.open(desk.folder);
  await expect(again.page.getByText(/由更新版本的前台通写成/)).toBeVisible();
  await again.close();
  expect(readFileSync(path, "utf8")).toBe(newer);
});
