import { field } from "#test/helpers/walk/fields.ts";
import { search } from "#test/helpers/walk/find-again.ts";
import { customer } from "#test/helpers/walk/house.ts";
import { signInAs } from "#test/helpers/walk/staff.ts";
import { expect, test } from "./desk-test.ts";

const ways: [string, string][] = [
  ["part of the name", "景区服务"],
  ["full pinyin", "yuntingshili"],
  ["pinyin initials", "ytsljq"],
  ["the contact", "孟祥"],
  ["the last digits of a phone", "0416"],
  ["a phone with spaces", "138 0000 0416"],
  ["the credit code", customer.creditCode],
];

test("a customer is found by name, pinyin, contact, phone, code and number", async ({
  desks,
  house,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  for (const [way, text] of [...ways, ["the number", house.customer] as const]) {
    const dialog = await search(page, text);
    await expect(dialog.getByRole("option", { selected: true }), way).toContainText(customer.name);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }
  const dialog = await search(page, customer.name);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { name: customer.name, level: 1 })).toBeVisible();
});

const launches: [key: string, form: string, label: string][] = [
  ["F2", "登记来访", "来访单位"],
  ["F3", "登记投诉", "投诉单位"],
  ["F4", "派工", "客户"],
  ["F6", "开出门条", "客户"],
  ["F9", "来电登记", "单位"],
];

test("the keys of the search act on the customer that is highlighted", async ({ desks }) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  for (const [key, form, label] of launches) {
    const dialog = await search(page, "ytsljq");
    await expect(dialog.getByText("孟祥").first()).toBeVisible();
    await page.keyboard.press(key);
    await expect(dialog).toBeHidden();
    await expect(field(page.getByRole("form", { name: form }), label)).toHaveValue(customer.name);
  }
});

test("what is not found can be created at once with the words that were typed", async ({
  desks,
}) => {
  const { page } = await desks.open();
  await signInAs(page, "clerk");
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "搜索" });
  await dialog.getByRole("combobox").fill("远山物流");
  await expect(dialog.getByText(/没有/).first()).toBeVisible();
  await page.keyboard.press("F7");
  await expect(field(page.getByRole("form", { name: "新建客户" }), "客户名称")).toHaveValue(
    "远山物流",
  );
});
