import { expect, type Locator, type Page } from "playwright/test";

/** A part of the screen in which fields have their labels. */
export type Scope = Page | Locator;

const inputs = (scope: Scope): Locator => scope.locator("input, textarea");

/** The field of a label, to the letter. */
export const field = (scope: Scope, label: string): Locator =>
  scope.getByLabel(label, { exact: true }).and(inputs(scope));

/** Types into a field as a whole. */
export async function type(scope: Scope, label: string, text: string): Promise<void> {
  await field(scope, label).fill(text);
}

/** Types into several fields, by label. */
export async function typeAll(scope: Scope, texts: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await type(scope, label, text);
}

/** What the list under a field would take on Enter. */
export const offered = (input: Locator): Promise<string> =>
  input.evaluate((node) => {
    const option = document.getElementById(node.getAttribute("aria-activedescendant") ?? "");
    return option?.getAttribute("aria-label") ?? "";
  });

/** Chooses from a list by typing and Enter, and leaves the field. */
export async function choose(scope: Scope, label: string, ...options: string[]): Promise<void> {
  const input = scope.getByRole("combobox", { name: label, exact: true });
  await input.click();
  for (const option of options) {
    await input.fill(option);
    await expect.poll(() => offered(input)).toContain(option);
    await input.press("Enter");
  }
  await input.press("Tab");
}

/** Types into a field that finds customers or visitors, and takes the line that contains `wanted`. */
export async function find(
  scope: Scope,
  label: string,
  text: string,
  wanted: string,
): Promise<void> {
  const input = scope.getByRole("combobox", { name: label, exact: true });
  await input.pressSequentially(text);
  const page = "page" in scope ? scope.page() : scope;
  const line = page.locator(".ant-select-item-option", { hasText: wanted });
  await line.filter({ visible: true }).first().click();
}

/** Picks one of the buttons of a group: 受理渠道, 出门类型. */
export async function pick(scope: Scope, group: string, option: string): Promise<void> {
  const radio = scope.getByRole("radiogroup", { name: group, exact: true }).getByRole("radio", {
    name: option,
    exact: true,
  });
  await radio.click({ force: true });
  await expect(radio).toBeChecked();
}

export const press = (scope: Scope, name: string): Promise<void> =>
  scope.getByRole("button", { name, exact: true }).click();

/** Where a form, a record or a panel has this name. */
export const region = (page: Scope, name: string | RegExp): Locator =>
  page.getByRole("region", { name, exact: true });

/** The number of the record that is open, as its head shows it. */
export async function openNumber(page: Page, code: string): Promise<string> {
  const number = page.locator(".record-number", { hasText: new RegExp(`^${code}-`) });
  return (await number.textContent()) ?? "";
}
