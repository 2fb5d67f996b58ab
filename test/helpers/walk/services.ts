import { expect, type Locator, type Page } from "playwright/test";
import { choose, field, find, openNumber, pick, press, region, type, typeAll } from "./fields.ts";
import { colleagues, customer, installation, repair } from "./house.ts";
import { goTo } from "./staff.ts";

/** Another place of the service, by the links below the list: 派工板, 缴款, 满意度, … */
export async function openServicePlace(page: Page, place: string): Promise<void> {
  await goTo(page, "服务");
  const link = page.getByRole("button", { name: place, exact: true });
  const more = region(page, "列表").getByRole("button", { name: "更多" });
  await more.waitFor();
  if (await link.isVisible()) return link.click();
  await more.click();
  await page.getByRole("menuitem", { name: place }).click();
}

async function openOrderForm(page: Page, kind: string): Promise<Locator> {
  await page.keyboard.press("F4");
  const form = page.getByRole("form", { name: "派工" });
  await form.waitFor();
  await pick(form, "服务类型", kind);
  return form;
}

async function fillWho(form: Locator): Promise<void> {
  await find(form, "客户", customer.name.slice(0, 4), customer.name);
  await expect(field(form, "服务地址")).toHaveValue(customer.address);
  await choose(form, "服务工程师", colleagues.engineer.name);
}

/** F4: a repair at the customer on file, whose address and contact are filled in. */
export async function fillRepair(page: Page): Promise<void> {
  const form = await openOrderForm(page, repair.kind);
  await choose(form, "行业方案", repair.pack);
  await fillWho(form);
  await typeAll(form, {
    产品型号: repair.model,
    序列号: repair.serial,
    购买日期: repair.boughtOn,
    故障现象: repair.fault,
    工作系数: "1.5",
  });
}

/** F4: an installation in a vehicle, with the papers that it comes from. */
export async function fillInstallation(page: Page): Promise<void> {
  const form = await openOrderForm(page, installation.kind);
  await choose(form, "行业方案", installation.pack);
  await fillWho(form);
  await type(form, "产品型号", installation.model);
  await form.getByRole("checkbox", { name: "安装需求单" }).check();
  await press(form, "添加车辆");
  const { plate, kind, driver, phone } = installation.vehicle;
  await typeAll(form, { "车牌号 1": plate, "车型 1": kind, "司机 1": driver, "司机电话 1": phone });
}

/** 提交审批: gives the order's number. */
export async function submitOrder(page: Page): Promise<string> {
  await page.getByRole("button", { name: "提交审批" }).click();
  await expect(page.getByText(/等部门经理 .*审批/)).toBeVisible();
  return openNumber(page, "FW");
}

/** 今日 → 待我审批 → 打开 → 同意, as the head of the department. */
export async function approveWaiting(page: Page, number: string, opinion: string): Promise<void> {
  await press(page, `打开 ${number}`);
  const panel = region(page, "审批");
  await type(panel, "意见", opinion);
  await panel.getByRole("button", { name: "同意", exact: false }).last().click();
  await expect(panel).toBeHidden();
}

/** 出发: everything is there but the papers, which is explained. */
export async function depart(page: Page): Promise<void> {
  await page.getByRole("button", { name: "出发" }).click();
  const form = page.getByRole("form", { name: "出发" });
  for (const name of ["信息", "工具", "备品配件"])
    await form.getByRole("checkbox", { name, exact: true }).check();
  await type(form, "文件说明", "随车带合同复印件，原件留档");
  await form.getByRole("button", { name: "出发" }).click();
  await expect(form).toBeHidden();
}

/** 到达, now. */
export async function arrive(page: Page): Promise<void> {
  await page.getByRole("button", { name: "到达" }).click();
  const form = page.getByRole("form", { name: "到达" });
  await form.getByRole("button", { name: "到达" }).click();
  await expect(form).toBeHidden();
}

/** 完工 as far as it is typed: the result, one part, and the fee that follows. */
export async function fillWork(page: Page): Promise<void> {
  await page.getByRole("button", { name: "完工" }).click();
  const form = page.getByRole("form", { name: "完工" });
  await type(form, "处理结果", repair.result);
  await press(form, "添加更换配件");
  const { name, model, quantity, unit, cost, price } = repair.part;
  await typeAll(form, {
    "更换配件 1": name,
    "型号 1": model,
    "数量 1": quantity,
    "单位 1": unit,
    "成本 1": cost,
    "单价 1": price,
  });
  await expect(
    form.getByRole("region", { name: "应收" }).getByText("¥180.00").first(),
  ).toBeVisible();
}

export async function finish(page: Page): Promise<void> {
  const form = page.getByRole("form", { name: "完工" });
  await form.getByRole("button", { name: "完工" }).click();
  await expect(form).toBeHidden();
}

/** Writes with the mouse on the pad of this name: a few strokes, as a hand does. */
export async function writeOn(page: Page, pad: string): Promise<void> {
  const box = await region(page, pad).getByRole("img").boundingBox();
  if (!box) throw new Error(`no pad ${pad}`);
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  for (const [from, to] of [
    [at(0.2, 0.3), at(0.45, 0.35)],
    [at(0.32, 0.2), at(0.28, 0.8)],
    [at(0.55, 0.25), at(0.8, 0.7)],
    [at(0.78, 0.25), at(0.52, 0.75)],
  ] as const) {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + 6, { steps: 6 });
    await page.mouse.move(...to, { steps: 6 });
    await page.mouse.up();
  }
}

/** Opens the pads and writes both signatures; nothing is saved yet. */
export async function writeSignatures(page: Page): Promise<void> {
  await page.getByRole("button", { name: "客户签字" }).click();
  await page.getByRole("complementary", { name: "服务记录单" }).waitFor();
  await writeOn(page, "客户签字");
  await writeOn(page, "服务工程师签字");
  await pick(page, "客户评价", "很满意");
}

/** Saves both signatures: the sheet is locked. */
export async function sign(page: Page): Promise<void> {
  const form = page.getByRole("form", { name: "客户签字" });
  await form.getByRole("button", { name: "客户签字" }).click();
  await expect(form).toBeHidden();
}
