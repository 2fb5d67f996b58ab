import { createHash } from "node:crypto";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { saved } from "#test/helpers/desk-actions.ts";
import { pdfFile, pngFile, wavFile } from "#test/helpers/sample-files.ts";
import { acceptComplaint, fillComplaint } from "#test/helpers/walk/complaints.ts";
import { press } from "#test/helpers/walk/fields.ts";
import { openByNumber } from "#test/helpers/walk/find-again.ts";
import { signInAs } from "#test/helpers/walk/staff.ts";
import { expect, test } from "./desk-test.ts";

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});
const choose = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.getByLabel("添加附件").setInputFiles(files);
const list = (page: Page) => page.getByRole("list", { name: "附件", exact: true });
const open = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const viewer = (page: Page, name: string) => page.getByRole("dialog", { name: `附件 ${name}` });

/** How many points of a drawn page are not white. */
const inked = (node: Element) => {
  const canvas = node as HTMLCanvasElement;
  const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return data.filter((value, index) => index % 4 === 0 && value < 128).length;
};

/** A picture as the clipboard hands it over. */
const paste = (page: Page, bytes: Uint8Array) =>
  page.evaluate((values) => {
    const clipboardData = new DataTransfer();
    const picture = new File([Uint8Array.from(values)], "image.png", { type: "image/png" });
    clipboardData.items.add(picture);
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, Array.from(bytes));

test("files are added, opened, struck out, and found altered or gone", async ({ desks, house }) => {
  const { page, dataRoot } = await desks.open();
  const offered: string[] = [];
  page.on("console", (message) => offered.push(message.text()));
  await signInAs(page, "clerk");
  await openByNumber(page, house.customer);
  await page.getByRole("tab", { name: /^附件/ }).click();
  await choose(page, file("门店.png", pngFile), file("程序.jpg", Buffer.from("MZ not a picture")));
  await expect(page.getByRole("alert").getByText(/程序\.jpg：不支持这种文件/)).toBeVisible();
  await expect(list(page).getByRole("listitem")).toHaveCount(1);
  await expect(list(page).locator("img")).toBeVisible();
  await choose(page, file("来电.wav", wavFile()), file("来函.txt", Buffer.from("请更换两箱酒")));
  await expect(list(page).getByRole("listitem")).toHaveCount(3);

  await open(page, "门店.png");
  const picture = viewer(page, "门店.png").getByRole("img", { name: "门店.png" });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
  await page.keyboard.press("Escape");
  await open(page, "来函.txt");
  await expect(viewer(page, "来函.txt").getByText("请更换两箱酒")).toBeVisible();
  await page.keyboard.press("Escape");
  await open(page, "来电.wav");
  const player = viewer(page, "来电.wav").getByLabel("来电.wav");
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.duration)).toBe(0.1);
  await page.keyboard.press("Escape");

  await choose(page, file("合同.pdf", pdfFile()));
  await open(page, "合同.pdf");
  const first = viewer(page, "合同.pdf").getByRole("img", { name: "合同.pdf 第 1 页，共 2 页" });
  await expect(first).toHaveAttribute("aria-busy", "false");
  expect(await first.evaluate(inked)).toBeGreaterThan(100);
  await page.keyboard.press("Escape");

  await press(page, "作废附件 来函.txt");
  await page.getByLabel("作废原因").fill("传错了");
  await press(page, "作废");
  await expect(list(page).getByText(/作废：传错了/)).toBeVisible();
  await saved(page);

  const digest = createHash("sha256").update(pngFile).digest("hex");
  const place = join(dataRoot, "desk", "attachments", digest.slice(0, 2), digest);
  writeFileSync(place, Buffer.concat([pngFile, Buffer.of(1)]));
  await open(page, "门店.png");
  await expect(viewer(page, "门店.png").getByText("附件内容与登记时不一致")).toBeVisible();
  await page.keyboard.press("Escape");
  rmSync(place);
  await open(page, "门店.png");
  await expect(viewer(page, "门店.png").getByText(/附件的文件不见了/)).toBeVisible();
  await page.keyboard.press("Escape");
  expect(offered.filter((text) => /Content Security Policy/.test(text))).toEqual([]);
});

test("a complaint is taken down with a pasted picture, which a restart does not lose", async ({
  desks,
}) => {
  const desk = await desks.open();
  await signInAs(desk.page, "clerk");
  await fillComplaint(desk.page);
  await paste(desk.page, pngFile);
  await expect(desk.page.getByRole("list", { name: "要添加的附件" })).toContainText("截图");
  await expect(desk.page.getByText(/草稿已存/)).toBeVisible();
  await desk.page.reload();
  await desk.page.keyboard.press("F3");
  await expect(desk.page.getByRole("list", { name: "要添加的附件" })).toContainText("截图");
  const number = await acceptComplaint(desk.page);
  await desk.page.getByRole("tab", { name: /^附件/ }).click();
  await expect(list(desk.page)).toContainText("截图");
  await choose(desk.page, file("破损.png", Buffer.concat([pngFile, Buffer.of(0)])));
  await expect(list(desk.page).getByRole("listitem")).toHaveCount(2);
  await saved(desk.page);
  await desk.close();
  expect(readdirSync(join(desk.dataRoot, "desk", "attachments"))).toHaveLength(2);
  const { page } = await desks.open(desk.folder);
  await signInAs(page, "clerk");
  await openByNumber(page, number);
  await page.getByRole("tab", { name: /^附件/ }).click();
  await expect(list(page).getByRole("listitem")).toHaveCount(2);
  await expect(list(page).locator("img").first()).toBeVisible();
});
